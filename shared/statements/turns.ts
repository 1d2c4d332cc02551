import { isUnlabelled } from './colon-forms.ts';
import type { Draft } from './draft.ts';
import { lowerAt, type Passage, type Range } from './passage.ts';

const LEAST_TURNS = 3;
const LEAST_WORDS = 3;
const LONGEST_NAME = 5;

/**
 * The turns of a transcript: lines that a name in capitals and a colon open, "HOLT: We stay." One
 * such line may be a dateline or a label; three of them, with somebody speaking twice, are a talk.
 */
export function turnsIn(passages: readonly Passage[]): ReadonlyMap<Passage, Draft> {
  const turns = new Map<Passage, Draft>();
  const names: string[] = [];
  for (const passage of passages) {
    const name = passage.in === 'body' ? nameOf(passage) : null;
    if (name === null) continue;
    turns.set(passage, turnOf(passage, name));
    names.push(
      passage.tokens
        .slice(name.from, name.to)
        .map(({ lower }) => lower)
        .join(' '),
    );
  }
  const isTalk = names.length >= LEAST_TURNS && new Set(names).size < names.length;
  return isTalk ? turns : new Map();
}

/** The name in capitals that a line opens with, before its colon; a quotation mark may stand before it. */
function nameOf(passage: Passage): Range | null {
  const from = /^["“]$/.test(lowerAt(passage, 0)) ? 1 : 0;
  for (let at = from; at <= from + LONGEST_NAME; at++) {
    if (lowerAt(passage, at) === ':') {
      const isLong = passage.tokens.length - at > LEAST_WORDS;
      return at > from && isLong && isUnlabelled(passage, from) ? { from, to: at } : null;
    }
    if (!/^(?:[\p{Lu}\d][\p{Lu}\d.’'-]+|\.)$/u.test(passage.tokens[at]?.text ?? '')) return null;
  }
  return null;
}

function turnOf(passage: Passage, speaker: Range): Draft {
  const content = { from: speaker.to + 1, to: passage.tokens.length };
  const [unit = content] = passage.units;
  return {
    passage,
    unit,
    shape: 'turn',
    cue: null,
    cueRange: { from: speaker.to, to: speaker.to + 1 },
    speaker,
    audience: null,
    content: [content],
    later: [],
  };
}
