import { afterEach, describe, expect, test } from 'vitest';
import {
  type Habit,
  type NastyServer,
  page,
  redirect,
  silence,
  startNastyServer,
  status,
} from '../../support/nasty-server.ts';
import { readerFor } from '../../support/reader-for.ts';

const servers: NastyServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function outlet(robots: Habit): Promise<NastyServer> {
  const server = await startNastyServer({ '/robots.txt': robots, '*': page('<p>Talks</p>') });
  servers.push(server);
  return server;
}

const text = (body: string): Habit => page(body, { 'content-type': 'text/plain' });
const urlOf = (server: NastyServer, path = '/story'): string =>
  `http://harbour-post.test:${server.port}${path}`;

test('a page that robots.txt closes is not asked for', async () => {
  const server = await outlet(text('User-agent: *\nDisallow: /private/'));
  const reader = readerFor(server);
  expect(await reader.read({ url: urlOf(server, '/private/memo') })).toMatchObject({
    kind: 'unreadable',
    reason: 'robots',
  });
  expect(server.requests).toEqual(['GET /robots.txt']);
  expect(await reader.read({ url: urlOf(server) })).toMatchObject({ kind: 'fetched' });
});

test('an override opens the host it names, and no other', async () => {
  const closed = await outlet(text('User-agent: *\nDisallow: /'));
  const first = await startNastyServer({
    '/robots.txt': text('User-agent: *\nDisallow: /'),
    '/here': page('<p>Talks</p>'),
    '/away': redirect(urlOf(closed)),
  });
  servers.push(first);
  const reader = readerFor(first, {
    allowAddresses: [`127.0.0.1:${first.port}`, `127.0.0.1:${closed.port}`],
  });
  const read = (path: string) => reader.read({ url: urlOf(first, path), ignoreRobots: true });
  expect(await read('/here')).toMatchObject({ kind: 'fetched' });
  expect(await read('/away')).toMatchObject({ kind: 'unreadable', reason: 'robots' });
});

test('robots.txt is asked for once a day', async () => {
  let now = '2026-03-04T08:00:00.000Z';
  const server = await outlet(text('User-agent: *\nCrawl-delay: 7'));
  const reader = readerFor(server, { clock: { now: () => now } });
  const asked = (): number => server.requests.filter((line) => line.endsWith('/robots.txt')).length;
  await Promise.all([
    reader.read({ url: urlOf(server, '/1') }),
    reader.read({ url: urlOf(server, '/2') }),
  ]);
  now = '2026-03-05T07:59:00.000Z';
  await reader.read({ url: urlOf(server) });
  expect(asked()).toBe(1);
  now = '2026-03-05T08:00:00.000Z';
  await reader.read({ url: urlOf(server) });
  expect(asked()).toBe(2);
});

describe('a robots.txt that gives no rules', () => {
  test.each([400, 401, 403, 404, 410])('opens the host when it answers %i', async (code) => {
    const server = await outlet(status(code));
    expect(await readerFor(server).read({ url: urlOf(server) })).toMatchObject({ kind: 'fetched' });
  });

  test.each([429, 500, 503])('closes the host for a while when it answers %i', async (code) => {
    let now = '2026-03-04T08:00:00.000Z';
    let answer = status(code);
    const server = await outlet((request, response) => {
      answer(request, response);
    });
    const reader = readerFor(server, { clock: { now: () => now } });
    const read = () => reader.read({ url: urlOf(server) });
    expect(await read()).toMatchObject({ reason: 'robots', retryAfterMs: 300_000 });
    answer = status(404);
    now = '2026-03-04T08:04:00.000Z';
    expect(await read()).toMatchObject({ reason: 'robots', retryAfterMs: 60_000 });
    now = '2026-03-04T08:05:00.000Z';
    expect(await read()).toMatchObject({ kind: 'fetched' });
  });

  test('keeps yesterday’s rules when it fails today', async () => {
    let now = '2026-03-04T08:00:00.000Z';
    let answer = text('User-agent: *\nDisallow: /private/');
    const server = await outlet((request, response) => {
      answer(request, response);
    });
    const reader = readerFor(server, { clock: { now: () => now } });
    await reader.read({ url: urlOf(server) });
    answer = status(503);
    now = '2026-03-05T09:00:00.000Z';
    expect(await reader.read({ url: urlOf(server) })).toMatchObject({ kind: 'fetched' });
    expect(await reader.read({ url: urlOf(server, '/private/x') })).toMatchObject({
      reason: 'robots',
    });
  });

  test('makes the page time out when it does', async () => {
    const server = await outlet(silence);
    const reader = readerFor(server, { limits: { totalMs: 80 } });
    expect(await reader.read({ url: urlOf(server) })).toMatchObject({
      reason: 'timed-out',
      detail: expect.stringMatching(/^robots\.txt: /) as string,
    });
  });

  test('cannot lead inside the network', async () => {
    const server = await outlet(redirect('http://169.254.169.254/'));
    expect(await readerFor(server).read({ url: urlOf(server) })).toMatchObject({
      reason: 'refused-address',
    });
  });
});

test('a redirected robots.txt is followed', async () => {
  const server = await startNastyServer({
    '/robots.txt': redirect('/rules.txt', 301),
    '/rules.txt': text('User-agent: Recount\nDisallow: /'),
    '/story': page('<p>Talks</p>'),
  });
  servers.push(server);
  expect(await readerFor(server).read({ url: urlOf(server) })).toMatchObject({ reason: 'robots' });
});

test('of a huge robots.txt the first half megabyte counts', async () => {
  const filler = '# nothing\n'.repeat(60_000);
  const server = await outlet(
    text(`User-agent: *\nDisallow: /early/\n${filler}\nDisallow: /late/\n`),
  );
  const reader = readerFor(server);
  expect(await reader.read({ url: urlOf(server, '/early/x') })).toMatchObject({ reason: 'robots' });
  expect(await reader.read({ url: urlOf(server, '/late/x') })).toMatchObject({ kind: 'fetched' });
});

test('the delay between reads is what the host asks, else ours', async () => {
  const server = await outlet(text('User-agent: *\nCrawl-delay: 7'));
  const reader = readerFor(server, { defaultDelayMs: 1500 });
  expect(await reader.delayMs(urlOf(server))).toBe(1500);
  await reader.read({ url: urlOf(server) });
  expect(await reader.delayMs(urlOf(server))).toBe(7000);
  expect(await reader.delayMs('not a url')).toBe(1500);
});
