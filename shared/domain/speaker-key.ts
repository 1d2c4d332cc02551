import type { Speaker } from './statement.ts';

/** Officials, organisations and public figures: whose statements are listed across pages. */
export const isPublicSpeaker = ({ class: kind }: Pick<Speaker, 'class'>): boolean =>
  kind === 'official' || kind === 'organisation' || kind === 'public-figure';

/** Longer names are a misreading of a page. */
const longestName = 80;

const wordPattern = /[\p{L}\p{N}]+/gu;

/**
 * Which speaker of the list someone is, as pages name them: by name, else by role, else by
 * organisation. An office, its head and the role alone have keys of their own. Null: private or
 * anonymous, or named by nothing that tells them apart.
 */
export function publicSpeakerKey(speaker: Speaker | null): string | null {
  if (speaker === null || !isPublicSpeaker(speaker)) return null;
  const { name, role, organisation } = speaker;
  if (name !== null) return keyOf([name], 'name');
  if (role !== null) return keyOf(organisation === null ? [role] : [role, organisation], 'role');
  return organisation === null ? null : keyOf([organisation], 'organisation');
}

function keyOf(texts: readonly string[], kind: 'name' | 'role' | 'organisation'): string | null {
  const parts = texts.map((text) => speakerWords(text).join('-'));
  const isTelling = parts.every((part) => part !== '' && part.length <= longestName);
  return isTelling ? `${parts.join('.')}.${kind}` : null;
}

/** The words of a name as keys hold them: any case, without an article before them. */
export function speakerWords(text: string): readonly string[] {
  const words = text.normalize('NFKC').toLowerCase().match(wordPattern) ?? [];
  return words[0] === 'the' ? words.slice(1) : words;
}

/** The words that stand in a key; they stand in the speaker's name, role or organisation too. */
export const wordsOfKey = (key: string): string =>
  key.split('.').slice(0, -1).join(' ').replaceAll('-', ' ');

/** How a list calls a speaker. */
export function speakerTitle({ name, role, organisation, surface }: Speaker): string {
  if (name !== null) return name;
  if (role === null) return organisation ?? surface;
  return organisation === null ? role : `${role}, ${organisation}`;
}
