import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { gzipSync } from 'node:zlib';

/** What a server does with one request. */
export type Habit = (request: IncomingMessage, response: ServerResponse) => void;

export interface NastyServer {
  readonly port: number;
  /** `METHOD /path` of every request so far. */
  readonly requests: readonly string[];
  readonly lastHeaders: () => IncomingMessage['headers'];
  readonly close: () => Promise<void>;
}

const tlsFile = (name: string): string =>
  readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), 'utf8');

/** A certificate for harbour-post.test that signed itself; made for these tests and of no other use. */
export const selfSignedCertificate = tlsFile('harbour-post.cert.pem');

/** A server on this machine with one habit a path; `*` is the habit of all others (default: 404). */
export async function startNastyServer(
  habits: Readonly<Record<string, Habit>>,
  { tls = false }: { readonly tls?: boolean } = {},
): Promise<NastyServer> {
  const requests: string[] = [];
  let lastHeaders: IncomingMessage['headers'] = {};
  const listener: Habit = (request, response) => {
    const url = request.url ?? '/';
    requests.push(`${request.method ?? ''} ${url}`);
    lastHeaders = request.headers;
    response.on('error', () => undefined);
    (habits[url] ?? habits['*'] ?? status(404))(request, response);
  };
  const server: Server = tls
    ? createTlsServer(
        { cert: selfSignedCertificate, key: tlsFile('harbour-post.key.pem') },
        listener,
      )
    : createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    requests,
    lastHeaders: () => lastHeaders,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

export const page =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Habit =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Habit =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };

export const redirect = (location: string, code = 302): Habit => status(code, { location });

/** Sends these very characters, and hangs up. */
export const raw =
  (answer: string): Habit =>
  (request) => {
    request.socket.end(answer);
  };

/** Takes the request and never says a word. */
export const silence: Habit = () => undefined;

/** Sends a little every few milliseconds, for ever. */
export const drip: Habit = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const timer = setInterval(() => response.write('<p>more</p>'), 5);
  response.on('close', () => {
    clearInterval(timer);
  });
};

/** Sends the beginning of a page, and then nothing. */
export const stall: Habit = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).write('<p>The talks</p>');
};

/** Hangs up before answering. */
export const hangUp: Habit = (request) => {
  request.socket.destroy();
};

/** Announces more than it sends, and hangs up. */
export const breakOff: Habit = (request, response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' });
  response.write('<p>The talks</p>', () => {
    request.socket.destroy();
  });
};

/** Sends `megabytes` of text, as fast as they are taken. */
export const flood =
  (megabytes: number): Habit =>
  (_, response) => {
    const chunk = Buffer.alloc(1024 * 1024, 'a');
    let sent = 0;
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = (): void => {
      while (sent++ < megabytes) {
        if (!response.write(chunk)) {
          response.once('drain', more);
          return;
        }
      }
      response.end();
    };
    more();
  };

/** A few kilobytes that unpack to `megabytes`. */
export const gzipBomb = (megabytes: number): Habit =>
  page(gzipSync(Buffer.alloc(megabytes * 1024 * 1024, 'a')), { 'content-encoding': 'gzip' });
