import { isMidAdverb } from './cues.ts';
import { isCapital, isPlain, lowerAt, type Passage, type Range } from './passage.ts';

/** "HARBOUR CITY, May 3 (Wire) — The ministry": the sentence begins after the dash. */
export function pastDateline(passage: Passage, unit: Range): number {
  const opens = /^\p{Lu}{3,}$/u.test(passage.tokens[unit.from]?.text ?? '');
  for (let at = unit.from; at < Math.min(unit.to, unit.from + 14); at++) {
    const isDash = /^[—–-]$/.test(lowerAt(passage, at));
    if (isDash && (opens || lowerAt(passage, at - 1) === ')')) return at + 1;
  }
  return unit.from;
}

const FRONTED =
  /^(?:on|in|at|after|before|during|for|with|from|by|as|since|when|while|if|although|though|to|despite|under|following|speaking|asked|according|last|earlier|later|yesterday|today|meanwhile|however|still|also|instead|and|but|so|yet|because|amid|among|without|citing|not|once|until|like|unlike|over|through|about)$/;

/** Past "On Monday,", "Speaking in Port Ansel," and what else may stand before a clause's subject. */
export function pastFronted(passage: Passage, unit: Range, start: number): number {
  let from = start;
  for (let tries = 0; tries < 4; tries++) {
    const word = lowerAt(passage, from);
    if (/^(?:and|but|so|yet|because)$/.test(word)) from++;
    else if (
      FRONTED.test(word) ||
      isMidAdverb(word) ||
      (/(?:ing|ed)$/.test(word) && !isCapital(passage, from))
    ) {
      const comma = nextComma(passage, unit, from);
      if (comma === null) return from;
      from = comma + 1;
    } else return from;
  }
  return from;
}

function nextComma(passage: Passage, unit: Range, from: number): number | null {
  for (let at = from; at < Math.min(unit.to, from + 30); at++)
    if (lowerAt(passage, at) === ',' && isPlain(passage, at)) return at;
  return null;
}
