import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { mistakeLine } from '../../../shared/wiring/config/mistake.ts';
import { readConfiguration } from '../../../shared/wiring/config/read-configuration.ts';

function mistakesOf(text: string): string[] {
  const read = readConfiguration(text);
  return read.kind === 'read' ? [] : read.mistakes.map((mistake) => mistakeLine('r.yaml', mistake));
}

const beginning = 'contact: desk@harbour-post.example\n';

test('every mistake of a file full of them is told at once, in order, with its line and what would be right', async () => {
  const text = await readFile(new URL('twenty-mistakes.yaml.txt', import.meta.url), 'utf8');
  expect(mistakesOf(text)).toEqual([
    'r.yaml:1:10: contact must be an e-mail address or a web page where people who run sites can reach you.',
    'r.yaml:2:11: timezone is no time zone: write an IANA name such as Europe/London or UTC; did you mean Europe/London?',
    'r.yaml:5:11: watches.talks.page is no web address: write it whole, beginning with https:// or http://.',
    'r.yaml:6:5: watches.talks.evry is no setting; did you mean every?',
    'r.yaml:7:3: watches.Costara Talks is no name: use small letters, digits and hyphens, at most 64, such as costara-talks.',
    'r.yaml:9:12: watches.Costara Talks.every is no duration: write a whole number and s, m, h or d, such as 90s, 15m, 2h or 1d.',
    'r.yaml:10:13: watches.Costara Talks.labels must be a list, not “costara”: write [costara].',
    'r.yaml:11:3: watches.talks stands twice; it is first on line 4. Keep one of them.',
    'r.yaml:15:5: watches.front.feed stands beside section: a watch follows one of page, feed and section; make two watches.',
    'r.yaml:16:13: watches.front.paused must be true or false, not “maybe”.',
    'r.yaml:17:3: watches.nothing follows nothing: give it one of page, feed and section.',
    'r.yaml:18:5: watches.nothing.links belongs to a section only: leave it out, or follow a section.',
    'r.yaml:19:18: watches.often.page must hold no user name or password.',
    'r.yaml:19:65: watches.often.every must be between 1m and 30d.',
    'r.yaml:22:11: trackers.hostages.kind cannot be “figures”; did you mean figure?',
    'r.yaml:24:5: trackers.envoy.topics is missing: give it a list.',
    'r.yaml:25:15: trackers.envoy.speakers is empty: name the speaker.',
    'r.yaml:28:16: rules.all.channels[1] names a channel that is not there, “desk-mial”: did you mean desk-mail?',
    'r.yaml:29:16: rules.all.trackers[1] names a tracker that is not there, “hostagse”: did you mean hostages?',
    'r.yaml:30:13: rules.all.kinds[1] cannot be “figure-chnaged”; did you mean figure-changed?',
    'r.yaml:31:9: rules.all.by is too small: more than 0.',
    'r.yaml:32:14: rules.all.severity is empty: it is one of none, low, medium, high.',
    'r.yaml:37:15: channels.desk-mail.security may be none only for a relay on this machine: write starttls or tls.',
    'r.yaml:39:15: channels.desk-mail.password must be a reference, never the secret itself: write env:NAME, file:/path or ssm:/name.',
    'r.yaml:40:11: channels.desk-mail.from is no e-mail address: write one such as desk@example.org.',
    'r.yaml:44:10: channels.chat.url must be a reference, never the secret itself: write env:NAME, file:/path or ssm:/name.',
    'r.yaml:46:5: channels.hook.url is missing: give it text.',
    'r.yaml:47:13: channels.hook.secret must be a reference, never the secret itself.',
    'r.yaml:49:3: hosts.Harbour Post is no host name: write it as in the address, such as harbour-post.example.',
    'r.yaml:49:29: hosts.Harbour Post.robots may be ignore only with why beside it: say who allowed it.',
    'r.yaml:50:1: this is no valid YAML here: tabs are not allowed as indentation.',
  ]);
});

