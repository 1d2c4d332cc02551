import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type RehearsedPage, rehearsedPages } from '../rehearsal/pages.ts';

/** The rehearsal's outlets, each on a port of its own: to a function they are five hosts. */
export interface Outlets {
  /** Addresses of the pages by the first word of their outlet's host, `harbour-post`. */
  readonly urls: Readonly<Record<string, string>>;
  /** `127.0.0.1:port` of each. */
  readonly addresses: readonly string[];
  /** Moves the story to a step. */
  show(step: number): void;
  close(): Promise<void>;
}

export async function openOutlets(): Promise<Outlets> {
  const story = { step: 0 };
  const opened = await Promise.all(
    rehearsedPages.map(async (page) => ({ page, ...(await serve(page, () => story.step)) })),
  );
  return {
    urls: Object.fromEntries(
      opened.map(({ page, address }) => [nameOf(page), `http://${address}${page.path}`]),
    ),
    addresses: opened.map(({ address }) => address),
    show: (step) => {
      story.step = step;
    },
    close: async () => {
      await Promise.all(opened.map(({ server }) => closed(server)));
    },
  };
}

const nameOf = ({ host }: RehearsedPage): string => host.split('.')[0] ?? host;

async function serve(page: RehearsedPage, step: () => number) {
  const server = createServer((request, response) => {
    const known = request.url === page.path;
    const { status, html } = known
      ? page.answer({ step: step(), round: 0 })
      : { status: 404, html: '<h1>Not found</h1>' };
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return { server, address: `127.0.0.1:${address.port}` };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
