import { isIP } from 'node:net';
import type { AnswerKind } from '../../../shared/contracts/configuration/scalar-mistake.ts';
import { answerMistake } from '../../../shared/wiring/config/answer-mistake.ts';
import {
  type FirstChannel,
  type FirstMail,
  securityOf,
} from '../../../shared/wiring/config/first-answers.ts';
import type { Invocation } from '../io.ts';
import { choiceOption, numberOption, textOption, textsOption, UsageError } from '../options.ts';

/** What the options of `init` say; null: they do not say. */
export interface GivenAnswers {
  readonly contact: string | null;
  readonly timezone: string | null;
  readonly channel: FirstChannel | null;
  readonly url: string | null;
}

type Options = Invocation['options'];

/** The answers that were given as options. Throws a `UsageError` for one that will not do. */
export function givenAnswers(options: Options): GivenAnswers {
  return {
    contact: checked(options, 'contact', 'contact'),
    timezone: checked(options, 'timezone', 'timeZone'),
    channel: channelGiven(options),
    url: checked(options, 'url', 'webAddress'),
  };
}

function checked(options: Options, name: string, kind: AnswerKind): string | null {
  const text = textOption(options, name);
  if (text !== null) refuse(name, kind, text);
  return text;
}

/** The value is not repeated: it may be a secret in the wrong place. */
function refuse(name: string, kind: AnswerKind, text: string): void {
  const mistake = answerMistake(kind, text);
  const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (mistake !== null) throw new UsageError(`--${flag} ${mistake}.`);
}

function channelGiven(options: Options): FirstChannel | null {
  const webhook = checked(options, 'webhook', 'webAddress');
  const host = textOption(options, 'mailHost');
  if (webhook !== null && host !== null)
    throw new UsageError('Begin with one channel: --mail-host or --webhook.');
  if (webhook !== null) return { kind: 'webhook', url: webhook };
  return host === null ? null : mailGiven(options, host);
}

function mailGiven(options: Options, host: string): FirstMail {
  const port = numberOption(options, 'mailPort') ?? 587;
  const contact = textOption(options, 'contact');
  const to = textsOption(options, 'mailTo');
  const recipients = to.length > 0 ? to : ownAddress(contact);
  if (recipients.length === 0) throw new UsageError('--mail-to names who the alerts go to.');
  for (const address of recipients) refuse('mailTo', 'emailAddress', address);
  return {
    kind: 'smtp',
    host,
    port,
    security:
      choiceOption(options, 'mailSecurity', ['tls', 'starttls', 'none'] as const) ??
      securityOf({ host, port }),
    user: textOption(options, 'mailUser'),
    password: checked(options, 'mailPassword', 'secretReference'),
    from: checked(options, 'mailFrom', 'emailAddress') ?? senderOf(host, contact),
    to: recipients,
  };
}

/** The contact itself, where it is an e-mail address. */
export const ownAddress = (contact: string | null): string[] =>
  contact?.includes('@') === true && !contact.includes('/') ? [contact] : [];

/** A sender on the contact's domain, else on the mail server's. */
export function senderOf(host: string, contact: string | null): string {
  const domain = ownAddress(contact)[0]?.split('@')[1];
  const fallback = isIP(host) !== 0 || !host.includes('.') ? 'localhost.localdomain' : host;
  return `recount@${domain ?? fallback}`;
}
