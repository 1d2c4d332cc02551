import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageReader } from '../../../shared/ports/page-reader.ts';
import { type NastyServer, page, redirect, startNastyServer } from '../../support/nasty-server.ts';
import { readerFor } from '../../support/reader-for.ts';

const targets = [
  'http://169.254.169.254/latest/meta-data/',
  'http://127.0.0.1/',
  'http://127.0.0.1:9001/2018-06-01/runtime/invocation/next',
  'http://localhost/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://100.64.0.1/',
  'http://10.0.0.1/',
  'http://[fd00:ec2::254]/',
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://user:secret@harbour-post.test/',
  'http://harbour-post.test\\@127.0.0.1/',
  'file:///etc/passwd',
  'ftp://harbour-post.test/',
  'gopher://harbour-post.test/',
  'data:text/html,hello',
  'javascript:alert(1)',
];

let server: NastyServer;
let reader: PageReader;

beforeAll(async () => {
  const habits = targets.map((target, index) => [`/to/${index}`, redirect(target)] as const);
  server = await startNastyServer({
    ...Object.fromEntries(habits),
    '/story': page('<p>Talks</p>'),
  });
  reader = readerFor(server);
});
afterAll(() => server.close());

describe('a watch cannot point inside the network', () => {
  test.each(targets)('%s', async (url) => {
    expect(await reader.read({ url })).toMatchObject({
      kind: 'unreadable',
      reason: 'refused-address',
    });
  });
});

describe('a page cannot redirect inside the network', () => {
  test.each(targets.map((target, index) => [target, index] as const))('%s', async (_, index) => {
    const url = `http://harbour-post.test:${server.port}/to/${index}`;
    expect(await reader.read({ url })).toMatchObject({
      kind: 'unreadable',
      reason: 'refused-address',
    });
  });
});

test('one private address among public ones closes the name', async () => {
  const mixed = readerFor(server, {
    resolve: () =>
      Promise.resolve([
        { address: '93.184.215.14', family: 4 },
        { address: '10.0.0.7', family: 4 },
      ]),
  });
  expect(await mixed.read({ url: 'http://harbour-post.test/story' })).toMatchObject({
    reason: 'refused-address',
    detail: expect.stringContaining('not public') as string,
  });
});

test('a name that answers differently the second time is judged again', async () => {
  let asked = 0;
  const rebinding = readerFor(server, {
    resolve: () =>
      Promise.resolve([{ address: asked++ === 0 ? '127.0.0.1' : '169.254.169.254', family: 4 }]),
  });
  const url = `http://harbour-post.test:${server.port}/story`;
  expect(await rebinding.read({ url })).toMatchObject({ reason: 'refused-address' });
});

test('a name is asked for once a request, and what was vetted is what is connected to', async () => {
  let asked = 0;
  const counting = readerFor(server, {
    resolve: () => {
      asked++;
      return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    },
  });
  const url = `http://harbour-post.test:${server.port}/story`;
  expect(await counting.read({ url, ignoreRobots: true })).toMatchObject({ kind: 'fetched' });
  expect(asked).toBe(1);
});

test('ports that no newspaper uses are not read', async () => {
  const publicOnly = readerFor(server, {
    resolve: () => Promise.resolve([{ address: '93.184.215.14', family: 4 }]),
  });
  expect(await publicOnly.read({ url: 'http://harbour-post.test:22/' })).toMatchObject({
    reason: 'refused-address',
    detail: 'Port 22 of harbour-post.test is not among those read.',
  });
});

test('a name that leads nowhere is unreachable', async () => {
  const lost = readerFor(server, { resolve: () => Promise.resolve([]) });
  expect(await lost.read({ url: 'http://harbour-post.test/' })).toMatchObject({
    reason: 'unreachable',
  });
});

test('a resolver that fails or hangs is an outcome', async () => {
  const failing = readerFor(server, { resolve: () => Promise.reject(new Error('SERVFAIL')) });
  const hanging = readerFor(server, {
    resolve: () => new Promise(() => undefined),
    limits: { connectMs: 50 },
  });
  const url = 'http://harbour-post.test/';
  expect(await failing.read({ url })).toMatchObject({ reason: 'unreachable' });
  expect(await hanging.read({ url })).toMatchObject({ reason: 'timed-out' });
});

test('no text that is not a URL breaks the reader', async () => {
  for (const url of ['', ' ', 'http://', 'http:// /', '//x', 'http://[', 'http://a\u0000b/']) {
    expect(await reader.read({ url })).toMatchObject({ reason: 'refused-address' });
  }
});
