import { createTransport } from 'nodemailer';
import type { SendOutcome } from '../../../ports/message-sender.ts';
import { failedBy } from './outcomes.ts';
import { smtpFailure } from './smtp-outcome.ts';
import {
  type SmtpDeps,
  type SmtpSettings,
  transportOptions,
  unfitSettings,
} from './smtp-sender.ts';

/** Connects, encrypts and logs in as a message would, and sends none. */
export async function verifySmtp(
  deps: Omit<SmtpDeps, 'render'>,
  settings: SmtpSettings,
): Promise<SendOutcome> {
  const unfit = unfitSettings(settings);
  if (unfit !== null) return { kind: 'failed', detail: unfit, retryAfterMs: null };
  try {
    const transport = createTransport(await transportOptions(deps, settings));
    try {
      await transport.verify();
      return { kind: 'sent' };
    } catch (error) {
      return smtpFailure(error, { host: settings.host, outOfTime: false });
    } finally {
      transport.close();
    }
  } catch (error) {
    return failedBy(error);
  }
}
