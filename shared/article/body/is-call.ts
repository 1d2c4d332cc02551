import { callOpenings, callPhrases } from './call-words.ts';

const SHORT = 220;

/** Whether a line calls the reader to something other than the story. */
export function isCallText(text: string): boolean {
  if (text.length > SHORT) return false;
  const opening = text.replace(/^[^\p{L}\p{N}©]+/u, '');
  if (opening === '') return true;
  return (
    callOpenings.some((pattern) => pattern.test(opening)) ||
    callPhrases.some((pattern) => pattern.test(text))
  );
}
