import type { Lexicon } from '../language/lexicon.ts';
import { phraseAt, phraseBefore } from '../language/phrase-match.ts';
import type { Token } from '../language/tokens.ts';

/** Where a figure stands among the tokens of its sentence and between its neighbours. */
export interface Place {
  /** First token, its bound included. */
  readonly from: number;
  /** After the number and its unit. */
  readonly numberTo: number;
  /** After the counted phrase. */
  readonly to: number;
  /** End of the figure before it, 0 when none. */
  readonly previousTo: number;
  /** Start of the figure after it, the token count when none. */
  readonly nextFrom: number;
}

/** The places of one sentence's quantities, each between its neighbours. */
export function surroundings(
  quantities: readonly {
    readonly from: number;
    readonly to: number;
    readonly amount: { readonly to: number };
  }[],
  index: number,
  tokenCount: number,
): Place {
  const here = quantities[index];
  return {
    from: here?.from ?? 0,
    numberTo: here?.amount.to ?? 0,
    to: here?.to ?? 0,
    previousTo: quantities[index - 1]?.to ?? 0,
    nextFrom: quantities[index + 1]?.from ?? tokenCount,
  };
}

const REACH = 9;

/**
 * What happened to what a figure counts, from the participle in its phrase ("injured people"), the
 * verb right before it ("killed at least 35"), the words after it up to the next clause ("59
 * hostages are still held"), a noun that implies it ("deaths"), or a verb further before.
 */
export function statusOf(tokens: readonly Token[], place: Place, lexicon: Lexicon): string | null {
  return (
    statusWithin(tokens, place, lexicon) ??
    statusRightBefore(tokens, place, lexicon) ??
    statusAfter(tokens, place, lexicon) ??
    statusNounAround(tokens, place, lexicon) ??
    statusFarBefore(tokens, place, lexicon)
  );
}

function statusWithin(tokens: readonly Token[], place: Place, lexicon: Lexicon): string | null {
  for (let index = place.numberTo; index < place.to; index++) {
    const lower = tokens[index]?.lower ?? '';
    const status = lexicon.statusNouns.get(lower) ?? participle(lower, lexicon);
    if (status !== null) return status;
  }
  return null;
}

/** Participles alone: "vote" and "hold" inside a noun phrase are nouns. */
const participle = (lower: string, lexicon: Lexicon): string | null =>
  /(?:ed|dead|missing|held|hurt|n)$/.test(lower) ? (lexicon.statuses.get(lower) ?? null) : null;

const skippable = new Set(
  'the a an another some all its his their other and also of than more bodies remains to as far so still'.split(
    ' ',
  ),
);

function statusRightBefore(
  tokens: readonly Token[],
  place: Place,
  lexicon: Lexicon,
): string | null {
  let end = place.from;
  while (
    end > place.previousTo &&
    end > place.from - 4 &&
    skippable.has(tokens[end - 1]?.lower ?? '')
  )
    end--;
  const found = phraseBefore(tokens, end, lexicon.statuses);
  return found !== null && found.to >= place.previousTo ? found.value : null;
}

const clauseMark = /^[;:()—–]$/;

function statusAfter(tokens: readonly Token[], place: Place, lexicon: Lexicon): string | null {
  const limit = Math.min(place.nextFrom, place.to + REACH);
  for (let index = place.to; index < limit; index++) {
    const token = tokens[index];
    if (token === undefined || clauseMark.test(token.text)) return null;
    if (token.text === ',' && index > place.to) return null;
    if (/^(?:and|but|while|after|when|before|since|as)$/.test(token.lower) && index > place.to + 1)
      return null;
    const found = phraseAt(tokens, index, lexicon.statuses);
    if (found !== null && !leadsNextFigure(tokens, found.to, place)) return found.value;
  }
  return null;
}

/** "35 people, injuring 12": the verb governs the figure after it. */
const leadsNextFigure = (tokens: readonly Token[], after: number, place: Place): boolean =>
  (tokens[after - 1]?.lower ?? '').endsWith('ing') &&
  after >= place.nextFrom - 1 &&
  place.nextFrom < tokens.length;

function statusNounAround(tokens: readonly Token[], place: Place, lexicon: Lexicon): string | null {
  for (
    let index = place.from - 1;
    index >= Math.max(place.previousTo, place.from - REACH);
    index--
  ) {
    const lower = tokens[index]?.lower ?? '';
    if (clauseMark.test(lower) && lower !== ':') return null;
    if (lower === 'toll' || lower === 'deaths' || lower === 'fatalities')
      return lexicon.statusNouns.get(lower) ?? null;
  }
  return null;
}

function statusFarBefore(tokens: readonly Token[], place: Place, lexicon: Lexicon): string | null {
  for (
    let index = place.from - 1;
    index >= Math.max(place.previousTo, place.from - REACH);
    index--
  ) {
    const token = tokens[index];
    if (token === undefined || /^[;:.]$/.test(token.text)) return null;
    const status = lexicon.statuses.get(token.lower);
    if (status !== undefined) return status;
  }
  return null;
}
