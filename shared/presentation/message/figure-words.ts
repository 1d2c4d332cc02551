import type { ChangeSide } from '../../domain/change.ts';
import { cleanText } from './clean-text.ts';
import { boundWords } from './wording.ts';

/** "at least 1,204", "58–60"; null when the side holds no number. */
export function valueWords(side: ChangeSide | null): string | null {
  const number = bareValue(side);
  return number === null ? null : `${boundWords[side?.bound ?? 'exactly']}${number}`;
}

function bareValue(side: ChangeSide | null): string | null {
  if (side?.range) return `${numberWords(side.range[0])}–${numberWords(side.range[1])}`;
  if (side?.value === undefined || side.value === null) return null;
  return numberWords(side.value);
}

/** 1204.5 as "1,204.5". */
export function numberWords(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return String(value);
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** "hostages held" from the measure and the status of a side; null without a measure. */
export function measureWords(side: ChangeSide | null): string | null {
  if (!side?.measure) return null;
  const status = side.status ? ` ${cleanText(side.status)}` : '';
  return `${pluralOf(cleanText(side.measure))}${status}`;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
  percent: 'percent',
  'per cent': 'per cent',
};

/** A measure is a lemma with what tells it apart: only its head, before " of ", takes the plural. */
function pluralOf(measure: string): string {
  const [, head = measure, rest = ''] =
    /^(.*?)( (?:of|in|from|per|to|for) .*)?$/u.exec(measure) ?? [];
  const last = head.slice(head.lastIndexOf(' ') + 1);
  return `${head.slice(0, head.length - last.length)}${pluralWord(last)}${rest}`;
}

function pluralWord(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (!/\p{Ll}$/u.test(word)) return word;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:ch|sh|x|z|ss)$/u.test(word)) return `${word}es`;
  return word.endsWith('s') ? word : `${word}s`;
}
