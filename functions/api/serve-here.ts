import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { RecountError } from '../../shared/domain/recount-error.ts';
import type { ApiDeps } from './api-deps.ts';
import { withTokens } from './bearer.ts';
import { isLoopbackHost, whoIsLocal } from './loopback.ts';
import { makeApi } from './make-api.ts';

export interface ServeOptions extends Omit<ApiDeps, 'whoAsks' | 'isOwnHost' | 'formToken'> {
  /** 0: any that is free. */
  readonly port: number;
  /** Null: whoever is on this machine is its editor. */
  readonly token: string | null;
}

/** The service while it answers on this machine. */
export interface Serving {
  readonly url: string;
  /** Ends with the answers that are under way, or cuts them off after `graceMs`. */
  close(graceMs?: number): Promise<void>;
}

/** Serves the API and the pages on 127.0.0.1 alone. Rejects with `serve.port` when the port is taken. */
export async function serveHere({ port, token, ...deps }: ServeOptions): Promise<Serving> {
  const formToken = randomBytes(32).toString('hex');
  const app = makeApi({
    ...deps,
    whoAsks: withTokens(deps, whoIsLocal(token, deps.digest)),
    isOwnHost: isLoopbackHost,
    formToken: () => formToken,
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    // An address in an address, each sign of it percent-encoded, is still read, and refused as too long.
    serverOptions: { maxHeaderSize: 65_536 },
  });
  if (!('closeAllConnections' in server)) throw new TypeError('not an HTTP/1 server');
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  await listening(server, port);
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    close: (graceMs = 2_000) => closed(server, graceMs),
  };
}

async function listening(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'fault';
    const why = code === 'EADDRINUSE' ? 'another program listens there' : `it is refused (${code})`;
    throw new RecountError(
      'serve.port',
      `Port ${port} of 127.0.0.1 cannot be used: ${why}. Choose another with --port.`,
      { cause },
    );
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function closed(server: Server, graceMs: number): Promise<void> {
  const end = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const cutOff = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await end;
  clearTimeout(cutOff);
}
