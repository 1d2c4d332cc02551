import type { SafeClient } from './safe-request.ts';

/** A request as libraries make it that take a `fetch` of ours. */
export interface SafeFetchInit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: URLSearchParams | null | undefined;
}

/** `fetch` through the address gate: nothing is followed, and what may not be reached is a fault. */
export const makeSafeFetch =
  (client: SafeClient) =>
  async (url: string, { method, headers, body }: SafeFetchInit): Promise<Response> => {
    const answer = await client.send({
      url,
      method: method === 'POST' ? 'POST' : 'GET',
      headers: { 'user-agent': 'Recount', ...headers },
      ...(body === undefined || body === null ? {} : { body: body.toString() }),
    });
    if (answer.kind === 'refusal') throw new TypeError(`not reached (${answer.reason})`);
    const { 'content-type': type = 'application/octet-stream' } = answer.headers;
    return new Response(Buffer.from(answer.bytes), {
      status: answer.status,
      headers: { 'content-type': type },
    });
  };