test('an address of a machine or a network is refused in the file as it is by hand', () => {
  const watching = (url: string) => `${beginning}watches:\n  talks:\n    page: "${url}"\n`;
  expect(mistakesOf(watching('http://10.0.0.1/talks'))).toEqual([
    'r.yaml:4:11: watches.talks.page leads to no public address, and only public ones are read; RECOUNT_ALLOW_ADDRESSES=10.0.0.1:80 opens one of your own.',
  ]);
  expect(mistakesOf(watching('http://localhost/talks'))).toHaveLength(1);
  expect(mistakesOf(watching('http://8.8.8.8/talks'))).toEqual([]);
});

describe('a secret is never repeated', () => {
  test.each(['password: hunter2', 'password: 90210', 'password: [hunter2]'])('%s', (line) => {
    const text = `${beginning}channels:\n  desk:\n    kind: smtp\n    ${line}\n`;
    expect(mistakesOf(text).join('\n')).not.toMatch(/hunter2|90210/);
  });
});

test.each([
  ['selectors: { body: "main >" }', 'watches.talks.selectors.body'],
  ['selectors: { headline: "h1:outer" }', 'watches.talks.selectors.headline'],
  ['selectors: { remove: [aside, "p["] }', 'watches.talks.selectors.remove[2]'],
])('%s is told before a page is read with it', (line, setting) => {
  const text = `${beginning}watches:\n  talks:\n    page: https://harbour-post.example/talks\n    ${line}\n`;
  expect(mistakesOf(text)).toEqual([
    expect.stringContaining(`${setting} is no CSS selector: write one such as article .story.`),
  ]);
});

test('a secret that only the cloud could read is refused on one machine', () => {
  const text = `${beginning}channels:\n  chat:\n    kind: slack\n    url: ssm:/recount/slack\n`;
  expect(mistakesOf(text)).toEqual([
    'r.yaml:5:10: channels.chat.url is read in the cloud only: on one machine write env:NAME or file:/path.',
  ]);
});

test.each(['Europe/Atlantis', 'CEST+2', '+01:00', '""'])('%s is no time zone', (name) => {
  expect(mistakesOf(`${beginning}timezone: ${name}\n`).join()).toContain(
    'timezone is no time zone',
  );
});

test.each([
  ['at: "07:30"', 'channels.desk.at says nothing without digest'],
  ['digest: daily\n    day: friday', 'channels.desk.day belongs to a weekly digest only'],
  ['digest: hourly\n    at: "07:30"', 'channels.desk.at says nothing of an hourly digest'],
  ['escalate: { to: desk }', 'channels.desk.escalate.to names this channel itself'],
  ['escalate: { to: night }', 'channels.desk.escalate.to names a channel that is not there'],
])('%s in a channel is told', (lines, mistake) => {
  const text = `${beginning}channels:\n  desk:\n    kind: terminal\n    ${lines}\n`;
  expect(mistakesOf(text)).toEqual([expect.stringContaining(mistake)]);
});

describe('a file that would take too much', () => {
  test('over 1 MB is refused', () => {
    expect(() => mistakesOf(`${beginning}# ${'x'.repeat(1_000_000)}`)).toThrow(/over 1 MB/);
  });

  test('aliases of aliases are refused', () => {
    const levels = Array.from({ length: 9 }, (_, n) => {
      const below = Array.from({ length: 9 }, () => (n === 0 ? 'lol' : `*a${n - 1}`));
      return `a${n}: &a${n} [${below.join(', ')}]`;
    });
    expect(() => mistakesOf(levels.join('\n'))).toThrow(/nests or repeats/);
  });

  test('a hundred thousand brackets are refused', () => {
    expect(() => mistakesOf('['.repeat(100_000))).toThrow(/nests or repeats/);
  });
});

test.each(['', '# only a comment', '- a list', 'just words'])('%j is no configuration', (text) => {
  expect(mistakesOf(text)).toHaveLength(1);
});
