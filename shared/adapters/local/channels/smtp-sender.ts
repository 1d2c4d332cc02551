import { createTransport } from 'nodemailer';
import type { ChannelSettings } from '../../../domain/channel.ts';
import type { MessageSender, OutgoingMessage, SendOutcome } from '../../../ports/message-sender.ts';
import type { Secrets } from '../../../ports/secrets.ts';
import { mailIdentity } from './mail-identity.ts';
import { failed, failedBy } from './outcomes.ts';
import type { Rendering } from './rendering.ts';
import { partlyRefused, smtpFailure } from './smtp-outcome.ts';

export type SmtpSettings = Extract<ChannelSettings, { readonly kind: 'smtp' }>;

export interface SmtpDeps {
  readonly secrets: Secrets;
  readonly render: Rendering['mail'];
  /** The whole of one attempt. */
  readonly timeoutMs: number;
  /** PEM certificates to trust instead of the machine's own list. Certificates are always verified. */
  readonly certificateAuthorities?: readonly string[];
}

/**
 * Sends mail with a text and an HTML part. Encryption is verified, and left out only to this
 * machine itself. The Message-ID, Date and thread are the delivery's own, so that a message sent
 * twice is one message.
 */
export const makeSmtpSender = (deps: SmtpDeps): MessageSender => ({
  send: async (message) => {
    const { settings } = message.channel;
    if (settings.kind !== 'smtp') return failed('This is not a mail channel.');
    const unfit = unfitSettings(settings);
    if (unfit !== null) return failed(unfit);
    try {
      return await submit(deps, settings, message);
    } catch (error) {
      return failedBy(error);
    }
  },
});

/** Why mail under these settings would not be safe or complete; null when it would. */
export function unfitSettings({ security, host, user, password }: SmtpSettings): string | null {
  if (security === 'none' && !isThisMachine(host)) {
    return 'Mail goes unencrypted only to a relay on this machine: set security to tls or starttls.';
  }
  if ((user === null) !== (password === null))
    return 'A user needs a password, and a password a user.';
  return null;
}

const isThisMachine = (host: string): boolean =>
  /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?)$/i.test(host);

async function submit(
  deps: SmtpDeps,
  settings: SmtpSettings,
  message: OutgoingMessage,
): Promise<SendOutcome> {
  const mail = { ...mailHeaders(settings, message), ...deps.render(message) };
  const transport = createTransport(await transportOptions(deps, settings));
  const signal = AbortSignal.timeout(deps.timeoutMs);
  try {
    const { rejected, response } = await transport.sendMail({ ...mail, signal });
    return partlyRefused(rejected.length, { of: settings.to.length, answer: response });
  } catch (error) {
    return smtpFailure(error, { host: settings.host, outOfTime: signal.aborted });
  } finally {
    transport.close();
  }
}

/** How a mail server is connected to. Throws what its secret throws. */
export async function transportOptions(
  { secrets, timeoutMs, certificateAuthorities: authorities }: Omit<SmtpDeps, 'render'>,
  { host, port, security, user, password }: SmtpSettings,
) {
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { rejectUnauthorized: true, ...(authorities && { ca: [...authorities] }) },
    ...(user !== null &&
      password !== null && { auth: { user, pass: await secrets.resolve(password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketCloseTimeout: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function mailHeaders(settings: SmtpSettings, message: OutgoingMessage) {
  const identity = mailIdentity(message, settings.from);
  return {
    from: settings.from,
    to: [...settings.to],
    messageId: identity.messageId,
    inReplyTo: identity.inReplyTo,
    references: [...identity.references],
    date: new Date(message.delivery.createdAt),
    xMailer: false as const,
    headers: {
      'List-Id': { prepared: true, value: identity.listId },
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}
