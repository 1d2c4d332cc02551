import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Cancelled, type Prompts, type TextQuestion } from '../../../functions/cli/prompts.ts';
import { readConfiguration } from '../../../shared/wiring/config/read-configuration.ts';
import { makeFirst } from '../../support/make-first.ts';
import { filler, newsHtml } from '../../support/make-newsroom.ts';
import { type NastyServer, page, startNastyServer } from '../../support/nasty-server.ts';

const contact = 'desk@harbour-post.example';
const held = 'The Northern Front still holds 59 hostages, the army of Costara said on Tuesday.';

let server: NastyServer;
let first: Awaited<ReturnType<typeof makeFirst>>;
let folder: string;
let file: string;
beforeAll(async () => {
  server = await startNastyServer({ '/talks': page(newsHtml([held, ...filler])) });
});
afterAll(() => server.close());
beforeEach(async () => {
  first = await makeFirst({ port: server.port, contact: false });
  folder = await mkdtemp(join(tmpdir(), 'recount-init-'));
  file = join(folder, 'recount.yaml');
});

/** A person who answers each question by what is asked for; a text that will not do is a failure. */
const person = (
  texts: Readonly<Record<string, string>>,
  kind: string,
  password = '',
): Partial<Prompts> => ({
  text: ({ message, initial, mistake }: TextQuestion) => {
    const found = Object.entries(texts).find(([words]) => message.includes(words));
    const answer = found?.[1] ?? initial ?? '';
    const refused = mistake?.(answer) ?? null;
    if (refused !== null) throw new Error(refused);
    return Promise.resolve(answer);
  },
  password: () => Promise.resolve(password),
  choose: ({ choices }) => {
    const choice = choices.find(({ value }) => value === kind);
    if (choice === undefined) throw new Error(`no choice ${kind}`);
    return Promise.resolve(choice.value);
  },
  confirm: () => Promise.resolve(true),
  chooseMany: () => Promise.resolve([0]),
});

const written = async () => {
  const read = readConfiguration(await readFile(file, 'utf8'));
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.mistakes));
  return read.file;
};

describe('at a terminal', () => {
  test('a contact, a page and a channel are asked for, applied, and the page is shown', async () => {
    const url = `${first.origin}/talks`;
    const answers = person({ 'Who can': contact, 'Which page': url }, 'terminal');
    const { exit, out } = await first.asPerson(answers, 'init', file);
    expect(exit).toBe(0);
    expect(out).toContain('+ channels.here');
    expect(out).toContain('still holds [59]¹ hostages');
    expect(out).toContain('Tracking hostages-held');
    expect(out).toContain('Next: recount rehearse 127-talks');
    expect(await written()).toMatchObject({ contact, watches: { '127-talks': { page: url } } });
  });

  test('a typed password goes into a private file, and only its reference into the configuration', async () => {
    const answers = person(
      {
        'Who can': contact,
        'Which page': 'https://harbour-post.example/talks',
        'Mail server': 'smtp.harbour-post.example',
        User: 'recount',
      },
      'smtp',
      'open sesame',
    );
    const { out } = await first.asPerson(
      { ...answers, confirm: () => Promise.resolve(false) },
      'init',
      file,
    );
    const path = /The password is in (\S+),/.exec(out)?.[1] ?? '';
    expect(path.endsWith('.recount-mail-password')).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('open sesame\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).not.toContain('open sesame');
    expect(await written()).toMatchObject({
      channels: {
        desk: { port: 587, security: 'starttls', password: `file:${path}`, to: [contact] },
      },
    });
    expect(out).toContain('Next: recount apply');
  });

  test('Ctrl-C leaves nothing behind', async () => {
    const answers = person({ 'Who can': contact, 'Which page': 'https://x.example/a' }, 'smtp');
    const cancel = { ...answers, choose: () => Promise.reject(new Cancelled()) };
    const { exit, err } = await first.asPerson(cancel, 'init', file);
    expect([exit, err]).toEqual([130, expect.stringContaining('nothing was written')]);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('without a terminal', () => {
  test('options answer, and nothing is asked', async () => {
    const { exit, out } = await first.cli(
      'init',
      file,
      '--contact',
      contact,
      '--timezone',
      'Europe/London',
      '--mail-host',
      'smtp.harbour-post.example',
      '--mail-port',
      '465',
      '--url',
      'https://harbour-post.example/world/talks',
      '--json',
    );
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ file, applied: false, passwordFile: null });
    expect(await written()).toMatchObject({
      timezone: 'Europe/London',
      channels: {
        desk: { port: 465, security: 'tls', from: 'recount@harbour-post.example', to: [contact] },
      },
      watches: { 'harbour-post-talks': {} },
    });
  });

  test('--apply applies it and reads the page', async () => {
    const url = `${first.origin}/talks`;
    const { exit, out } = await first.cli(
      'init',
      file,
      '--contact',
      contact,
      '--url',
      url,
      '--apply',
    );
    expect([exit, out]).toEqual([0, expect.stringContaining('Version 1 is on record now')]);
  });

  test.each([
    [['--contact', 'nobody'], 'must be an e-mail address or a web page'],
    [['--timezone', 'Mars/Base'], 'is no time zone'],
    [['--url', 'harbour-post'], 'is no web address'],
    [
      ['--contact', contact, '--mail-host', 'x.example', '--mail-password', 'hunter2'],
      'must be a reference',
    ],
  ])('%j is refused before anything is written', async (options, words) => {
    const { exit, err } = await first.cli('init', file, ...options);
    expect([exit, err]).toEqual([2, expect.stringContaining(words)]);
    expect(err).not.toContain('hunter2');
    expect(await readdir(folder)).toEqual([]);
  });

  test('without a contact the next step is to set one', async () => {
    const { out } = await first.cli('init', file);
    expect(out).toContain(`Next: set the contact in ${file}`);
  });
});
