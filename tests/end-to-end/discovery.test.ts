import { afterEach, expect, test } from 'vitest';
import { makeDesk } from '../support/make-desk.ts';
import { filler, newsHtml } from '../support/make-newsroom.ts';
import { type Habit, type NastyServer, page, startNastyServer } from '../support/nasty-server.ts';

const host = 'harbour-post.example';
let server: NastyServer;

afterEach(async () => {
  await server.close();
});

const xml = { 'content-type': 'application/xml' };

const rss = (paths: readonly string[], prologue = ''): Habit =>
  page(
    `<?xml version="1.0"?>${prologue}<rss version="2.0"><channel><title>Harbour Post</title>${paths
      .map(
        (path) =>
          `<item><title>Story ${path}</title><link>http://${host}:${server.port}${path}</link></item>`,
      )
      .join('')}</channel></rss>`,
    xml,
  );

const sitemap = (paths: readonly string[]): Habit =>
  page(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
      .map((path) => `<url><loc>http://${host}:${server.port}${path}</loc></url>`)
      .join('')}</urlset>`,
    xml,
  );

const story = (count: number): Habit =>
  page(newsHtml([`The Northern Front is holding ${count} hostages, the army said.`, ...filler]));

/** A desk that follows `path`, where the habits can be changed between reads. */
async function follow(kind: 'feed' | 'section', habits: Record<string, Habit>, path: string) {
  server = await startNastyServer(habits);
  const desk = makeDesk({ port: server.port });
  const url = `http://${host}:${server.port}${path}`;
  const target = kind === 'feed' ? { kind, url } : { kind, url, links: 'main h2 a' };
  const source = await desk.follow(target, { labels: ['Port Ansel hostages'] });
  return {
    ...desk,
    source,
    paths: async (): Promise<string[]> =>
      (await desk.pages())
        .filter(({ role }) => role === 'coverage')
        .map(({ url: found }) => new URL(found).pathname)
        .sort(),
  };
}

test('a feed leads to its stories, which carry its labels and are followed on their own', async () => {
  const habits: Record<string, Habit> = { '/talks': story(47), '/bridge': story(12) };
  habits['/feed'] = (request, response) => {
    rss(['/talks', '/bridge'])(request, response);
  };
  const desk = await follow('feed', habits, '/feed');
  expect(await desk.check(desk.source)).toMatchObject({ outcome: 'unchanged', discovered: 2 });
  expect(await desk.paths()).toEqual(['/bridge', '/talks']);
  const stories = (await desk.pages()).filter(({ role }) => role === 'coverage');
  for (const { id, labels } of stories) {
    expect(labels).toEqual(['Port Ansel hostages']);
    expect(await desk.check(id)).toMatchObject({ outcome: 'new-version', version: 1 });
  }
  habits['/talks'] = story(46);
  desk.pass(10);
  for (const { id } of stories) await desk.check(id);
  const alerts = await desk.deliver();
  expect(alerts.map((alert) => new URL(alert.page.url).pathname)).toEqual(['/talks']);
  expect(alerts[0]?.page.labels).toEqual(['Port Ansel hostages']);
});

test('the next read of a feed adds only the story that is new', async () => {
  let paths = ['/talks', '/bridge'];
  const habits: Record<string, Habit> = {
    '/feed': (request, response) => {
      rss(paths)(request, response);
    },
  };
  const desk = await follow('feed', habits, '/feed');
  await desk.check(desk.source);
  expect(await desk.check(desk.source)).toMatchObject({ discovered: 0 });
  paths = ['/ferries', '/talks'];
  expect(await desk.check(desk.source)).toMatchObject({ discovered: 1 });
  expect(await desk.paths()).toEqual(['/bridge', '/ferries', '/talks']);
});

