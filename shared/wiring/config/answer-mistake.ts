import { userAgentFor } from '../../adapters/http/user-agent.ts';
import { type AnswerKind, scalarMistake } from '../../contracts/configuration/scalar-mistake.ts';

/** Why an answer will not do, in words that follow "it"; null: it will. A contact must really go into the User-Agent. */
export function answerMistake(kind: AnswerKind, text: string): string | null {
  const mistake = scalarMistake(kind, text);
  if (mistake !== null || kind !== 'contact') return mistake;
  try {
    userAgentFor(text);
    return null;
  } catch (fault) {
    return fault instanceof Error ? fault.message : 'cannot go into the User-Agent';
  }
}
