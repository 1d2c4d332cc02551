import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';

/** A little outlet on this machine, on a free port. */
export async function startOutlet(
  answer: RequestListener,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 };
}
