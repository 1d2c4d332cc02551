import type { Clock } from '../../../ports/clock.ts';
import type { SendOutcome } from '../../../ports/message-sender.ts';
import type { RefusalReason } from '../../http/refusal.ts';
import type { SafeClient } from '../../http/safe-request.ts';
import { failed, rejected } from './outcomes.ts';
import { retryAfterMs } from './retry-after.ts';

/** What posting to a webhook needs; the client is the address gate. */
export interface PostDeps {
  readonly client: SafeClient;
  readonly clock: Clock;
  readonly timeoutMs: number;
}

export interface JsonPost {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Posts once, follows no redirect and reads no answer: the status decides. 408, 425, 429 and 5xx
 * are tried again; any other refusal is final. No detail holds the address, which may be a secret.
 */
export async function postJson(
  deps: PostDeps,
  { url, body, headers }: JsonPost,
): Promise<SendOutcome> {
  const answer = await deps.client.send({
    url,
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Recount',
      ...headers,
    },
    body,
    limits: { totalMs: deps.timeoutMs, connectMs: deps.timeoutMs, headersMs: deps.timeoutMs },
    wish: () => ({ kind: 'skip' }),
  });
  if (answer.kind === 'refusal') return failed(reasonWords[answer.reason]);
  const wait = retryAfterMs(answer.headers['retry-after'], deps.clock.now());
  return outcomeOf(answer.status, wait);
}

const WORTH_ANOTHER_TRY: readonly number[] = [408, 425, 429];

function outcomeOf(status: number, wait: number | null): SendOutcome {
  if (status >= 200 && status < 300) return { kind: 'sent', answer: `It answered ${status}.` };
  if (status >= 300 && status < 400) {
    return rejected(`It answered ${status}, a redirect: give the address it leads to.`);
  }
  if (status >= 500 || WORTH_ANOTHER_TRY.includes(status))
    return failed(`It answered ${status}.`, wait);
  return rejected(`It answered ${status} and would not take the message.`);
}

const reasonWords: Readonly<Record<RefusalReason, string>> = {
  'refused-address': 'Its address may not be reached: it is malformed, or not a public one.',
  'timed-out': 'It did not answer in time.',
  'too-large': 'Its answer was too large.',
  tls: 'Its certificate or encryption could not be verified.',
  unreachable: 'It could not be reached.',
  damaged: 'Its answer broke off or was malformed.',
};
