import { isRole, organisationWords, outletWords } from '../language/en/speaker-words.ts';
import type { Draft } from './draft.ts';
import { type Mention, mentionOf } from './mention.ts';
import { isCapital, isPlain, lowerAt, type Passage, type Range } from './passage.ts';
import { type People, surnameOf } from './people.ts';

// Bodies and offices whose name is one word in languages that join words: "Stadtpolizei", "Außenminister".
const JOINED =
  /(?:polizei|polizia|ministerium|minister|ministerin|regierung|kanzler|kanzlerin|behörde|gericht|präsident|präsidentin|sprecher|sprecherin|gouvernement|ministère|président|gobierno|ministerio|presidente|policía|governo|ministero)$/;

/** Sources that headlines name without an article: "Bridge unsafe: report". */
const SOURCES = /^(?:report|reports|source|sources|study|poll|survey|family|experts|witnesses)$/;

const isOutletWord = (word: string): boolean => outletWords.has(word) && word !== 'agency';

/** Whether a word names an office, a role or a body: "minister", "police", "union". An outlet is none. */
export const isVoiceWord = (word: string): boolean =>
  SOURCES.test(word) ||
  ((isRole(word) || organisationWords.has(word) || /^(?:pm|mps)$/.test(word)) &&
    !isOutletWord(word) &&
    !/^(?:statement|document|documents|station|side|public|paper|head)$/.test(word));

const ACRONYM = /^\p{Lu}{2,}$/u;

/**
 * Whether a label beside a headline's colon or dash can speak: a person, an office or a body ("Harbour
 * ministry", "Adrian Holt", "UN agency"). A topic or a country before its news ("Ferry fire: …") cannot.
 */
export function isVoice(passage: Passage, range: Range): boolean {
  const last = lowerAt(passage, range.to - 1);
  const text = passage.tokens[range.to - 1]?.text ?? '';
  if (isVoiceWord(last) || JOINED.test(last)) return true;
  if (isOutletWord(last)) return false;
  if (range.to - range.from === 1 && ACRONYM.test(text)) return !/^(?:US|UK|EU|UAE)$/.test(text);
  return isCapital(passage, range.from) && isPersonal(mentionOf(passage, range));
}

const isPersonal = ({ kind }: Mention): boolean => kind === 'person' || kind === 'single';

/** "Liveblog: …": a lone name before a colon that the article never gives in full is no person's. */
export function isUnknownLabel(
  { shape, passage, speaker, content }: Draft,
  people: People,
): boolean {
  if (shape !== 'colon' || speaker === null || !isPlain(passage, content[0]?.from ?? -1))
    return false;
  const { kind, name } = mentionOf(passage, speaker);
  const isJoined = JOINED.test(lowerAt(passage, speaker.to - 1));
  return kind === 'single' && !isJoined && !people.bySurname.has(surnameOf(name ?? ''));
}
