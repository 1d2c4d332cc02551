import { once } from 'node:events';
import { createServer } from 'node:http';
import { rehearsedPages } from '../rehearsal/pages.ts';

/** The rehearsal's first outlet on a port of this machine, with its page before and after a change. */
export async function openOutlet() {
  const page = rehearsedPages.find(({ host }) => host === 'harbour-post.example');
  let step = 0;
  const server = createServer((request, response) => {
    const { status, html } =
      page !== undefined && page.path === request.url
        ? page.answer({ step, round: 0 })
        : { status: 404, html: '<h1>Not found</h1>' };
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    change: (): void => {
      step = 1;
    },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
