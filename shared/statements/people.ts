import { clauseOpeners, determiners, prepositions } from '../language/en/grammar-words.ts';
import { courtesyTitles, isRole } from '../language/en/speaker-words.ts';
import { type Gender, mentionOf } from './mention.ts';
import { isCapital, lowerAt, type Passage, type Range, surfaceOf } from './passage.ts';

/** Someone the article names in full, with what it first told of them. */
export interface Person {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly gender: Gender | null;
}

/** The people of an article: by surname, and in order of mention. */
export interface People {
  readonly bySurname: ReadonlyMap<string, Person | null>;
  readonly byRole: ReadonlyMap<string, Person | null>;
  /** Persons named outside quotations, by passage. */
  readonly named: readonly (readonly { readonly at: number; readonly person: Person }[])[];
}

/** Reads every full name of an article once; a surname or role of two people is nobody's. */
export function peopleOf(passages: readonly Passage[]): People {
  const bySurname = new Map<string, Person | null>();
  const byRole = new Map<string, Person | null>();
  const full = passages.map((passage) => namesIn(passage));
  for (const { person } of full.flat()) {
    const surname = surnameOf(person.name);
    const known = bySurname.get(surname);
    if (known === undefined) bySurname.set(surname, person);
    else if (known !== null) bySurname.set(surname, merged(known, person));
    const settled = bySurname.get(surname) ?? null;
    if (person.role !== null) addRole(byRole, person.role, settled);
  }
  const named = passages.map((passage, index) => mentionsIn(passage, full[index] ?? [], bySurname));
  return { bySurname, byRole, named };
}

export const surnameOf = (name: string): string =>
  (name.toLowerCase().split(/\s+/).at(-1) ?? '').replace(/['’]s$/, '');

/** Two mentions of one full name are one person; another first name makes the surname nobody's. */
function merged(a: Person, b: Person): Person | null {
  const [from, to] = [a.name.split(/\s+/), b.name.split(/\s+/)];
  const isSame = from.length === 1 || to.length === 1 || from[0] === to[0];
  if (!isSame) return null;
  const longer = b.name.length > a.name.length && to.length > 1 ? b.name : a.name;
  return {
    name: longer,
    role: a.role ?? b.role,
    organisation: a.organisation ?? b.organisation,
    gender: a.gender ?? b.gender,
  };
}

function addRole(byRole: Map<string, Person | null>, role: string, person: Person | null): void {
  const key = role.toLowerCase();
  for (const name of new Set([key, key.split(/\s+/).at(-1) ?? ''])) {
    const known = byRole.get(name);
    if (known === undefined) byRole.set(name, person);
    else if (
      known !== null &&
      (person === null || surnameOf(known.name) !== surnameOf(person.name))
    )
      byRole.set(name, null);
  }
}

interface Named {
  readonly at: number;
  readonly person: Person;
}

/** Full names outside quotations, with titles before them and an apposition after. */
function namesIn(passage: Passage): Named[] {
  const found: Named[] = [];
  const { tokens } = passage;
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapital(passage, at) || isOpener(lowerAt(passage, at))) continue;
    let to = at + 1;
    while (to < tokens.length && to - at < 8 && continues(passage, to)) to++;
    const start = roleBefore(passage, at);
    const person = to - at > 1 ? personAt(passage, { from: start, to }) : null;
    if (person !== null) found.push({ at, person });
    at = to - 1;
  }
  return found;
}

function personAt(passage: Passage, range: Range): Person | null {
  const mention = mentionOf(passage, range);
  if (mention.kind !== 'person' || mention.name === null) return null;
  const apposed = roleOpening(passage, range.from) ?? apposition(passage, range.to);
  return {
    name: mention.name,
    role: mention.role ?? apposed.role,
    organisation: mention.organisation ?? apposed.organisation,
    gender: mention.gender,
  };
}

const isOpener = (word: string): boolean =>
  (clauseOpeners.has(word) || determiners.has(word) || prepositions.has(word)) &&
  !courtesyTitles.has(word);

const continues = (passage: Passage, at: number): boolean =>
  isCapital(passage, at) ||
  (/^(?:van|von|de|bin|al|el|da|del)$/.test(lowerAt(passage, at)) && isCapital(passage, at + 1)) ||
  (lowerAt(passage, at) === '.' &&
    /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt)$/u.test(
      passage.tokens[at - 1]?.text ?? '',
    ) &&
    isCapital(passage, at + 1));

/** "harbour ministry spokesman Leo Marsh": lower-case words of a role before the name. */
function roleBefore(passage: Passage, at: number): number {
  let start = at;
  if (!isRole(lowerAt(passage, at - 1))) return at;
  while (
    start > 0 &&
    at - start < 5 &&
    passage.tokens[start - 1]?.kind === 'word' &&
    !isOpener(lowerAt(passage, start - 1))
  )
    start--;
  return start;
}

/** "the foreign minister, Adrian Holt,": the role stands before the comma. */
function roleOpening(passage: Passage, at: number): Titles | null {
  if (lowerAt(passage, at - 1) !== ',' || !isRole(lowerAt(passage, at - 2))) return null;
  let from = at - 2;
  while (
    from > 0 &&
    at - from < 7 &&
    passage.tokens[from - 1]?.kind === 'word' &&
    !isOpener(lowerAt(passage, from - 1))
  )
    from--;
  return {
    role: surfaceOf(passage, { from, to: at - 1 }).replace(/^.*['’]s? /, ''),
    organisation: null,
  };
}

interface Titles {
  readonly role: string | null;
  readonly organisation: string | null;
}

function apposition(
  passage: Passage,
  at: number,
): { role: string | null; organisation: string | null } {
  if (lowerAt(passage, at) !== ',') return { role: null, organisation: null };
  let to = at + 1;
  while (
    to < passage.tokens.length &&
    to - at < 14 &&
    !/^[,;.:—–]$/.test(lowerAt(passage, to)) &&
    lowerAt(passage, to) !== 'who'
  )
    to++;
  const mention = mentionOf(passage, { from: at + 1, to });
  return mention.kind === 'role' || mention.kind === 'anonymous'
    ? {
        role: mention.role ?? surfaceOf(passage, { from: at + 1, to }),
        organisation: mention.organisation,
      }
    : { role: null, organisation: null };
}

/** Every mention of a known person outside quotations, by full name or surname. */
function mentionsIn(
  passage: Passage,
  full: readonly Named[],
  bySurname: ReadonlyMap<string, Person | null>,
): Named[] {
  const mentions: Named[] = [...full];
  for (const [at, token] of passage.tokens.entries()) {
    if (passage.quoteOf[at] !== -1 || !isCapital(passage, at)) continue;
    const person = bySurname.get(token.lower.replace(/'s$/, ''));
    if (person !== undefined && person !== null) mentions.push({ at, person });
  }
  return mentions.sort((a, b) => a.at - b.at);
}
