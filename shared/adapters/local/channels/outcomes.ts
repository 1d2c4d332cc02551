import { RecountError } from '../../../domain/recount-error.ts';
import type { SendOutcome } from '../../../ports/message-sender.ts';

/** To be tried again. */
export const failed = (detail: string, retryAfterMs: number | null = null): SendOutcome => ({
  kind: 'failed',
  detail,
  retryAfterMs,
});

/** Final. */
export const rejected = (detail: string): SendOutcome => ({ kind: 'rejected', detail });

/**
 * What an exception on the way to a message means: our own errors tell themselves, of others only
 * the code is told, since a message may quote an address or a secret. Never final: what is set
 * wrong can be set right while the delivery waits.
 */
export function failedBy(error: unknown): SendOutcome {
  if (error instanceof RecountError) return failed(error.message);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return failed(`The message could not be made or handed over (${plainCode(code)}).`);
}

/** A machine's own word for a fault, fit to be shown. */
export const plainCode = (code: unknown): string =>
  typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : 'UNKNOWN';
