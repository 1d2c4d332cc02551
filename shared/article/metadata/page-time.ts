import type { PageTime } from '../../domain/instant.ts';
import { monthNumbers } from './months.ts';

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?)?/i;

const MAIL =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/i;

const C_TIME =
  /^[a-z]{3},? ([a-z]{3}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2})(?: ([A-Z]{2,5}))? (\d{4})$/i;

/**
 * A machine-written time as ISO 8601 with the offset that it gave: `2026-03-04T14:02:00+01:00`, or a
 * bare date, or a local time without offset when it gave none; null for anything else.
 */
export function machineTime(raw: string): PageTime | null {
  const text = raw.trim();
  const iso = ISO.exec(text);
  if (iso !== null) return fromIso(iso);
  const mail = MAIL.exec(text);
  if (mail !== null) return fromMail(mail);
  const plain = C_TIME.exec(text);
  if (plain !== null) return fromCTime(plain);
  if (/^\d{14}$|^\d{8}$/.test(text) && /^(?:19|20)/.test(text)) return fromDigits(text);
  if (/^\d{13}$/.test(text)) return new Date(Number(text)).toISOString();
  if (/^1\d{9}$/.test(text)) return new Date(Number(text) * 1000).toISOString();
  return null;
}

/** "Wed, 04 Mar 2026 14:02:00 +0100", as mail and feeds write it. */
function fromMail([
  ,
  day,
  month = '',
  year = '',
  hour,
  minute,
  second,
  zone,
]: RegExpExecArray): PageTime | null {
  const number = monthNumbers.get(month.toLowerCase());
  const date = realDate({ year, month: two(String(number ?? 0)), day: two(day) });
  return date === null
    ? null
    : `${date}T${two(hour)}:${two(minute)}:${two(second)}${offsetOf(zone)}`;
}

/** "Wed Mar 04 14:02:00 2026", as `ctime` writes it; of zones named by letters only UTC is sure. */
function fromCTime(found: RegExpExecArray): PageTime | null {
  const [, month, day, hour, minute, second, zone = '', year] = found;
  const sure = /^(?:utc|gmt|z)$/i.test(zone) ? ' Z' : '';
  return machineTime(`${day} ${month} ${year} ${hour}:${minute}:${second}${sure}`);
}

const two = (part: string | undefined): string => (part ?? '00').padStart(2, '0');

function fromIso(match: RegExpExecArray): PageTime | null {
  const [, year = '', month, day, hour, minute, second, zone] = match;
  const date = realDate({ year, month: two(month), day: two(day) });
  if (date === null || hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${offsetOf(zone)}`;
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '');
  const hours = digits.length < 3 ? digits : digits.slice(0, -2);
  return `${zone.slice(0, 1)}${two(hours)}:${digits.length < 3 ? '00' : digits.slice(-2)}`;
}

function fromDigits(text: string): PageTime | null {
  const date = realDate({ year: text.slice(0, 4), month: text.slice(4, 6), day: text.slice(6, 8) });
  if (date === null || text.length === 8) return date;
  return `${date}T${text.slice(8, 10)}:${text.slice(10, 12)}:${text.slice(12, 14)}`;
}

/** `2026-03-04` when the parts are a day that there was in the web's time, else null. */
export function realDate(parts: {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}): PageTime | null {
  const { year, month, day } = parts;
  const text = `${year}-${month}-${day}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || Number(year) < 1900 || Number(year) > 2100) return null;
  return new Date(time).toISOString().slice(0, 10) === text ? text : null;
}
