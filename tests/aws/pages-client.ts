import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface PageAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly cookies: readonly string[];
  readonly text: string;
}

export interface PageRequest {
  readonly method?: 'GET' | 'POST';
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
}

/** Asks the deployed pages by their own name, which leads to the emulator. */
export interface PagesClient {
  standsAt(address: string): void;
  readonly origin: () => string;
  readonly ask: (path: string, asked?: PageRequest) => Promise<PageAnswer>;
}

export function makePagesClient(port: number): PagesClient {
  let address: URL | null = null;
  const known = (): URL => {
    if (address === null) throw new Error('nothing is deployed');
    return address;
  };
  return {
    standsAt: (told) => {
      address = new URL(told);
    },
    origin: () => known().origin,
    ask: (path, asked = {}) => ask({ port, host: known().host, path }, asked),
  };
}

async function ask(
  { port, host, path }: { readonly port: number; readonly host: string; readonly path: string },
  { method = 'GET', cookies = [], headers = {}, form }: PageRequest,
): Promise<PageAnswer> {
  const body = form === undefined ? '' : new URLSearchParams(form).toString();
  const asking = request({
    host: '127.0.0.1',
    port,
    path,
    method,
    headers: {
      host,
      accept: 'text/html',
      ...(cookies.length === 0 ? {} : { cookie: cookies.join('; ') }),
      ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
  });
  asking.end(body);
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  return {
    status: answer.statusCode ?? 0,
    location: answer.headers.location ?? null,
    cookies: (answer.headers['set-cookie'] ?? []).map((line) => line.split(';', 1).join('')),
    text: await text(answer),
  };
}
