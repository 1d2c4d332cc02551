import { contact, emailAddress, secretReference, timeZone, webAddress, words } from './scalars.ts';

const kinds = { contact, emailAddress, secretReference, timeZone, webAddress, words };

export type AnswerKind = keyof typeof kinds;

/** Why a single value is no such setting ("is no time zone…"); null when it is one. */
export const scalarMistake = (kind: AnswerKind, text: string): string | null =>
  kinds[kind].safeParse(text).error?.issues[0]?.message ?? null;
