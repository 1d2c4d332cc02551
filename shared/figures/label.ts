import type { Lexicon } from '../language/lexicon.ts';
import { measureOf, type NounPhrase, readNounPhrase } from '../language/nouns.ts';
import { isPlural } from '../language/singular.ts';
import type { Token } from '../language/tokens.ts';
import { namesSource } from './attribution.ts';
import type { SentenceQuantity, SentenceReading } from './sentence-reading.ts';

/** What the label of a table or list row says its number counts. */
export interface RowLabel {
  readonly counted: string;
  readonly measure: string | null;
  readonly status: string | null;
}

const LONGEST = 8;

/** The label before a number in "Confirmed cases: 1,234" or a table row; null in running text. */
export function labelOf(
  text: string,
  { tokens }: SentenceReading,
  { quantity, lexicon }: { readonly quantity: SentenceQuantity; readonly lexicon: Lexicon },
): RowLabel | null {
  const mark = quantity.from - 1;
  if (mark < 1 || mark > LONGEST || !/^[:|]$/.test(tokens[mark]?.text ?? '')) return null;
  const label = tokens.slice(0, mark);
  if (label.some((token) => token.kind !== 'word')) return null;
  if (tokens[mark]?.text === ':' && isTold(tokens, quantity, lexicon)) return null;
  const counted = text.slice(tokens[0]?.start ?? 0, tokens[mark - 1]?.end ?? 0);
  return {
    counted,
    measure: measureOf(tokens, nounOf(tokens, mark, lexicon), lexicon),
    status: statusIn(
      label.map((token) => token.lower),
      lexicon,
    ),
  };
}

/** "Police: 40 dead" says after the number what was counted; before it stands who says so. "Hostages: 40 dead" is a label. */
function isTold(
  tokens: readonly Token[],
  { from, amount }: SentenceQuantity,
  lexicon: Lexicon,
): boolean {
  if (statusIn([tokens[amount.to]?.lower ?? ''], lexicon) === null) return false;
  const noun = tokens[from - 2]?.lower ?? '';
  return namesSource(noun) || !isPlural(noun, lexicon);
}

/** The noun of a label, "Hostages" in "Hostages held"; all of it where none is found. */
function nounOf(tokens: readonly Token[], mark: number, lexicon: Lexicon): NounPhrase {
  const phrase = readNounPhrase(tokens.slice(0, mark), 0, { lexicon, one: false });
  return phrase ?? { from: 0, to: mark };
}

function statusIn(words: readonly string[], lexicon: Lexicon): string | null {
  for (const word of words) {
    const status = lexicon.statuses.get(word) ?? lexicon.statusNouns.get(word);
    if (status !== undefined) return status;
  }
  return null;
}
