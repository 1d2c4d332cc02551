import { publicSpeakerKey, speakerWords } from '../../domain/speaker-key.ts';
import type { LinkedSpeaker, SpeakerLink } from '../../domain/speaker-lines.ts';
import type { Speaker } from '../../domain/statement.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';

/** The newest statements that may tell of a linked speaker, for each word that links. */
const mostLookedAt = 100;

/** Other speakers of the list who have to do with this one, and why. */
export async function linkedSpeakers(
  ledger: Pick<LedgerStore, 'statements'>,
  speaker: Speaker,
): Promise<readonly LinkedSpeaker[]> {
  const own = publicSpeakerKey(speaker);
  const found = new Map<string, LinkedSpeaker>();
  for (const words of linkingWords(speaker)) {
    const { items } = await ledger.statements({ speaker: words, limit: mostLookedAt });
    for (const last of items) {
      const other = last.statement.speaker;
      const key = publicSpeakerKey(other);
      if (other === null || key === null || key === own || found.has(key)) continue;
      const link = linkOf(speaker, other) ?? linkOf(other, speaker);
      if (link !== null) found.set(key, { key, last, link });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function linkingWords({ name, role, organisation }: Speaker): ReadonlySet<string> {
  const texts = [name === null ? null : surnameOf(name), role, organisation];
  return new Set(texts.flatMap((text) => (text === null ? [] : [askedWords(text)])));
}

function linkOf(one: Speaker, other: Speaker): SpeakerLink | null {
  if (one.name !== null) return isSurnameOf(one.name, other.name) ? 'surname-alone' : null;
  if (one.role !== null) return isRoleOf(one, other) ? 'role-alone' : null;
  if (one.organisation === null) return null;
  if (other.organisation !== null && isSame(one.organisation, other.organisation))
    return 'of-organisation';
  return isOfficeOf(one.organisation, other.role) ? 'office-of-role' : null;
}

const surnameOf = (name: string): string => speakerWords(name).at(-1) ?? '';

const isSurnameOf = (one: string, other: string | null): boolean =>
  other !== null && speakerWords(one).length === 1 && surnameOf(one) === surnameOf(other);

const isRoleOf = ({ role }: Speaker, other: Speaker): boolean =>
  role !== null && other.role !== null && isSame(role, other.role);

const isSame = (one: string, other: string): boolean =>
  speakerWords(one).join(' ') === speakerWords(other).join(' ');

const offices = new Set(['office', 'department', 'of', 's', 'the', 'bureau', 'cabinet']);
const headOf = new Map([
  ['ministry', 'minister'],
  ['presidency', 'president'],
  ['secretariat', 'secretary'],
]);

/** "Prime Minister's Office" is that of a prime minister, "Foreign Ministry" that of a foreign minister. */
const isOfficeOf = (organisation: string, role: string | null): boolean =>
  role !== null && headWords(organisation) === headWords(role);

const headWords = (text: string): string =>
  speakerWords(text)
    .filter((word) => !offices.has(word))
    .map((word) => headOf.get(word) ?? word)
    .join(' ');

/** The words that an office and its head share: not "ministry", which its head's role lacks. */
function askedWords(text: string): string {
  const heads = new Set([...headOf.keys(), ...headOf.values(), ...offices]);
  const shared = speakerWords(text).filter((word) => !heads.has(word));
  return (shared.length === 0 ? speakerWords(text) : shared).join(' ');
}
