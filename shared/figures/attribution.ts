import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';

/**
 * Who says so in a sentence, as written: "the army" in "according to the army", "the ministry" in
 * "…, the ministry said". Pronouns and sentences without a source give null.
 */
export function attributionIn(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
): string | null {
  return accordingTo(text, tokens) ?? saidBy(text, tokens, lexicon);
}

const phraseEnd =
  /^(?:[,;:.!?()“”"—–]|and|but|who|which|that|while|as|after|when|because|in|on|since|with)$/;

function accordingTo(text: string, tokens: readonly Token[]): string | null {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.lower === 'zufolge' || token?.lower === 'laut')
      return afterLaut(text, tokens, index);
    if (token?.lower !== 'according' || tokens[index + 1]?.lower !== 'to') continue;
    return cutTo(text, tokens, index + 2);
  }
  return null;
}

const afterLaut = (text: string, tokens: readonly Token[], index: number): string | null =>
  tokens[index]?.lower === 'laut' ? cutTo(text, tokens, index + 1) : null;

const LONGEST = 12;

function cutTo(text: string, tokens: readonly Token[], from: number): string | null {
  let to = from;
  while (to < tokens.length && to < from + LONGEST && !phraseEnd.test(tokens[to]?.lower ?? ''))
    to++;
  return between(text, tokens, { from, to });
}

function between(
  text: string,
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): string | null {
  if (to <= from) return null;
  const words = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return /^(?:he|she|they|it|we|i|you|who|that|this|there)$/i.test(words) ? null : words;
}

const subjectStop =
  /^(?:[,;:.!?()“”"—–‘]|and|but|that|which|while|as|after|when|because|if|have|has|had|was|were|is|are|be|been|to|also|later|of which)$/;

/** The noun phrase before a reporting verb, or after it in "said the ministry". */
function saidBy(text: string, tokens: readonly Token[], lexicon: Lexicon): string | null {
  for (let verb = 1; verb < tokens.length; verb++) {
    const token = tokens[verb];
    if (token === undefined || !lexicon.reporting.has(token.lower)) continue;
    const subject = subjectBefore(text, tokens, { verb, lexicon });
    if (subject !== null) return subject;
    const follows =
      /^[,”"’]$/.test(tokens[verb - 1]?.text ?? '') && /^(?:said|says)$/.test(token.lower);
    if (follows) return cutTo(text, tokens, verb + 1);
  }
  return null;
}

function subjectBefore(
  text: string,
  tokens: readonly Token[],
  { verb, lexicon }: { readonly verb: number; readonly lexicon: Lexicon },
): string | null {
  const to = /^(?:has|have|had|also|later|earlier)$/.test(tokens[verb - 1]?.lower ?? '')
    ? verb - 1
    : verb;
  let from = to;
  while (from > 0 && from > to - LONGEST && !subjectStop.test(tokens[from - 1]?.lower ?? ''))
    from--;
  const first = tokens[from];
  if (first === undefined || from === to) return null;
  const isName =
    /^(?:the|a|an|its|his|her|their|our)$/.test(first.lower) ||
    /^\p{Lu}/u.test(first.text) ||
    /(?:s|police|officials)$/.test(tokens[to - 1]?.lower ?? '');
  const hasNumber = tokens.slice(from, to).some((token) => token.kind === 'number');
  if (!isName || hasNumber || lexicon.statuses.has(tokens[to - 1]?.lower ?? '')) return null;
  return between(text, tokens, { from: dropAdverbs(tokens, from), to });
}

/** "On Monday the army": a day before the subject is not part of it. */
function dropAdverbs(tokens: readonly Token[], from: number): number {
  return /^(?:on|in|at)$/.test(tokens[from]?.lower ?? '') ? from + 2 : from;
}
