import type { SpeakerLink } from '../../../domain/speaker-lines.ts';
import type { SpeakerClass, Statement } from '../../../domain/statement.ts';

/** What kind of speaker someone is. */
export const classWords: Readonly<Record<SpeakerClass, string>> = {
  official: 'official',
  organisation: 'organisation',
  'public-figure': 'public figure',
  private: 'private person',
  anonymous: 'unnamed source',
};

/** Why two speakers are linked. */
export const linkWords: Readonly<Record<SpeakerLink, string>> = {
  'surname-alone': 'a surname alone and a full name: perhaps one person, perhaps not',
  'role-alone': 'the role without a name, and one who is named with it',
  'of-organisation': 'an organisation, and one who is named as of it',
  'office-of-role': 'an office, and one who is named with its role',
};

/** What a speaker does by saying it, which side they take and in whose words it stands. */
export const sayingWords = ({ act, stance, voice }: Statement): string =>
  [act, stance, voice === 'outlet-characterisation' ? "the outlet's own description" : voice]
    .filter((part) => part !== null)
    .join(', ')
    .replaceAll('-', ' ');

/** Where the statements of a speaker of the list are. */
export const speakerHref = (key: string): string => `/speakers/${encodeURIComponent(key)}`;
