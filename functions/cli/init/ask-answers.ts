import type { AnswerKind } from '../../../shared/contracts/configuration/scalar-mistake.ts';
import { answerMistake } from '../../../shared/wiring/config/answer-mistake.ts';
import {
  type FirstChannel,
  type FirstMail,
  securityOf,
} from '../../../shared/wiring/config/first-answers.ts';
import type { Prompts, TextQuestion } from '../prompts.ts';
import { type GivenAnswers, ownAddress, senderOf } from './given-answers.ts';

/** A password that was typed and must go into a private file before it is referred to. */
export interface Asked {
  readonly answers: GivenAnswers;
  readonly typedPassword: string | null;
}

/** Asks for what options did not say. Nothing is written: Ctrl-C leaves nothing behind. */
export async function askAnswers(
  prompts: Prompts,
  given: GivenAnswers,
  machineZone: string,
): Promise<Asked> {
  const contact =
    given.contact ??
    (await ask(prompts, 'contact', {
      message:
        'Who can people that run news sites write to? (e-mail or web page; sent with every request)',
      placeholder: 'desk@your-newsroom.org',
    }));
  const url =
    given.url ??
    (await ask(prompts, 'webAddress', {
      message: 'Which page should be followed first?',
      placeholder: 'https://…',
    }));
  const mail = given.channel === null ? await askChannel(prompts, contact) : null;
  const timezone =
    given.timezone ??
    (await ask(prompts, 'timeZone', { message: 'Time zone', initial: machineZone }));
  return {
    answers: { contact, url, timezone, channel: given.channel ?? mail?.channel ?? null },
    typedPassword: mail?.typedPassword ?? null,
  };
}

const ask = (prompts: Prompts, kind: AnswerKind, question: TextQuestion): Promise<string> =>
  prompts.text({
    ...question,
    mistake: (answer) => {
      const mistake = answerMistake(kind, answer);
      return mistake === null ? null : `It ${mistake}.`;
    },
  });

interface AskedChannel {
  readonly channel: FirstChannel;
  readonly typedPassword: string | null;
}

async function askChannel(prompts: Prompts, contact: string): Promise<AskedChannel> {
  const kind = await prompts.choose({
    message: 'Where should alerts go?',
    choices: [
      { value: 'terminal', label: 'To the terminal only', hint: 'where recount run runs' },
      { value: 'smtp', label: 'By mail', hint: 'over your mail server' },
      { value: 'webhook', label: 'To a webhook', hint: 'JSON by HTTPS' },
    ],
  });
  if (kind === 'smtp') return askMail(prompts, contact);
  if (kind === 'terminal') return { channel: { kind: 'terminal' }, typedPassword: null };
  const url = await ask(prompts, 'webAddress', { message: "The webhook's address" });
  return { channel: { kind: 'webhook', url }, typedPassword: null };
}

async function askMail(prompts: Prompts, contact: string): Promise<AskedChannel> {
  const host = await ask(prompts, 'words', {
    message: 'Mail server',
    placeholder: 'smtp.your-newsroom.org',
  });
  const port = Number(
    await prompts.text({ message: 'Port', initial: '587', mistake: portMistake }),
  );
  const login = await askLogin(prompts);
  const from = await ask(prompts, 'emailAddress', {
    message: 'From',
    initial: senderOf(host, contact),
  });
  const to = await ask(prompts, 'emailAddress', {
    message: 'To (one address; add more in the file)',
    initial: ownAddress(contact)[0] ?? '',
  });
  const security = securityOf({ host, port });
  const { user, password, typedPassword } = login;
  const channel: FirstMail = { kind: 'smtp', host, port, security, user, password, from, to: [to] };
  return { channel, typedPassword };
}

const portMistake = (text: string): string | null =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535
    ? null
    : 'A port is a number from 1 to 65535: 587 (STARTTLS) or 465 (TLS).';

async function askLogin(prompts: Prompts) {
  const user = await prompts.text({ message: 'User (empty: the server asks for none)' });
  if (user === '') return { user: null, password: null, typedPassword: null };
  const typed = await prompts.password({
    message: 'Password, or where it is: env:NAME or file:/path (typed ones go into a private file)',
  });
  if (answerMistake('secretReference', typed) === null)
    return { user, password: typed, typedPassword: null };
  return { user, password: null, typedPassword: typed };
}
