import { wordSet } from '../word-list.ts';

/** Forms of be, have, do and the modals, with their contracted negations. */
export const auxiliaries: ReadonlySet<string> = wordSet(`
  is are was were be been being am has have had having do does did will would shall should can could may might must
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't cannot
  couldn't mightn't mustn't ain't
`);

/** Words that turn the sense of the verb they stand with. */
export const negations: ReadonlySet<string> = wordSet(`
  not never no neither nor hardly n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't
  wouldn't shan't shouldn't can't cannot couldn't mightn't mustn't ain't nothing nobody none without
`);

/** Adverbs that may stand between a subject and its verb; others are known by their "-ly". */
export const midAdverbs: ReadonlySet<string> = wordSet(`
  also later then now once again still never not ever always often sometimes just even further first already soon
  instead earlier thus himself herself itself themselves long since all both yet only simply too
`);

/** Prepositions, single words. */
export const prepositions: ReadonlySet<string> = wordSet(`
  of in on at by for from with to into about against over under after before between among during through within
  without toward towards upon via near amid despite including regarding concerning across behind beyond beneath
  since until till per like unlike above below around outside inside onto off alongside following as besides than
`);

/** Words that open a clause of its own. */
export const clauseOpeners: ReadonlySet<string> = wordSet(`
  and but or so yet because that which who whom whose when while as if after before since although though where
  whereas than unless until whether how why what nor
`);

/** Words that begin a noun phrase. */
export const determiners: ReadonlySet<string> = wordSet(`
  a an the this that these those his her its their our my your some any no every each both all several many most
  another other few one two three four five six seven eight nine ten dozens hundreds thousands more
`);

/** Articles and possessives: the word after them is no finite verb. */
export const nounMarkers: ReadonlySet<string> = wordSet(`
  a an the this these those his her its their our my your no every each any another other such of in on at by for
  from with into about against over under
`);

/** Personal pronouns as subjects. */
export const subjectPronouns: ReadonlySet<string> = wordSet('i you he she it we they');

/** Words of days, months and other times that may stand between a verb and what is said. */
export const timeWords: ReadonlySet<string> = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december today yesterday tonight tomorrow recently earlier later afterward afterwards
  ago last this next week month year night morning afternoon evening day weekend summer spring autumn winter fall
  early late days weeks months years hours minutes previously once
`);

export const weekdays: ReadonlySet<string> = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday',
);

export const months: ReadonlySet<string> = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
