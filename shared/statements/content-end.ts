import { clauseOpeners, timeWords } from '../language/en/grammar-words.ts';
import { verbForms } from '../language/verbs.ts';
import { isPlain, lowerAt, type Passage, type Range } from './passage.ts';

/** Starts of later cues of the same unit, in order: their subject's first token or the cue's. */
export type Borders = readonly number[];

/**
 * Where a reported clause that begins at `from` ends: at the unit's closing mark, or before
 * ", adding that", ", according to", "; " and ", but X said". Commas inside it do not end it.
 */
export function clauseEnd(
  passage: Passage,
  unit: Range,
  scan: { readonly from: number; readonly borders: Borders },
): number {
  const borders = new Set(scan.borders);
  for (let at = scan.from; at < unit.to; at++) {
    if (!isPlain(passage, at)) continue;
    const word = lowerAt(passage, at);
    if (at > scan.from && /^[;]$/.test(word)) return at;
    if (at > scan.from && word === ',' && endsAtComma(passage, at, borders)) return at;
    if (at > scan.from && /^(?:and|but)$/.test(word) && borders.has(at + 1)) return at;
  }
  return withoutClose(passage, unit, scan.from);
}

/** Whether the comma at `at` parts the clause from another cue or a participle of speech. */
function endsAtComma(passage: Passage, at: number, borders: ReadonlySet<number>): boolean {
  const next = lowerAt(passage, at + 1);
  if (next === 'according' || borders.has(at + 1)) return true;
  if (/^(?:and|but|while|although|though|as|whereas|then|or)$/.test(next) && borders.has(at + 2))
    return true;
  return verbForms.get(next)?.form === 'gerund' && isPlain(passage, at + 1);
}

/** The unit's end without its closing mark. */
function withoutClose(passage: Passage, unit: Range, from: number): number {
  let to = unit.to;
  while (
    to > from + 1 &&
    isPlain(passage, to - 1) &&
    /^[.!?,;:—–-]$/.test(lowerAt(passage, to - 1))
  )
    to--;
  return to;
}

const MAX_OBJECT = 60;

/** Where the object of "criticised", "called for" ends: sooner than a clause, at commas and times. */
export function objectEnd(
  passage: Passage,
  unit: Range,
  scan: { readonly from: number; readonly borders: Borders },
): number {
  const limit = clauseEnd(passage, unit, scan);
  for (let at = scan.from + 1; at < Math.min(limit, scan.from + MAX_OBJECT); at++) {
    if (!isPlain(passage, at)) continue;
    if (endsObject(lowerAt(passage, at), lowerAt(passage, at + 1))) return at;
  }
  return limit;
}

const OBJECT_END =
  /^(?:—|–|\(|--|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|when|while|during|because|although|though)$/;

/** A dash, a time, or a clause that tells when or why. */
function endsObject(word: string, next: string): boolean {
  if (word === ',') return clauseOpeners.has(next) && !/^(?:and|or|who|which|whose)$/.test(next);
  if (/^(?:on|in|last|this|earlier|late)$/.test(word)) return timeWords.has(next);
  return OBJECT_END.test(word);
}
