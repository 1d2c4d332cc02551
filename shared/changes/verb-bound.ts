import type { Bound, Figure } from '../domain/figure.ts';

const ABOVE =
  /\b(?:pass(?:es|ed|ing)|tops|topped|exceeds?|exceeded|surpass(?:es|ed)?|crosses|crossed)\s+$/i;
const NEAR = /\b(?:near(?:s|ed|ing)|approach(?:es|ed|ing))\s+$/i;

/** `figure` with the bound that the verb before it gives: a toll that "passes 7,000" is more than that, one that "nears 8,000" about that. `lead` is its sentence up to it. */
export function withVerbBound(figure: Figure, lead: string): Figure {
  const bound = figure.bound === 'exactly' ? boundOf(lead.slice(-16)) : null;
  return bound === null ? figure : { ...figure, bound };
}

function boundOf(lead: string): Bound | null {
  if (ABOVE.test(lead)) return 'more-than';
  return NEAR.test(lead) ? 'about' : null;
}
