import { afterEach, expect, test } from 'vitest';
import type { MessageSender } from '../../shared/ports/message-sender.ts';
import { makeDesk } from '../support/make-desk.ts';
import { filler, newsHtml } from '../support/make-newsroom.ts';
import {
  breakOff,
  flood,
  type Habit,
  type NastyServer,
  page,
  redirect,
  silence,
  stall,
  startNastyServer,
} from '../support/nasty-server.ts';

const host = 'harbour-post.example';
const counted = (count: number): string =>
  `The Northern Front is holding ${count} hostages, the army said.`;
const good = (count: number): Habit => page(newsHtml([counted(count), ...filler]));

let server: NastyServer;

afterEach(async () => {
  await server.close();
});

/** A desk that follows one page, which answers whatever `serve` named last. */
async function followPage(first: Habit, sender?: MessageSender) {
  let habit = first;
  server = await startNastyServer({
    '/talks': (request, response) => {
      habit(request, response);
    },
    '/robots.txt': (_, response) => response.writeHead(404).end(),
    '*': (request, response) => {
      habit(request, response);
    },
  });
  const desk = makeDesk({
    port: server.port,
    limits: { totalMs: 2_000, bodyMs: 300, headersMs: 300 },
    ...(sender === undefined ? {} : { sender }),
  });
  const id = await desk.follow({ kind: 'page', url: `http://${host}:${server.port}/talks` });
  return {
    ...desk,
    serve: (next: Habit) => {
      habit = next;
    },
    visit: async () => {
      desk.pass(10);
      return desk.check(id);
    },
    head: async () => {
      const version = await desk.store.versions.head(id);
      return version === null ? null : desk.store.versions.documentOf(version);
    },
  };
}

type Desk = Awaited<ReturnType<typeof followPage>>;

/** What must hold of a page that cannot be read: told once, the good version stands, and sight comes back. */
async function expectBlindness(desk: Desk, reason: string): Promise<void> {
  const before = await desk.head();
  for (let visit = 0; visit < 3; visit++)
    expect(await desk.visit()).toMatchObject({ outcome: 'unreadable', reason, changes: [] });
  expect(await desk.head()).toEqual(before);
  expect(told(await desk.deliver())).toEqual(['page-unreadable']);
  desk.serve(good(47));
  expect(await desk.visit()).toMatchObject({ outcome: 'unchanged', changes: [] });
  expect(told(await desk.deliver())).toEqual(['page-readable']);
  desk.serve(good(46));
  expect(await desk.visit()).toMatchObject({ outcome: 'new-version', version: 2 });
  expect(told(await desk.deliver())).toEqual(['figure-changed']);
}

const told = (alerts: Awaited<ReturnType<Desk['deliver']>>): string[] =>
  alerts.map(({ subject }) =>
    subject.kind === 'event' ? subject.event.kind : (subject.change?.kind ?? subject.kind),
  );

const hostile: readonly (readonly [name: string, reason: string, habit: Habit])[] = [
  ['a page of 50 MB', 'too-large', flood(50)],
  ['an endless redirect', 'too-many-redirects', endlessRedirect()],
  ['a page that redirects to itself', 'too-many-redirects', redirect('/talks')],
  ['a page that breaks off', 'damaged', breakOff],
  ['a page that stops half-way', 'timed-out', stall],
  ['a server that never answers', 'timed-out', silence],
  ['a picture in place of the page', 'wrong-type', page('GIF89a', { 'content-type': 'image/gif' })],
  ['a page of random bytes', 'damaged', page(randomBytes())],
  ['a page of script alone', 'empty', page('<script>document.write("47 hostages")</script>')],
  ['an address inside the house', 'refused-address', redirect('http://169.254.169.254/latest/')],
];

for (const [name, reason, habit] of hostile)
  test(`${name} blinds the watch, and loses nothing`, { timeout: 60_000 }, async () => {
    const desk = await followPage(good(47));
    expect(await desk.visit()).toMatchObject({ outcome: 'new-version', version: 1 });
    desk.serve(habit);
    await expectBlindness(desk, reason);
  });

function endlessRedirect(): Habit {
  let hop = 0;
  return (_, response) => response.writeHead(302, { location: `/hop-${hop++}` }).end();
}

/** The same bytes each time, without a tag among them. */
function randomBytes(): Uint8Array {
  let seed = 7;
  return Uint8Array.from({ length: 20_000 }, () => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed % 256;
  });
}