test('a feed that declares entities is unreadable, and what it led to before is still followed', async () => {
  let prologue = '';
  const habits: Record<string, Habit> = {
    '/feed': (request, response) => {
      rss(['/talks'], prologue)(request, response);
    },
  };
  const desk = await follow('feed', habits, '/feed');
  await desk.check(desk.source);
  prologue = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
  const blind = { outcome: 'unreadable', reason: 'wrong-type', discovered: 0 };
  expect(await desk.check(desk.source)).toMatchObject(blind);
  desk.pass(10);
  expect(await desk.check(desk.source)).toMatchObject(blind);
  expect((await desk.deliver()).map(({ subject }) => subject.kind)).toEqual(['event']);
  expect(await desk.paths()).toEqual(['/talks']);
});

test('a section page leads to the links that its selector names, and to no others', async () => {
  const habits: Record<string, Habit> = {
    '/world':
      page(`<!doctype html><title>World</title><nav><h2><a href="/sport">Sport</a></h2></nav>
<main><h2><a href="/talks?utm_source=front#top">Talks stall in Verun</a></h2><h2><a href="/bridge">The bridge at Port Ansel</a></h2>
<p><a href="/subscribe">Subscribe</a></p></main>`),
  };
  const desk = await follow('section', habits, '/world');
  expect(await desk.check(desk.source)).toMatchObject({ discovered: 2 });
  expect(await desk.paths()).toEqual(['/bridge', '/talks']);
});

test('a section page that suddenly has no links is unreadable', async () => {
  const habits: Record<string, Habit> = { '/world': page('<!doctype html><title>World</title>') };
  const desk = await follow('section', habits, '/world');
  expect(await desk.check(desk.source)).toMatchObject({ outcome: 'unreadable', discovered: 0 });
});

test('an index of sitemaps leads to the stories of its newest sitemaps', async () => {
  const entry = (path: string, day: string): string =>
    `<sitemap><loc>http://${host}:${server.port}${path}</loc><lastmod>2026-03-${day}</lastmod></sitemap>`;
  const habits: Record<string, Habit> = {
    '/index.xml': (request, response) => {
      const entries = [
        entry('/1.xml', '01'),
        entry('/4.xml', '04'),
        entry('/2.xml', '02'),
        entry('/3.xml', '03'),
      ];
      page(`<sitemapindex>${entries.join('')}</sitemapindex>`, xml)(request, response);
    },
    '/4.xml': (request, response) => {
      sitemap(['/talks', '/bridge'])(request, response);
    },
    '/2.xml': (request, response) => {
      sitemap(['/ferries'])(request, response);
    },
    '/1.xml': (request, response) => {
      sitemap(['/archive'])(request, response);
    },
  };
  const desk = await follow('feed', habits, '/index.xml');
  // The third newest answers 404: the others still count.
  expect(await desk.check(desk.source)).toMatchObject({ outcome: 'unchanged', discovered: 3 });
  expect(await desk.paths()).toEqual(['/bridge', '/ferries', '/talks']);
  expect(server.requests).not.toContain('GET /1.xml');
});

test('an index of which no sitemap can be read is unreadable', async () => {
  const habits: Record<string, Habit> = {
    '/index.xml': page('<sitemapindex><sitemap><loc>/gone.xml</loc></sitemap></sitemapindex>', xml),
  };
  const desk = await follow('feed', habits, '/index.xml');
  expect(await desk.check(desk.source)).toMatchObject({ outcome: 'unreadable' });
});

test('a read adds at most 200 stories, and the next reads add the others', async () => {
  const paths = Array.from({ length: 430 }, (_, index) => `/story-${index}`);
  const habits: Record<string, Habit> = {
    '/feed': (request, response) => {
      if (request.headers['if-none-match'] === undefined)
        page(sitemapText(paths), { ...xml, etag: '"one"' })(request, response);
      else response.writeHead(304).end();
    },
  };
  const desk = await follow('feed', habits, '/feed');
  const found: number[] = [];
  for (let read = 0; read < 4; read++) found.push((await desk.check(desk.source)).discovered);
  expect(found).toEqual([200, 200, 30, 0]);
});

const sitemapText = (paths: readonly string[]): string =>
  `<urlset>${paths.map((path) => `<url><loc>http://${host}:${server.port}${path}</loc></url>`).join('')}</urlset>`;
