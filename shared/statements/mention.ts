import { prepositions } from '../language/en/grammar-words.ts';
import { placeNames } from '../language/en/place-names.ts';
import {
  anonymousHeads,
  courtesyTitles,
  genderWords,
  isRole,
  organisationWords,
  textNouns,
} from '../language/en/speaker-words.ts';
import { isCapital, lowerAt, type Passage, type Range, surfaceOf } from './passage.ts';

export type Gender = 'he' | 'she';

/** What a noun phrase tells of whom it names, by itself. */
export interface Mention {
  readonly kind: 'person' | 'role' | 'organisation' | 'anonymous' | 'text' | 'single' | 'other';
  readonly name: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly gender: Gender | null;
}

const NOBODY: Mention = { kind: 'other', name: null, role: null, organisation: null, gender: null };

const bare = (word: string): string => word.replace(/['’]s?$/, '');

/** Reads a noun phrase: "Foreign Minister Adrian Holt", "a spokesman for the ministry", "two sources". */
export function mentionOf(passage: Passage, range: Range): Mention {
  const head = headEnd(passage, range);
  const name = nameIn(passage, { from: range.from, to: head });
  const last = bare(lowerAt(passage, head - 1));
  const gender = genderIn(passage, { from: range.from, to: head });
  if (isPlaceName(passage, { from: range.from, to: head }))
    return {
      ...NOBODY,
      kind: 'organisation',
      organisation: withoutArticle(passage, { from: range.from, to: head }),
    };
  if (name !== null && !isOrganisationName(passage, name))
    return person(passage, range, { name, gender });
  if (isRole(last)) return roleMention(passage, range, { head, gender });
  if (anonymousHeads.has(last)) return { ...NOBODY, kind: 'anonymous', gender };
  if (textNouns.has(last)) return { ...NOBODY, kind: 'text' };
  if (organisationWords.has(last) || isNamedBody(passage, { from: range.from, to: head }))
    return {
      ...NOBODY,
      kind: 'organisation',
      organisation: withoutArticle(passage, { from: range.from, to: head }),
    };
  if (isSourceLike(passage, { from: range.from, to: head }))
    return { ...NOBODY, kind: 'anonymous', gender };
  return singleName(passage, { from: range.from, to: head });
}

/** "Washington", "the U.S.", "Saudi Arabia": a country or capital that speaks stands for its government. */
const isPlaceName = (passage: Passage, range: Range): boolean =>
  isCapital(passage, range.to - 1) &&
  placeNames.has(withoutArticle(passage, range).toLowerCase().replaceAll('.', ''));

/** "people familiar with the talks", "officials involved": the source stands before what qualifies it. */
function isSourceLike(passage: Passage, { from, to }: Range): boolean {
  for (let at = from; at < to; at++)
    if (/^(?:people|sources|officials|persons?|insiders|diplomats)$/.test(lowerAt(passage, at)))
      return true;
  return false;
}

/** Where the head of the phrase ends: before its first preposition or comma, "Secretary of State" kept whole. */
function headEnd(passage: Passage, { from, to }: Range): number {
  for (let at = from + 1; at < to; at++) {
    const word = lowerAt(passage, at);
    if (/^[,;:()—–]$/.test(word)) return at;
    const isTitleOf = word === 'of' && isCapital(passage, at - 1) && isCapital(passage, at + 1);
    if (prepositions.has(word) && !isTitleOf && word !== 'of') return at;
    if (word === 'of' && !isTitleOf) return at;
  }
  return to;
}

const PARTICLE = /^(?:de|da|van|von|bin|ibn|al|el|der|den|la|le|du|di|ben|abu)$/;

/** The run of capitals that ends the phrase, without the titles and roles before it. */
function nameIn(passage: Passage, { from, to }: Range): Range | null {
  const run = runStart(passage, { from, to });
  let start = pastTitles(passage, { from: run, to });
  while (start < to && !isCapital(passage, start)) start++;
  const before = start > from ? lowerAt(passage, start - 1) : '';
  const title = (before === '.' ? lowerAt(passage, start - 2) : before).replace(/\.$/, '');
  const isTitled = courtesyTitles.has(title) || isRole(title);
  return to - start >= (isTitled ? 1 : 2) ? { from: start, to } : null;
}

function runStart(passage: Passage, { from, to }: Range): number {
  let start = to;
  while (start > from && isNamePart(passage, start - 1)) start--;
  return start;
}

/** After the last title or role of a run of capitals: "Foreign Minister Adrian Holt" gives "Adrian". */
function pastTitles(passage: Passage, { from, to }: Range): number {
  for (let at = to - 1; at >= from; at--) {
    const word = lowerAt(passage, at).replace(/\.$/, '');
    if (isRole(word) || courtesyTitles.has(word)) return at + 1;
  }
  return from;
}

const isNamePart = (passage: Passage, at: number): boolean =>
  isCapital(passage, at) ||
  PARTICLE.test(lowerAt(passage, at)) ||
  (lowerAt(passage, at) === '.' &&
    /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Jr|Sr)$/u.test(
      passage.tokens[at - 1]?.text ?? '',
    ));

const isOrganisationName = (passage: Passage, { from, to }: Range): boolean => {
  const [first, last] = [lowerAt(passage, from), bare(lowerAt(passage, to - 1))];
  return (
    first === 'the' ||
    organisationWords.has(last) ||
    /^\p{Lu}{3,}$/u.test(passage.tokens[to - 1]?.text ?? '')
  );
};

interface Named {
  readonly name: Range;
  readonly gender: Gender | null;
}

function person(passage: Passage, range: Range, { name, gender }: Named): Mention {
  const titles = titleBefore(passage, { from: range.from, to: name.from });
  return {
    kind: 'person',
    name: surfaceOf(passage, name).replace(/['’]s$/, ''),
    role: titles.role,
    organisation: titles.organisation,
    gender,
  };
}

/** "Harbour ministry spokesman": the role is its last words, the organisation what stands before. */
function titleBefore(
  passage: Passage,
  { from, to }: Range,
): { role: string | null; organisation: string | null } {
  let end = to;
  while (end > from && /^(?:mr|mrs|ms|dr|sir|\.)$/.test(lowerAt(passage, end - 1))) end--;
  let start = from;
  while (
    start < end &&
    /^(?:the|a|an|and|but|senior|top|former|two|three|several)$/.test(lowerAt(passage, start))
  )
    start++;
  if (end <= start || !isRole(lowerAt(passage, end - 1).replace(/\.$/, ''))) {
    const hasRole = Array.from({ length: Math.max(0, end - start) }, (_, step) =>
      lowerAt(passage, start + step),
    ).some(isRole);
    return {
      role: hasRole ? surfaceOf(passage, { from: start, to: end }) : null,
      organisation: null,
    };
  }
  for (let at = end - 2; at >= start; at--)
    if (organisationWords.has(bare(lowerAt(passage, at))))
      return {
        role: surfaceOf(passage, { from: at + 1, to: end }),
        organisation: surfaceOf(passage, { from: start, to: at + 1 }).replace(/['’]s?$/, ''),
      };
  return { role: surfaceOf(passage, { from: start, to: end }), organisation: null };
}

function roleMention(
  passage: Passage,
  range: Range,
  { head, gender }: { readonly head: number; readonly gender: Gender | null },
): Mention {
  const last = lowerAt(passage, head - 1);
  const title = titleBefore(passage, { from: range.from, to: head });
  const organisation = title.organisation ?? bodyAfter(passage, { from: head, to: range.to });
  const isSpeaking = last.startsWith('spokes');
  const isUnnamed =
    !isSpeaking &&
    anonymousHeads.has(last) &&
    organisation === null &&
    !/^(?:the|his|her|its)$|['’]s?$/.test(lowerAt(passage, range.from));
  const isSource =
    /^(?:officials?|sources?|diplomats?|aides?|insiders?|negotiators?|mediators?|officers?)$/.test(
      last,
    );
  return {
    kind: isUnnamed || isSource ? 'anonymous' : 'role',
    name: null,
    role: title.role,
    organisation,
    gender,
  };
}

/** "for the ministry", "of the union": whom a role speaks for. */
function bodyAfter(passage: Passage, { from, to }: Range): string | null {
  if (!/^(?:for|of|at|from|with|in)$/.test(lowerAt(passage, from))) return null;
  let end = from + 1;
  while (
    end < to &&
    !/^[,;]$/.test(lowerAt(passage, end)) &&
    !/^(?:who|that|which|with|on|in)$/.test(lowerAt(passage, end))
  )
    end++;
  return end > from + 1 ? withoutArticle(passage, { from: from + 1, to: end }) : null;
}

const withoutArticle = (passage: Passage, { from, to }: Range): string => {
  const start = /^(?:the|a|an)$/.test(lowerAt(passage, from)) && to - from > 1 ? from + 1 : from;
  return surfaceOf(passage, { from: start, to }).replace(/['’]s$/, '');
};

/** "the Northern Front", "the Kremlin": an article before a capital names a body. */
const isNamedBody = (passage: Passage, { from, to }: Range): boolean =>
  to - from >= 2 && lowerAt(passage, from) === 'the' && isCapital(passage, to - 1);

function singleName(passage: Passage, { from, to }: Range): Mention {
  const text = passage.tokens[to - 1]?.text ?? '';
  if (to - from !== 1 || !isCapital(passage, from)) return NOBODY;
  const isAcronym = /^\p{Lu}{2,}s?$/u.test(text);
  if (isAcronym) return { ...NOBODY, kind: 'organisation', organisation: text };
  return { ...NOBODY, kind: 'single', name: text.replace(/['’]s$/, '') };
}

function genderIn(passage: Passage, { from, to }: Range): Gender | null {
  for (let at = from; at < to; at++) {
    const gender = genderWords.get(lowerAt(passage, at));
    if (gender !== undefined) return gender;
  }
  return null;
}
