import { createServer, type IncomingHttpHeaders } from 'node:http';

export type WebhookBehaviour =
  | { readonly kind: 'hangs' }
  | { readonly kind: 'breaks-off' }
  | {
      readonly kind: 'answers';
      readonly status: number;
      readonly headers?: Record<string, string>;
    };

interface ReceivedPost {
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface WebhookTestServer {
  readonly origin: string;
  readonly posts: readonly ReceivedPost[];
  close(): Promise<void>;
}

/** A real web server on loopback that keeps what is posted to it. */
export async function startWebhookServer(behaviour: WebhookBehaviour): Promise<WebhookTestServer> {
  const posts: ReceivedPost[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      posts.push({
        path: request.url ?? '',
        method: request.method ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      });
      if (behaviour.kind === 'hangs') return;
      if (behaviour.kind === 'breaks-off') request.socket.destroy();
      else response.writeHead(behaviour.status, behaviour.headers).end('ok');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    posts,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
}
