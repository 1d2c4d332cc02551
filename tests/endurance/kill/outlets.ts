import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Chance } from './chance.ts';
import { keyOf, nextTelling, type Telling, tellingHtml } from './outlet-story.ts';

/** One answer that a page gave: what it said, and whether the desk said that it had dealt with it. */
export interface Served {
  readonly mark: string;
  readonly key: string;
  acknowledged: boolean;
}

/** A page whose story goes on while it is read. */
interface OutletPage {
  readonly url: string;
  readonly noArchive: boolean;
  readonly served: readonly Served[];
}

export interface Outlets {
  readonly port: number;
  readonly pages: readonly OutletPage[];
  acknowledge(url: string, mark: string): void;
  /** Nothing changes any more. */
  freeze(): void;
  close(): Promise<void>;
}

const pageCount = 6;
const hostCount = 3;

/** Fictional outlets on one port: pages that change between two reads, go blind, go and come back. */
export async function startOutlets(chance: Chance): Promise<Outlets> {
  const stories = Array.from({ length: pageCount }, (_, index) => makeStory(index, chance));
  const frozen = { is: false };
  const server = createServer((request, response) => {
    const story = stories.find(({ host, path }) => isFor(request, host, path));
    if (story === undefined) response.writeHead(404).end();
    else story.answer(request, response, frozen.is);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const urlOf = (story: { host: string; path: string }): string =>
    `http://${story.host}:${port}${story.path}`;
  return {
    port,
    pages: stories.map((story) => ({
      url: urlOf(story),
      noArchive: story.noArchive,
      served: story.served,
    })),
    acknowledge: (url, mark) => {
      const served = stories.find((story) => urlOf(story) === url)?.served ?? [];
      const answer = served.find((one) => one.mark === mark);
      if (answer !== undefined) answer.acknowledged = true;
    },
    freeze: () => {
      frozen.is = true;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

const isFor = (request: IncomingMessage, host: string, path: string): boolean =>
  request.headers.host?.split(':')[0] === host && request.url === path;

function makeStory(index: number, chance: Chance) {
  const noArchive = index === pageCount - 1;
  const served: Served[] = [];
  let now: Telling = { count: 100 * (index + 1), displaced: null, stance: 'rejects' };
  const told: Telling[] = [now];
  let away = { answers: 0, status: 503 };
  const goOn = (): void => {
    if (chance.happens(0.03))
      away = { answers: chance.whole(1, 5), status: chance.happens(0.4) ? 410 : 503 };
    if (!chance.happens(0.4)) return;
    now = nextTelling(told, now, chance);
    told.push(now);
  };
  const answer = (request: IncomingMessage, response: ServerResponse, frozen: boolean): void => {
    if (away.answers > 0 && !frozen) {
      away = { ...away, answers: away.answers - 1 };
      response.writeHead(away.status).end();
      return;
    }
    const key = keyOf(now);
    const mark = `"${key}.${served.length}"`;
    served.push({ mark, key, acknowledged: false });
    send({ request, response, mark, key }, () =>
      tellingHtml(now, { serial: served.length, noArchive }),
    );
    if (!frozen) goOn();
  };
  return {
    host: `outlet-${index % hostCount}.example`,
    path: `/story-${index}`,
    noArchive,
    served,
    answer,
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly mark: string;
  readonly key: string;
}

/** "Not modified" to whoever names a mark of the same content, as a server of files does. */
function send({ request, response, mark, key }: Exchange, html: () => string): void {
  const known = request.headers['if-none-match']?.startsWith(`"${key}.`) === true;
  const headers = { etag: mark, 'content-type': 'text/html; charset=utf-8' };
  if (known) response.writeHead(304, headers).end();
  else response.writeHead(200, headers).end(html());
}
