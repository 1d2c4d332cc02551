import type { PageTime } from '../domain/instant.ts';

const iso =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const mail =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[ -]([A-Za-z]{3})[A-Za-z]{0,6}[ -](\d{4})(?:\s+(\d{1,2}:\d{2})(:\d{2})?\s*([+-]\d{2}:?\d{2}|[A-Z]{1,4})?)?$/;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The zone names RFC 822 gives a meaning to; others stand for several zones. */
const zones: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** A feed's time (ISO 8601, or as mail writes it) with the offset it gave; the bare date when its zone is not known; null when it is no real time. */
export function feedTime(raw: string | undefined): PageTime | null {
  const text = (raw ?? '').trim().slice(0, 60);
  const parts = isoParts(text) ?? mailParts(text);
  if (parts === null) {
    return null;
  }
  const { date, time, zone } = parts;
  const written = time === null || zone === null ? date : `${date}T${time}${zone}`;
  return isReal(written, date) ? written : null;
}

interface Parts {
  readonly date: string;
  readonly time: string | null;
  readonly zone: string | null;
}

function isoParts(text: string): Parts | null {
  const found = iso.exec(text);
  if (found === null) {
    return null;
  }
  const [, date = '', minutes, seconds = ':00', zone] = found;
  const time = minutes === undefined ? null : `${minutes}${seconds}`;
  return { date, time, zone: zoneFrom(zone?.toUpperCase()) };
}

function mailParts(text: string): Parts | null {
  const [, day, monthName, year, minutes, seconds = ':00', zone] = mail.exec(text) ?? [];
  const month = months.indexOf(monthName?.toLowerCase() ?? '') + 1;
  if (day === undefined || year === undefined || month === 0) {
    return null;
  }
  return {
    date: `${year}-${pad(String(month))}-${pad(day)}`,
    time: minutes === undefined ? null : `${minutes.padStart(5, '0')}${seconds}`,
    zone: zoneFrom(zone),
  };
}

const pad = (number: string): string => number.padStart(2, '0');

function zoneFrom(zone: string | undefined): string | null {
  const offset = /^([+-]\d{2}):?(\d{2})$/.exec(zone ?? '');
  return offset === null ? (zones[zone ?? ''] ?? null) : `${offset[1] ?? ''}:${offset[2] ?? ''}`;
}

/** 31 February is no day, though parsers make it 3 March. */
function isReal(written: string, date: string): boolean {
  const day = Date.parse(`${date}T00:00:00Z`);
  return (
    !Number.isNaN(Date.parse(written)) &&
    !Number.isNaN(day) &&
    new Date(day).toISOString().startsWith(date)
  );
}
