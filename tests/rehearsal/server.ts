import { createServer, type Server } from 'node:http';
import type { Noise } from './page-template.ts';
import { rehearsedPages } from './pages.ts';

/** The fictional outlets on one port of this machine; `show` moves the story on. */
export interface RehearsalServer {
  readonly port: number;
  show(noise: Noise): void;
  /** The address of each page, as a reader would ask for it. */
  readonly urls: readonly string[];
  close(): Promise<void>;
}

/** Starts the outlets on 127.0.0.1, at step 0. Pages are told apart by host name and path. */
export async function startRehearsal(): Promise<RehearsalServer> {
  let noise: Noise = { step: 0, round: 0 };
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0];
    const page = rehearsedPages.find((known) => known.host === host && known.path === request.url);
    const answer = page?.answer(noise) ?? { status: 404, html: '<h1>Not found</h1>' };
    response.writeHead(answer.status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(answer.html);
  });
  const port = await listen(server);
  return {
    port,
    show: (next) => {
      noise = next;
    },
    urls: rehearsedPages.map(({ host, path }) => `http://${host}:${port}${path}`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port was given'));
      else resolve(address.port);
    });
  });
}
