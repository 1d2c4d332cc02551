import { z } from 'zod';

const units = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds of a duration such as `90s`, `15m`, `2h` or `1d`; null for any other text. */
export function durationMs(text: string): number | null {
  const match = /^(\d{1,6})([smhd])$/.exec(text);
  const unit = match?.[2];
  if (unit !== 's' && unit !== 'm' && unit !== 'h' && unit !== 'd') return null;
  return Number(match?.[1]) * units[unit];
}

/** A duration between two others, both as users write them. */
export const duration = (least: string, most: string) =>
  z
    .string()
    .refine((text) => durationMs(text) !== null, {
      error: 'is no duration: write a whole number and s, m, h or d, such as 90s, 15m, 2h or 1d',
      abort: true,
    })
    .refine((text) => within(text, least, most), {
      error: `must be between ${least} and ${most}`,
    })
    .meta({ pattern: '^\\d{1,6}[smhd]$' });

function within(text: string, least: string, most: string): boolean {
  const ms = durationMs(text) ?? 0;
  return ms >= (durationMs(least) ?? 0) && ms <= (durationMs(most) ?? 0);
}

/** How long something is kept: a duration of 30 days or more, or for ever. */
export const keptFor = z
  .string()
  .refine((text) => text === 'forever' || within(text, '30d', '36500d'), {
    error: 'must be forever or a number of days from 30d to 36500d, such as 400d',
  })
  .meta({ pattern: '^(?:forever|\\d{1,6}[smhd])$' });

/** A web address that pages are read from or messages posted to. */
export const webAddress = z
  .string()
  .refine(isWebAddress, 'is no web address: write it whole, beginning with https:// or http://')
  .refine((text) => !hasCredentials(text), 'must hold no user name or password')
  .meta({ format: 'uri', pattern: '^https?://' });

function isWebAddress(text: string): boolean {
  if (/[\s\\]/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '';
}

function hasCredentials(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { username, password } = new URL(text);
  return username !== '' || password !== '';
}

/** Begins the message of every refused secret, so that its value is never repeated. */
export const secretRefused = 'must be a reference, never the secret itself';

/** Where a secret is found when it is needed. */
export const secretReference = z
  .string()
  .regex(
    /^(?:env:[A-Za-z_][A-Za-z0-9_]*|file:\/\S+|ssm:\/\S+)$/,
    `${secretRefused}: write env:NAME, file:/path or ssm:/name`,
  )
  .describe('A reference to a secret: `env:NAME`, `file:/path` or `ssm:/name`.');

const emailShape = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/;

export const emailAddress = z
  .string()
  .refine(
    (text) => emailShape.test(bareAddress(text)),
    'is no e-mail address: write one such as desk@example.org',
  );

/** The address in `Recount <desk@example.org>`, or the text itself. */
function bareAddress(text: string): string {
  return /^[^<>]*<([^<>]+)>$/.exec(text)?.[1] ?? text;
}

/** Who to write to about the reader: an address that goes into the User-Agent. */
export const contact = z
  .string()
  .refine(
    (text) => emailShape.test(text) || isWebAddress(text),
    'must be an e-mail address or a web page where people who run sites can reach you',
  );

export const timeZone = z
  .string()
  .refine(isTimeZone, 'is no time zone: write an IANA name such as Europe/London or UTC');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** Words, not empty, of a length that fits a list. */
export const words = z
  .string()
  .trim()
  .min(1, 'is empty: write some words or leave it out')
  .max(200);

/** Names in a file: they become ids. */
export const idShape = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

export const idAdvice =
  'is no name: use small letters, digits and hyphens, at most 64, such as costara-talks';
