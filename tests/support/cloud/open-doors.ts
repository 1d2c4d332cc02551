import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Context } from 'aws-lambda';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { systemClock } from '../../../shared/adapters/local/system-clock.ts';
import { type FunctionName, functionNames } from '../../../shared/contracts/environment.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { addWatch } from '../../../shared/use-cases/settings/hand-watches.ts';
import { samplePage } from '../../bench/sample-article.ts';

type Handler = (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) => unknown;

/** Calls the door of a function with an event, as AWS does. */
export type CallDoor = (name: FunctionName, event?: unknown) => Promise<unknown>;

/** The doors of every function, told what stands in this process's environment by now. */
export async function openDoors(): Promise<CallDoor> {
  const [dispatch, check, project, sweep, gather, deliver, look, api, exporting] =
    await Promise.all([
      import('../../../functions/dispatch/handler.ts'),
      import('../../../functions/check/handler.ts'),
      import('../../../functions/project/handler.ts'),
      import('../../../functions/project/sweep.ts'),
      import('../../../functions/deliver/gather.ts'),
      import('../../../functions/deliver/handler.ts'),
      import('../../../functions/look/handler.ts'),
      import('../../../functions/api/handler.ts'),
      import('../../../functions/export/handler.ts'),
    ]);
  const reading = { dispatch, check, project, sweep };
  const doors = { ...reading, gather, deliver, look, api, export: exporting };
  const handlers = new Map(functionNames.map((name) => [name, doors[name].handler as Handler]));
  const context = { getRemainingTimeInMillis: () => 60_000 };
  return (name, event = {}) => Promise.resolve(handlers.get(name)?.(event, context));
}

/** An outlet of one story, on this machine; its robots.txt asks for `crawlDelay` seconds between pages. */
export async function openOutlet(crawlDelay = 0) {
  let held = 47;
  let visits = 0;
  let isUnmodified = false;
  const robots = crawlDelay === 0 ? '' : `User-agent: *\nCrawl-delay: ${crawlDelay}\n`;
  const server = createServer(({ url, headers }, response) => {
    if (url === '/robots.txt') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(robots);
      return;
    }
    visits++;
    if (isUnmodified && headers['if-none-match'] !== undefined) response.writeHead(304).end();
    else
      response
        .writeHead(200, { 'content-type': 'text/html', etag: `"${visits}"` })
        .end(samplePage(held, visits));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    nowHeld: (count: number): void => {
      held = count;
    },
    /** From now on conditional requests are answered by 304, or by the page. */
    unmodified: (is: boolean): void => {
      isUnmodified = is;
    },
    visits: (): number => visits,
    close: (): Promise<void> =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

/** Watches a page of its own. */
export async function followPage(store: Store, url: string): Promise<Page> {
  const wanted = {
    id: null,
    name: null,
    target: { kind: 'page' as const, url },
    outlet: null,
    labels: [],
    everyMs: null,
    selectors: {},
    paused: false,
  };
  await addWatch({ store, clock: systemClock, digest: sha256 }, wanted);
  const { items } = await store.pages.list({ limit: 100, cursor: null });
  const page = items.find((listed) => listed.url === url);
  if (page === undefined) throw new Error(`${url} is not followed`);
  return page;
}