const nested = '<div>'.repeat(10_000);
const numbers = Array.from({ length: 100_000 }, (_, index) => `${index} hostages`).join(', ');
const strange: readonly (readonly [name: string, html: string])[] = [
  [
    'tags that are never closed',
    `<html><body><h1>Talks stall<p>${counted(47)}<p>${filler.join('<p>')}<div><b`,
  ],
  ['ten thousand nested tags', newsHtml([`${nested}${counted(47)}`, ...filler])],
  ['a hundred thousand numbers', newsHtml([counted(47), ...filler, numbers])],
  [
    'an attribute of a megabyte',
    newsHtml([`<span title="${'x'.repeat(1_000_000)}">${counted(47)}</span>`, ...filler]),
  ],
  [
    'a hundred thousand attributes',
    newsHtml([
      `<span ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>${counted(47)}</span>`,
      ...filler,
    ]),
  ],
  ['a script that closes nothing', newsHtml([counted(47), ...filler, '<script>alert("</p>")'])],
  [
    'markup in its data',
    newsHtml([
      counted(47),
      ...filler,
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"</script><script>alert(1)</script>',
    ]),
  ],
];

for (const [name, html] of strange)
  test(`a page with ${name} is read or known to be blind, and is the same page the next time`, {
    timeout: 60_000,
  }, async () => {
    const desk = await followPage(page(html));
    const first = await desk.visit();
    expect(first).toMatchObject({ outcome: 'new-version', version: 1 });
    expect((await desk.head())?.reading.article.text).toContain('47 hostages');
    expect(await desk.visit()).toMatchObject({ outcome: 'unchanged' });
    expect(await desk.deliver()).toEqual([]);
  });

test('control characters and marks of direction of a page never reach a message', async () => {
  const nasty = 'held by the \u202Etnorf\u202C \u0007\u001B[31mNorthern\u001B[0m\u0000 Front\u2066';
  const text = (count: number): Habit =>
    page(
      newsHtml(
        [`There are ${count} hostages ${nasty}, the army said.`, ...filler],
        'Talks <script>alert(1)</script> stall',
      ),
    );
  const messages: string[] = [];
  const desk = await followPage(text(47));
  await desk.visit();
  desk.serve(text(46));
  expect(await desk.visit()).toMatchObject({ outcome: 'new-version', version: 2 });
  for (const { subject, page: about } of await desk.deliver()) {
    if (subject.kind === 'change') messages.push(subject.change.summary);
    messages.push(about.headline ?? '');
  }
  expect(messages[0]).toContain('47 → 46');
  for (const message of messages) expect(message).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
});

const quoted = 'The envoy said: “We will not leave the café in Verún.”';

test.each([
  ['windows-1252', 'text/html; charset=utf-8', latin(newsHtml([quoted, counted(47), ...filler]))],
  [
    'utf-8',
    'text/html; charset=iso-8859-1',
    new TextEncoder().encode(newsHtml([quoted, counted(47), ...filler])),
  ],
])(
  'a page in %s that is declared as %s still gives its figures and never throws',
  async (_, type, bytes) => {
    const desk = await followPage(page(bytes, { 'content-type': type }));
    expect(await desk.visit()).toMatchObject({ outcome: 'new-version' });
    const { figures = [] } = (await desk.head())?.reading ?? {};
    expect(figures.map(({ value }) => value)).toContain(47);
  },
);

/** The letters of windows-1252 that these pages use. */
function latin(text: string): Uint8Array {
  const byteOf = (letter: string): number => {
    if (letter === '“') return 0x93;
    return letter === '”' ? 0x94 : letter.charCodeAt(0) % 256;
  };
  return Uint8Array.from(Array.from(text, byteOf));
}

test('a change of charset alone is no change of the article', async () => {
  const html = newsHtml([quoted, counted(47), ...filler]);
  const desk = await followPage(page(html));
  await desk.visit();
  desk.serve(page(latin(html), { 'content-type': 'text/html; charset=windows-1252' }));
  expect(await desk.visit()).toMatchObject({ outcome: 'unchanged' });
});

test('a channel that hangs holds up no other, and its message waits for the next try', async () => {
  const sentTo: string[] = [];
  let hanging = true;
  const desk = await followPage(good(47), {
    send: async ({ channel }) => {
      if (channel.id === 'hangs' && hanging)
        return { kind: 'failed', detail: 'No answer within 30 seconds.', retryAfterMs: null };
      sentTo.push(channel.id);
      return Promise.resolve({ kind: 'sent' });
    },
  });
  await desk.store.channels.put({ id: 'hangs', settings: { kind: 'terminal' }, managedBy: 'hand' });
  await desk.visit();
  desk.serve(good(46));
  await desk.visit();
  await desk.deliver();
  expect(sentTo).toEqual(['desk']);
  hanging = false;
  desk.pass(30);
  await desk.deliver();
  expect(sentTo).toEqual(['desk', 'hangs']);
  desk.pass(30);
  await desk.deliver();
  expect(sentTo).toEqual(['desk', 'hangs']);
});
