import type { Lexicon } from '../language/lexicon.ts';
import { measureOf, readNounPhrase } from '../language/nouns.ts';
import type { Token } from '../language/tokens.ts';
import { statusRightAfter } from './status-of.ts';

/** What the words before a number say that it counts. */
export interface NounBefore {
  readonly measure: string;
  readonly status: string | null;
}

const REACH = 12;

/**
 * What a number counts by the words before it: "the number of hostages held rose to 62", "the bodies
 * of at least 35". Reads no further back than the figure before; null when no such words stand there.
 */
export function nounBefore(
  tokens: readonly Token[],
  { from, previousTo }: { readonly from: number; readonly previousTo: number },
  lexicon: Lexicon,
): NounBefore | null {
  if (isBodies(tokens, from)) return { measure: 'body', status: 'dead' };
  for (let index = from - 1; index >= Math.max(previousTo, from - REACH); index--) {
    const token = tokens[index];
    if (token === undefined || /^[;:()]$/.test(token.text)) return null;
    if (token.lower === 'number' && tokens[index + 1]?.lower === 'of')
      return afterNumberOf(tokens, index + 2, lexicon);
  }
  return null;
}

const isBodies = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 1]?.lower === 'of' &&
  /^(?:bodies|remains|corpses)$/.test(tokens[from - 2]?.lower ?? '');

function afterNumberOf(tokens: readonly Token[], at: number, lexicon: Lexicon): NounBefore | null {
  const start = /^(?:the|those|its|their)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const phrase = readNounPhrase(tokens, start, { lexicon, one: false });
  const alone = lexicon.statuses.get(tokens[start]?.lower ?? '');
  if (phrase === null) return alone === undefined ? null : { measure: 'person', status: alone };
  const measure = measureOf(tokens, phrase, lexicon);
  const isStatus = alone !== undefined && phrase.to === start + 1;
  if (measure === null || isStatus)
    return alone === undefined ? null : { measure: 'person', status: alone };
  return { measure, status: alone ?? statusRightAfter(tokens, phrase.to, lexicon) };
}
