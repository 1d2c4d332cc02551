import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { makeHttpPageReader } from '../../../shared/adapters/http/page-reader.ts';
import type { ReadRequest, ReadResult } from '../../../shared/ports/page-reader.ts';
import {
  breakOff,
  drip,
  flood,
  gzipBomb,
  type Habit,
  hangUp,
  type NastyServer,
  page,
  raw,
  redirect,
  silence,
  stall,
  startNastyServer,
  status,
} from '../../support/nasty-server.ts';
import { readerFor } from '../../support/reader-for.ts';

const story = '<h1>Talks resume in Costara</h1>';
const cutGzip = gzipSync(story).subarray(0, 20);
const servers: NastyServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serving(habits: Readonly<Record<string, Habit>>): Promise<NastyServer> {
  const server = await startNastyServer(habits);
  servers.push(server);
  return server;
}

/** Reads `/story` of a server with this habit, with room for a page of one megabyte. */
async function readStory(
  habit: Habit,
  request: Omit<ReadRequest, 'url'> = {},
): Promise<ReadResult> {
  const server = await serving({ '/story': habit });
  const reader = readerFor(server, { limits: { maxBytes: 1024 * 1024 } });
  return reader.read({ url: `http://harbour-post.test:${server.port}/story`, ...request });
}

const textOf = (result: ReadResult): string =>
  result.kind === 'fetched' ? new TextDecoder().decode(result.bytes) : result.kind;

describe('a page that answers', () => {
  test('gives its bytes, its type and what to ask with next time', async () => {
    const result = await readStory(
      page(story, { etag: '"v1"', 'last-modified': 'Wed, 04 Mar 2026 14:00:00 GMT' }),
    );
    expect(textOf(result)).toBe(story);
    expect(result).toMatchObject({
      kind: 'fetched',
      status: 200,
      hops: [],
      contentType: 'text/html; charset=utf-8',
      validators: { etag: '"v1"', lastModified: 'Wed, 04 Mar 2026 14:00:00 GMT' },
      noArchive: false,
    });
  });

  test.each([
    ['gzip', gzipSync(story)],
    ['deflate', deflateSync(story)],
    ['br', brotliCompressSync(story)],
    ['gzip, br', brotliCompressSync(gzipSync(story))],
  ])('is unpacked from %s', async (coding, body) => {
    expect(textOf(await readStory(page(body, { 'content-encoding': coding })))).toBe(story);
  });

  test('keeps bytes as they are when the declared charset is wrong', async () => {
    const body = Buffer.from([0x93, 0x48, 0x69, 0x94]);
    const result = await readStory(page(body, { 'content-type': 'text/html; charset=utf-16' }));
    expect(result).toMatchObject({ kind: 'fetched', contentType: 'text/html; charset=utf-16' });
    expect(result.kind === 'fetched' && Buffer.compare(result.bytes, body)).toBe(0);
  });

  test('asks not to be archived by a header', async () => {
    expect(await readStory(page(story, { 'x-robots-tag': 'noindex, noarchive' }))).toMatchObject({
      noArchive: true,
    });
    expect(await readStory(page(story, { 'x-robots-tag': 'otherbot: noarchive' }))).toMatchObject({
      noArchive: false,
    });
  });

  test('learns who reads it and how to say stop', async () => {
    const server = await serving({ '/story': page(story) });
    await readerFor(server).read({ url: `http://harbour-post.test:${server.port}/story` });
    expect(server.lastHeaders()['user-agent']).toBe('Recount/0.1 (+desk@harbour-post.example)');
  });
});

