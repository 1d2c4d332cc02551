import { errors } from 'undici';
import { type RefusalReason, refuse, type SafeRefusal } from './refusal.ts';

/** Raised inside one request to end it with a reason; never leaves this folder. */
export class RequestRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** `answered` when the headers had come, so that a break is a damaged answer and not a missing one. */
export interface FailureContext {
  readonly host: string;
  readonly answered: boolean;
  readonly outOfTime: boolean;
}

/** The refusal for whatever connecting, TLS, reading or decompressing threw. */
export function refusalFrom(error: unknown, context: FailureContext): SafeRefusal {
  const { host } = context;
  if (error instanceof RequestRefused) {
    return refuse(error.reason, `${host}: ${error.message}`);
  }
  const code = codeOf(error);
  if (context.outOfTime || timeouts.has(code)) {
    return refuse(
      'timed-out',
      `${host} did not ${context.answered ? 'finish' : 'answer'} in time.`,
    );
  }
  if (isTlsCode(code)) {
    return refuse(
      'tls',
      `The certificate or encryption of ${host} could not be verified (${code}).`,
    );
  }
  return context.answered || isMalformed(code)
    ? refuse('damaged', `The answer of ${host} broke off or was malformed (${code}).`)
    : refuse('unreachable', `No answer from ${host} (${code}).`);
}

const timeouts = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);

const tlsCodes = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'HOSTNAME_MISMATCH',
  'EPROTO',
]);

const isTlsCode = (code: string): boolean =>
  tlsCodes.has(code) || /^(?:ERR_TLS_|ERR_SSL_|CERT_)/.test(code);

/** Something came, but it was not HTTP. */
const isMalformed = (code: string): boolean =>
  code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'MALFORMED_HTTP';

/** The machine's own word for the fault; never the message, which may quote the other side. */
function codeOf(error: unknown): string {
  if (error instanceof errors.HTTPParserError) {
    return 'MALFORMED_HTTP';
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : 'UNKNOWN';
}
