import { type Act, acts, type Stance, stances } from '../domain/statement.ts';
import { reportingVerbTable } from './en/reporting-verbs.ts';
import { wordsOf } from './word-list.ts';

/** Which form of a verb a word is; one word may be several ("said" is past and participle). */
export type VerbForm = 'base' | 'third' | 'past' | 'gerund';

/** A verb of speaking or of holding a position, with what may follow it and what it does. */
export interface ReportingVerb {
  readonly lemma: string;
  readonly quotes: boolean;
  readonly clause: boolean;
  /** A clause only after an explicit "that". */
  readonly thatClause: boolean;
  readonly question: boolean;
  readonly infinitive: boolean;
  readonly object: boolean;
  readonly addressee: boolean;
  /** The form is often a noun, or a verb of something else. */
  readonly nounLike: boolean;
  readonly characterises: boolean;
  readonly prepositions: ReadonlySet<string>;
  readonly act: Act;
  readonly stance: Stance | null;
}

export interface VerbReading {
  readonly verb: ReportingVerb;
  readonly form: VerbForm;
}

const doubled = /[^aeiou][aeiou][bdgmnpt]$/;
const neverDoubled = /(?:en|er|on|it|or|et|ou[a-z]|ea[a-z]|ai[a-z])$/;

function third(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function past(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return doubles(lemma) ? `${lemma}${lemma.at(-1) ?? ''}ed` : `${lemma}ed`;
}

function gerund(lemma: string): string {
  if (lemma.endsWith('e') && !lemma.endsWith('ee')) return `${lemma.slice(0, -1)}ing`;
  return doubles(lemma) ? `${lemma}${lemma.at(-1) ?? ''}ing` : `${lemma}ing`;
}

const doubles = (lemma: string): boolean =>
  (doubled.test(lemma) && !neverDoubled.test(lemma)) ||
  /^(?:begg?|admit|commit|regret|refer|prefer)$/.test(lemma);

/** Every form of the reporting verbs with its readings; keys are lower case. */
export const verbForms: ReadonlyMap<string, VerbReading> = readTable(reportingVerbTable);

function readTable(table: string): ReadonlyMap<string, VerbReading> {
  const forms = new Map<string, VerbReading>();
  const entries = table.split('\n').filter((line) => line.includes('|'));
  for (const entry of entries) addForms(forms, entry);
  return forms;
}

function addForms(forms: Map<string, VerbReading>, entry: string): void {
  const [names = '', frames = '', preps = '', act = '', stance = ''] = entry.split('|');
  const [lemma = '', irregular] = wordsOf(names);
  const verb = makeVerb({ lemma, frames: new Set(wordsOf(frames)), preps, act, stance });
  const pasts = irregular?.split('/') ?? [past(lemma)];
  const put = (word: string, form: VerbForm): void => {
    if (!forms.has(word)) forms.set(word, { verb, form });
  };
  put(lemma, 'base');
  put(third(lemma), 'third');
  for (const word of pasts) put(word, 'past');
  put(gerund(lemma), 'gerund');
}

interface VerbParts {
  readonly lemma: string;
  readonly frames: ReadonlySet<string>;
  readonly preps: string;
  readonly act: string;
  readonly stance: string;
}

function makeVerb({ lemma, frames, preps, act, stance }: VerbParts): ReportingVerb {
  return {
    lemma,
    quotes: frames.has('q'),
    clause: frames.has('c'),
    thatClause: frames.has('c') || frames.has('h'),
    question: frames.has('w'),
    infinitive: frames.has('i'),
    object: frames.has('o'),
    addressee: frames.has('a'),
    nounLike: frames.has('n'),
    characterises: frames.has('x'),
    prepositions: new Set(wordsOf(preps)),
    act: acts.find((name) => name === act.trim()) ?? 'state',
    stance: stances.find((name) => name === stance.trim()) ?? null,
  };
}