describe('a page that has not changed', () => {
  const conditional: Habit = (request, response) => {
    const same = request.headers['if-none-match'] === '"v1"';
    (same ? status(304) : page(story, { etag: '"v1"' }))(request, response);
  };

  test('says so when asked with what it gave', async () => {
    const first = await readStory(conditional);
    expect(first).toMatchObject({ kind: 'fetched', validators: { etag: '"v1"' } });
    expect(await readStory(conditional, { validators: { etag: '"v1"' } })).toEqual({
      kind: 'not-modified',
      validators: { etag: '"v1"' },
    });
  });

  test('is not believed when nothing was asked', async () => {
    for (const validators of [{}, { etag: 'unsendable \n' }]) {
      expect(await readStory(status(304), { validators })).toMatchObject({
        kind: 'unreadable',
        reason: 'error-status',
      });
    }
  });

  test('is never taken for another page that a redirect leads to', async () => {
    const server = await serving({ '/story': redirect('/other'), '/other': conditional });
    const url = `http://harbour-post.test:${server.port}/story`;
    expect(await readerFor(server).read({ url, validators: { etag: '"v1"' } })).toMatchObject({
      kind: 'fetched',
      validators: {},
    });
  });

  test('validators that could not be sent are neither kept nor sent', async () => {
    const etag = `"${'x'.repeat(600)}"`;
    expect(await readStory(page(story, { etag }))).toMatchObject({ validators: {} });
    const validators = { etag: 'a\r\nx-evil: 1' };
    expect(await readStory(page(story), { validators })).toMatchObject({ kind: 'fetched' });
  });
});

describe('redirects', () => {
  test('are followed and told, with those that are for good', async () => {
    const server = await serving({
      '/story': redirect('/moved', 301),
      '/moved': redirect('/here?a=1', 302),
      '/here?a=1': page(story),
    });
    const origin = `http://harbour-post.test:${server.port}`;
    expect(await readerFor(server).read({ url: `${origin}/story` })).toMatchObject({
      kind: 'fetched',
      url: `${origin}/here?a=1`,
      hops: [
        { url: `${origin}/story`, status: 301, permanent: true },
        { url: `${origin}/moved`, status: 302, permanent: false },
      ],
    });
  });

  test('without end are given up after five', async () => {
    let count = 0;
    const onward: Habit = (request, response) => {
      redirect(`/${count++}`)(request, response);
    };
    const server = await serving({ '/robots.txt': status(404), '*': onward });
    const url = `http://harbour-post.test:${server.port}/story`;
    expect(await readerFor(server).read({ url })).toMatchObject({
      reason: 'too-many-redirects',
    });
    expect(count).toBe(6);
  });

  test('in a circle are given up at once', async () => {
    expect(await readStory(redirect('/story'))).toMatchObject({ reason: 'too-many-redirects' });
  });

  test('to nowhere are an error of the page', async () => {
    expect(await readStory(status(302))).toMatchObject({ reason: 'error-status', status: 302 });
  });
});

describe('a page that is gone or cannot be read', () => {
  test.each([404, 410])('is gone when it answers %i', async (code) => {
    expect(await readStory(status(code))).toEqual({ kind: 'gone', status: code });
  });

  test.each([
    [401, 'login'],
    [402, 'paywall'],
    [403, 'blocked'],
    [451, 'blocked'],
    [429, 'blocked'],
    [500, 'error-status'],
    [503, 'error-status'],
    [400, 'error-status'],
    [206, 'error-status'],
    [204, 'empty'],
  ])('status %i is %s', async (code, reason) => {
    const result = await readStory(status(code));
    expect(result).toMatchObject({ kind: 'unreadable', reason, status: code });
  });

  test('a test for robots is known by its header, whatever the status', async () => {
    expect(await readStory(status(403, { 'cf-mitigated': 'challenge' }))).toMatchObject({
      reason: 'challenge',
    });
    expect(await readStory(page('', { 'x-amzn-waf-action': 'captcha' }))).toMatchObject({
      reason: 'challenge',
    });
  });

  test.each([
    ['120', 120_000],
    ['Wed, 04 Mar 2026 14:03:00 GMT', 60_000],
    ['Wed, 04 Mar 2026 13:00:00 GMT', 0],
    ['999999999', 86_400_000],
  ])('Retry-After %s is a wait of %i ms', async (value, retryAfterMs) => {
    const result = await readStory(status(429, { 'retry-after': value }));
    expect(result).toMatchObject({ reason: 'blocked', retryAfterMs });
  });

  test('a Retry-After that says nothing is no wait', async () => {
    const result = await readStory(status(503, { 'retry-after': 'soon' }));
    expect(result).not.toHaveProperty('retryAfterMs');
  });

  test('the start of an error page is kept, so that a challenge can be recognised', async () => {
    const habit: Habit = (_, response) => {
      response.writeHead(503, { 'content-type': 'text/html' }).end('<p>Checking your browser</p>');
    };
    const result = await readStory(habit);
    const bytes = result.kind === 'unreadable' ? result.bytes : undefined;
    expect(new TextDecoder().decode(bytes)).toBe('<p>Checking your browser</p>');
  });

  test('an empty page is not a page', async () => {
    expect(await readStory(page(''))).toMatchObject({ reason: 'empty', status: 200 });
  });

  test.each(['video/mp4', 'application/pdf', 'image/svg+xml'])('%s is no page', async (type) => {
    const habit = page('x'.repeat(2_000_000), { 'content-type': type });
    expect(await readStory(habit)).toMatchObject({ reason: 'wrong-type' });
  });

  test('no words of the other side are repeated', async () => {
    const habit = raw('HTTP/1.1 500 Evil \u001b[31m words\r\ncontent-length: 4\r\n\r\nevil');
    const result = await readStory(habit);
    expect(result.kind === 'unreadable' && result.detail).toMatch(
      /^harbour-post\.test:\d+ answered with status 500\.$/,
    );
  });
});

