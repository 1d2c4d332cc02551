import { afterEach, expect, test } from 'vitest';
import type { HttpPageReaderOptions } from '../../../shared/adapters/http/page-reader.ts';
import type { PageReader } from '../../../shared/ports/page-reader.ts';
import {
  type Habit,
  type NastyServer,
  page,
  redirect,
  startNastyServer,
  status,
} from '../../support/nasty-server.ts';
import { readerFor } from '../../support/reader-for.ts';

const servers: NastyServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

interface TwoHosts {
  readonly reader: PageReader;
  readonly asked: { path: string; atMs: number }[];
  readonly mostAtOnce: () => number;
  /** The address of a path at `harbour`, whose `/away…` leads to `meridian`. */
  readonly at: (host: 'harbour' | 'meridian', path: string) => string;
}

/** Two hosts; what `meridian` was asked, when, and by how many at once. */
async function twoHosts(
  habit: Habit,
  options: Partial<HttpPageReaderOptions> = {},
): Promise<TwoHosts> {
  const asked: { path: string; atMs: number }[] = [];
  let inside = 0;
  let most = 0;
  const meridian: NastyServer = await startNastyServer({
    '/robots.txt': status(404),
    '*': (request, response) => {
      asked.push({ path: request.url ?? '', atMs: performance.now() });
      most = Math.max(most, ++inside);
      response.on('close', () => inside--);
      habit(request, response);
    },
  });
  const harbour = await startNastyServer({
    '/robots.txt': status(404),
    '*': (request, response) => {
      redirect(`http://meridian.test:${meridian.port}${request.url ?? ''}`)(request, response);
    },
  });
  servers.push(harbour, meridian);
  const allowAddresses = [harbour, meridian].map(({ port }) => `127.0.0.1:${port}`);
  return {
    reader: readerFor(harbour, { allowAddresses, ...options }),
    asked,
    mostAtOnce: () => most,
    at: (host, path) =>
      `http://${host}.test:${(host === 'harbour' ? harbour : meridian).port}${path}`,
  };
}

const story = page('<h1>Talks resume in Costara</h1>');
const slowStory: Habit = (request, response) => {
  setTimeout(() => {
    story(request, response);
  }, 60);
};

test('a host that redirects lead to is read by one at a time, whoever asks', async () => {
  const { reader, at, mostAtOnce, asked } = await twoHosts(slowStory, { defaultDelayMs: 0 });
  const results = await Promise.all([
    reader.read({ url: at('meridian', '/own') }),
    reader.read({ url: at('harbour', '/away') }),
  ]);
  expect(results.map(({ kind }) => kind)).toEqual(['fetched', 'fetched']);
  expect(asked).toHaveLength(2);
  expect(mostAtOnce()).toBe(1);
});

test('a redirect waits until the delay of the host that it leads to is over', async () => {
  const { reader, at, asked } = await twoHosts(story, { defaultDelayMs: 200 });
  await reader.read({ url: at('meridian', '/own') });
  expect(await reader.read({ url: at('harbour', '/away') })).toMatchObject({ kind: 'fetched' });
  const [own, away] = asked;
  expect((away?.atMs ?? 0) - (own?.atMs ?? 0)).toBeGreaterThanOrEqual(195);
});

test('a host’s own read waits for the delay after a redirect came by', async () => {
  const { reader, at, asked } = await twoHosts(story, { defaultDelayMs: 200 });
  await reader.read({ url: at('harbour', '/away') });
  await reader.read({ url: at('meridian', '/own') });
  const [away, own] = asked;
  expect((own?.atMs ?? 0) - (away?.atMs ?? 0)).toBeGreaterThanOrEqual(195);
});

test('a delay that the configuration sets is kept by redirects, and one too long to wait for puts the read off', async () => {
  const { reader, at, asked } = await twoHosts(story, {
    defaultDelayMs: 0,
    hostDelaysMs: { 'meridian.test': 60_000 },
  });
  await reader.read({ url: at('meridian', '/own') });
  const result = await reader.read({ url: at('harbour', '/away') });
  expect(result).toMatchObject({ kind: 'unreadable', reason: 'timed-out' });
  const left = result.kind === 'unreadable' ? (result.retryAfterMs ?? 0) : 0;
  expect(left).toBeGreaterThan(50_000);
  expect(left).toBeLessThanOrEqual(60_000);
  expect(asked.map(({ path }) => path)).toEqual(['/own']);
});

test('a host that asks to be left alone is not asked by way of a redirect, and says which host it is', async () => {
  const { reader, at, asked } = await twoHosts(status(429, { 'retry-after': '600' }));
  await reader.read({ url: at('harbour', '/away') });
  const again = await reader.read({ url: at('harbour', '/away-again') });
  expect(again).toMatchObject({
    kind: 'unreadable',
    restingHost: new URL(at('meridian', '/')).host,
  });
  expect(asked.map(({ path }) => path)).toEqual(['/away']);
});

test('a host that never answers keeps nobody at its gate for longer than the patience', async () => {
  const { reader, at } = await twoHosts(() => undefined, {
    patienceMs: 50,
    limits: { totalMs: 400 },
  });
  const own = reader.read({ url: at('meridian', '/own') });
  const away = reader.read({ url: at('harbour', '/away') });
  expect(await Promise.race([own.then(() => 'own'), away.then(() => 'away')])).toBe('away');
  expect(await away).toMatchObject({ kind: 'unreadable', reason: 'timed-out' });
  await own;
});
