import type { SendOutcome } from '../../../ports/message-sender.ts';
import { plainSentence } from '../../http/refusal.ts';
import { failed, plainCode, rejected } from './outcomes.ts';

/** Sent; with a word about recipients that the server would not take. */
export const partlyRefused = (
  refused: number,
  { of, answer }: { readonly of: number; readonly answer: string },
): SendOutcome => ({
  kind: 'sent',
  answer: plainSentence(answer),
  ...(refused === 0 ? {} : { detail: `The server refused ${refused} of ${of} recipients.` }),
});

/**
 * What a failed attempt means. 5xx: the message or its recipients are refused for good. A login
 * that fails is set wrong, not refused for good, and may be set right while the delivery waits; so
 * is everything on the way to the server.
 */
export function smtpFailure(
  error: unknown,
  { host, outOfTime }: { readonly host: string; readonly outOfTime: boolean },
): SendOutcome {
  const { code, encryption, responseCode, response } = faultOf(error);
  if (outOfTime || code === 'ETIMEDOUT') return failed(`${host} did not finish in time.`);
  // Its answer to a login may repeat what was sent to it.
  if (code === 'EAUTH') return failed(`${host} refused the user or the password.`);
  if (encryption) return failed(`${host} could not be reached over verified encryption.`);
  if (responseCode === null) return failed(`${host} could not take the message (${code}).`);
  const said = plainSentence(`${host} answered: ${response ?? responseCode}`);
  return responseCode >= 500 && code !== 'ECONNECTION' ? rejected(said) : failed(said);
}

interface Fault {
  readonly code: string;
  /** Encryption could not be had or verified. */
  readonly encryption: boolean;
  readonly responseCode: number | null;
  readonly response: string | null;
}

function faultOf(error: unknown): Fault {
  const fault: { code?: unknown; responseCode?: unknown; response?: unknown } =
    typeof error === 'object' && error !== null ? error : {};
  // The client calls a certificate that does not verify a mere socket error; only its words tell.
  const words = error instanceof Error ? error.message : '';
  return {
    code: plainCode(fault.code),
    encryption: fault.code === 'ETLS' || /certificate|altname|\b(?:TLS|SSL)\b/i.test(words),
    responseCode: typeof fault.responseCode === 'number' ? fault.responseCode : null,
    response: typeof fault.response === 'string' ? fault.response : null,
  };
}