describe('a server with bad manners', () => {
  test.each([
    ['hangs up', hangUp, 'unreachable'],
    ['breaks off', breakOff, 'damaged'],
    ['sends gigabytes in a few kilobytes', gzipBomb(50), 'too-large'],
    ['sends 50 MB', flood(50), 'too-large'],
    ['lies about compression', page(story, { 'content-encoding': 'gzip' }), 'damaged'],
    ['compresses by its own invention', page(story, { 'content-encoding': 'zip' }), 'damaged'],
    ['compresses without end', page(story, { 'content-encoding': 'gzip, gzip, gzip' }), 'damaged'],
    ['cuts a compressed page', page(cutGzip, { 'content-encoding': 'gzip' }), 'damaged'],
    ['sends headers without end', status(200, { 'x-long': 'x'.repeat(100_000) }), 'damaged'],
    ['does not speak HTTP', raw('220 mail.example ESMTP\r\n'), 'damaged'],
  ])('that %s is an outcome', async (_, habit, reason) => {
    expect(await readStory(habit)).toMatchObject({ kind: 'unreadable', reason });
  });

  test.each([
    ['says nothing', silence],
    ['never ends', drip],
    ['falls silent', stall],
  ])('that %s is left when its time is up', async (_, habit) => {
    const server = await serving({ '/story': habit });
    const reader = readerFor(server, { limits: { totalMs: 80 } });
    const url = `http://harbour-post.test:${server.port}/story`;
    expect(await reader.read({ url, ignoreRobots: true })).toMatchObject({ reason: 'timed-out' });
  });

  test('and one that is not there is unreachable', async () => {
    const server = await startNastyServer({});
    await server.close();
    const url = `http://harbour-post.test:${server.port}/story`;
    expect(await readerFor(server).read({ url })).toMatchObject({ reason: 'unreachable' });
  });
});

test.each(['', 'nobody', 'javascript:alert(1)', 'a@b', 'desk@harbour.example\r\nx: y'])(
  'no page is read without a contact: "%s"',
  (contact) => {
    const clock = { now: () => '2026-03-04T14:02:00.000Z' };
    expect(() => makeHttpPageReader({ contact, clock })).toThrow(
      expect.objectContaining({ code: 'reader.contact-missing' }),
    );
  },
);

test('a page that is to be rendered is refused by a reader without a browser', async () => {
  const result = await readStory(page(story), { render: true });
  expect(result).toMatchObject({ kind: 'unreadable', reason: 'script-only' });
  expect('detail' in result ? result.detail : '').toContain('reader.render');
});
