import type { PageReader, ReadRequest, ReadResult } from '../../../shared/ports/page-reader.ts';
import { pageHtml } from './article-text.ts';
import { type Host, type Mood, moodOf } from './hosts.ts';
import type { VirtualTime } from './virtual-time.ts';
import { revisionAt, type World, type WorldPage } from './world.ts';

const storiesAFeed = 30;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface WorldReaderParts {
  readonly world: World;
  readonly time: VirtualTime;
  /** Told of each read of a host, with what the host asked for after it. */
  readonly onRead: (read: HostRead) => void;
}

export interface HostRead {
  readonly host: string;
  readonly url: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Time that the host wants to pass before it is asked again. */
  readonly delayMs: number;
}

/** The outside: hosts that answer by their habits, in the time that they take. */
export function makeWorldReader({ world, time, onRead }: WorldReaderParts): PageReader {
  const hosts = new Map(world.hosts.map((host) => [host.name, host]));
  return {
    read: async (request) => {
      const url = new URL(request.url);
      const host = hosts.get(url.host);
      if (host === undefined) return { kind: 'gone', status: 404 };
      const startMs = time.nowMs();
      const mood = moodOf(world.chance, host, { ms: startMs, path: url.pathname });
      await time.sleep(mood.takesMs);
      const endMs = time.nowMs();
      const asked = mood.kind === 'wait' ? mood.retryAfterMs : 0;
      const delayMs = Math.max(host.crawlDelayMs, asked);
      onRead({ host: host.name, url: request.url, startMs, endMs, delayMs });
      return answer(world, { host, request, mood, ms: endMs });
    },
    delayMs: (url) => hosts.get(new URL(url).host)?.crawlDelayMs ?? 2000,
  };
}

interface Asked {
  readonly host: Host;
  readonly request: ReadRequest;
  readonly mood: Mood;
  readonly ms: number;
}

function answer(world: World, asked: Asked): ReadResult {
  const { mood } = asked;
  switch (mood.kind) {
    case 'hangs':
      return { kind: 'unreadable', reason: 'timed-out', detail: 'No answer within 30 s.' };
    case 'status':
      return { kind: 'unreadable', reason: 'error-status', detail: 'Status 503.', status: 503 };
    case 'wait': {
      const { retryAfterMs } = mood;
      return { kind: 'unreadable', reason: 'blocked', detail: 'Status 429.', retryAfterMs };
    }
    case 'blocks':
      return { kind: 'unreadable', reason: 'blocked', detail: '403.', status: 403, bytes: wall };
    case 'well':
      return new URL(asked.request.url).pathname === '/feed.xml'
        ? feed(world, asked)
        : story(world, asked);
  }
}

const wall = encode(
  '<!doctype html><title>Just a moment...</title><body><h1>Checking your browser</h1><p>Enable JavaScript and cookies to continue.</p></body>',
);

function story(world: World, { host, request, ms }: Asked): ReadResult {
  const page = world.page(request.url);
  if (page === null || page.publishedMs > ms) return { kind: 'gone', status: 404 };
  if (page.gone !== null && ms >= page.gone[0] && ms < page.gone[1])
    return { kind: 'gone', status: 404 };
  const revision = revisionAt(page, ms);
  const etag = `"${revision}"`;
  if (host.conditional && request.validators?.etag === etag)
    return { kind: 'not-modified', validators: { etag } };
  const moved = page.movedMs !== null && ms >= page.movedMs;
  return {
    ...fetched(pageHtml(world.chance, edition(page, revision)), 'text/html; charset=utf-8'),
    url: moved ? request.url.replace('/news/', '/moved/') : request.url,
    hops: moved ? [{ url: request.url, status: 301, permanent: true }] : [],
    validators: host.conditional ? { etag } : {},
  };
}

const edition = ({ host, path, publishedMs }: WorldPage, revision: number) => ({
  host: host.name,
  path,
  revision,
  publishedAt: new Date(publishedMs).toISOString(),
});

function feed(world: World, { host, request, ms }: Asked): ReadResult {
  const out = world.stories(host).filter(({ publishedMs }) => publishedMs <= ms);
  const etag = `"${out.length}"`;
  if (host.conditional && request.validators?.etag === etag)
    return { kind: 'not-modified', validators: { etag } };
  const items = out
    .slice(-storiesAFeed)
    .reverse()
    .map(({ url, publishedMs }) => {
      return `<item><title>Talks</title><link>${url}</link><pubDate>${new Date(publishedMs).toUTCString()}</pubDate></item>`;
    });
  const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>${host.name}</title><link>https://${host.name}/</link><description>News</description>${items.join('')}</channel></rss>`;
  const validators = host.conditional ? { etag } : {};
  return { ...fetched(xml, 'application/rss+xml'), url: request.url, validators };
}

const fetched = (text: string, contentType: string) =>
  ({
    kind: 'fetched',
    status: 200,
    headers: {},
    contentType,
    bytes: encode(text),
    hops: [],
    noArchive: false,
  }) as const;
