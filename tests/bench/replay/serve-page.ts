import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that answers every page with what `show` named last. */
export interface PageServer {
  readonly port: number;
  show(bytes: Uint8Array): void;
  close(): Promise<void>;
}

export async function servePage(): Promise<PageServer> {
  let shown: Uint8Array = new Uint8Array();
  const server = createServer((request, response) => {
    const robots = request.url === '/robots.txt';
    response.writeHead(robots ? 404 : 200, { 'content-type': 'text/html' });
    response.end(robots ? '' : shown);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    show: (bytes) => {
      shown = bytes;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
