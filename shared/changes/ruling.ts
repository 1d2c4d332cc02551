import type { Passage } from './passage.ts';

const RULING =
  /\b(?:must|shall|should(?: not)?|do not|don['’]t|may not|cannot|required?|requires|requirement|prohibit(?:s|ed)?|ban(?:s|ned)?|forbidden|mandatory|advis(?:e|es|ed|ory)|advice|recommends?|recommended|recommending|order(?:s|ed)|suspend(?:s|ed)?|clos(?:es|ed|ing)|reopen(?:s|ed)?|lift(?:s|ed|ing)|declares?|declared|restrict(?:s|ed|ions?)|limit(?:s|ed)|priorit(?:y|izing|ising)|withdr(?:aw|awn|ew)|evacuate|avoid|reconsider|level \d|warn(?:s|ing)?|risk|likely|unlikely|(?:is|are) (?:still )?(?:open|eligible|entitled|allowed|exempt))\b/i;

const LEAST_WORDS = 6;

/** Whether a sentence rules, advises or warns: "Do not travel to …", "Gatherings of more than 50 are prohibited". Reports of events are left alone. */
export function isRuling(passage: Passage): boolean {
  return (
    passage.words.length >= LEAST_WORDS && RULING.test(passage.text) && !isLinkList(passage.text)
  );
}

/** Whether an edit changed words that carry a ruling, or turned its sense. */
export function rulingChanged(before: Passage, after: Passage): boolean {
  if (!isRuling(before) && !isRuling(after)) return false;
  const [from, to] = [new Set(before.words), new Set(after.words)];
  const changed = [...from]
    .filter((word) => !to.has(word))
    .concat([...to].filter((word) => !from.has(word)));
  return (
    changed.some((word) => STRENGTH.has(word)) ||
    changed.filter((word) => word.length > 3).length >= 3
  );
}

const STRENGTH: ReadonlySet<string> = new Set(
  'not no never must should shall may might could very likely unlikely all only except unless essential nonessential strongly high low moderate severe extreme prohibited required recommended mandatory voluntary'.split(
    ' ',
  ),
);

/** Menus and lists of links speak in commands too. */
const isLinkList = (text: string): boolean => (text.match(/\]\(/g) ?? []).length > 1;

const CORRECTED =
  /\b(?:(?:was|were|had been) (?:initially|originally|first|earlier|previously) (?:reported|described|identified|said|believed|thought|named)|(?:initial|early|earlier|previous|first) reports?|reports at the time|contrary to (?:earlier|initial|early|previous) reports?)\b/i;

/** Whether a sentence sets an earlier report right: "was initially reported to be a teacher". A note to readers is another thing. */
export const correctsInText = (text: string): boolean => CORRECTED.test(text);
