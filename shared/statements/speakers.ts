import type { Speaker, SpeakerClass } from '../domain/statement.ts';
import { timeWords } from '../language/en/grammar-words.ts';
import { placeNames } from '../language/en/place-names.ts';
import { isPrivateRole, isPublicRole, officialRoles } from '../language/en/speaker-words.ts';
import { verbForms } from '../language/verbs.ts';
import type { Draft } from './draft.ts';
import { type Gender, type Mention, mentionOf } from './mention.ts';
import { isCapital, lowerAt, type Passage, type Range, spanOf, surfaceOf } from './passage.ts';
import { type People, type Person, surnameOf } from './people.ts';
import { distinct, firstFrom, namedBefore } from './recent-names.ts';
import { subjectBefore } from './subjects.ts';

type Identity = Pick<Speaker, 'name' | 'role' | 'organisation' | 'class'>;

/** The one who spoke last, and in which passage. */
export interface Spoken {
  readonly identity: Identity;
  readonly gender: Gender | null;
  readonly passage: number;
}

export interface Scene {
  readonly people: People;
  /** Index of the draft's passage. */
  readonly passage: number;
  readonly last: Spoken | null;
}

/** Who a draft's speaker is, by this mention and what the article told before. */
export function speakerOf(
  draft: Draft,
  scene: Scene,
): { readonly speaker: Speaker; readonly spoken: Spoken } | null {
  const { passage, speaker: range } = draft;
  if (range === null) return null;
  const [start, end] = spanOf(passage, range);
  const surface = surfaceOf(passage, range);
  const { identity, gender } = identify(passage, range, scene);
  return {
    speaker: { start, end, surface, ...identity },
    spoken: { identity, gender, passage: scene.passage },
  };
}

interface Known {
  readonly identity: Identity;
  readonly gender: Gender | null;
}

const unknown = (cls: SpeakerClass): Known => ({
  identity: { name: null, role: null, organisation: null, class: cls },
  gender: null,
});

function identify(passage: Passage, range: Range, scene: Scene): Known {
  const word = range.to - range.from === 1 ? lowerAt(passage, range.from) : '';
  switch (word) {
    case 'he':
    case 'she':
      return pronoun(word, { passage, range, scene });
    case 'it':
      return saying({ passage, range, scene }) ?? lastOrganisation(scene);
    case 'who':
    case 'which':
      return relative(passage, range, scene);
    case 'some':
    case 'others':
    case 'many':
      return unknown('anonymous');
    case 'i':
    case 'we':
    case 'you':
    case 'they':
      return unknown('private');
    default:
      return withApposedName({ passage, range, scene }, mentionOf(passage, range));
  }
}

/** "The ministry said on Sunday it knew": the body that is said to speak right before "it". */
function saying({ passage, range, scene }: Site): Known | null {
  let verb = range.from - 1;
  while (verb > 0 && isBetween(lowerAt(passage, verb))) verb--;
  const unit = passage.units.find(({ from, to }) => from <= verb && verb < to);
  if (unit === undefined || !verbForms.has(lowerAt(passage, verb))) return null;
  const subject = subjectBefore(passage, unit, verb);
  if (subject === null) return null;
  const mention = mentionOf(passage, subject);
  return mention.kind === 'organisation' ? fromMention(mention, scene) : null;
}

const isBetween = (word: string): boolean =>
  timeWords.has(word) || /^(?:that|on|in|early|late)$/.test(word);

/** "Costara's foreign minister, Adrian Holt, said": the name between the commas is the speaker's. */
function withApposedName({ passage, range, scene }: Site, mention: Mention): Known {
  const known = fromMention(mention, scene);
  if (mention.kind !== 'role' || lowerAt(passage, range.to) !== ',') return known;
  const all = scene.people.named[scene.passage] ?? [];
  const named = all[firstFrom(all, range.to + 1)];
  if (named?.at !== range.to + 1) return known;
  const { name, role, organisation, gender } = named.person;
  const held = role ?? mention.role;
  return {
    identity: {
      name,
      role: held,
      organisation: organisation ?? mention.organisation,
      class: classOf(held),
    },
    gender,
  };
}

function fromMention(mention: Mention, { people, last }: Scene): Known {
  const { gender } = mention;
  switch (mention.kind) {
    case 'person':
    case 'single':
      return named(mention, people);
    case 'role':
      return roleHolder(mention, people, last);
    case 'organisation':
      return (
        personOfThatName(mention, people) ?? {
          identity: {
            name: null,
            role: null,
            organisation: mention.organisation,
            class: 'organisation',
          },
          gender,
        }
      );
    case 'anonymous':
      return {
        identity: {
          name: null,
          role: mention.role,
          organisation: mention.organisation,
          class: 'anonymous',
        },
        gender,
      };
    case 'text':
      return unknown('organisation');
    case 'other':
      return unknown('private');
  }
}

/** "Jordan said", where the article names Mira Jordan: a person, though a country has the name. */
function personOfThatName(mention: Mention, people: People): Known | null {
  const name = mention.organisation ?? '';
  if (!placeNames.has(name.toLowerCase())) return null;
  const known = people.bySurname.get(name.toLowerCase()) ?? null;
  return known === null || !known.name.includes(' ') || placeNames.has(known.name.toLowerCase())
    ? null
    : named({ ...mention, kind: 'person', name }, people);
}

function named(mention: Mention, people: People): Known {
  const name = mention.name ?? '';
  const known = people.bySurname.get(surnameOf(name)) ?? null;
  const isSame =
    known !== null && (!name.includes(' ') || known.name.split(' ')[0] === name.split(' ')[0]);
  const person: Person = isSame ? known : { name, role: null, organisation: null, gender: null };
  const role = mention.role ?? person.role;
  return {
    identity: {
      name: person.name,
      role,
      organisation: mention.organisation ?? person.organisation,
      class: classOf(role),
    },
    gender: mention.gender ?? person.gender,
  };
}

/**
 * An office or a public role is what makes an official or a public figure. Whoever has neither in the
 * text ("baker Tom Hale of Norwick", a bare name) is taken for a private person.
 */
function classOf(role: string | null): SpeakerClass {
  const words = (role ?? '').toLowerCase().split(/[^\p{L}.]+/u);
  // The last word is what someone is: "a police officer's widow" holds no office.
  if (isPrivateRole(words.at(-1) ?? '')) return 'private';
  if (words.some((word) => officialRoles.has(word))) return 'official';
  return words.some(isPublicRole) && !words.some(isPrivateRole) ? 'public-figure' : 'private';
}

const holdsRole = ({ name, role }: Identity, key: string): boolean =>
  name !== null && (role ?? '').toLowerCase().split(/\s+/).includes(key);

/** "the minister": the one person the article gives that role, else the role alone. */
function roleHolder(mention: Mention, people: People, last: Spoken | null): Known {
  const role = mention.role;
  const identity: Identity = {
    name: null,
    role,
    organisation: mention.organisation,
    class: classOf(role),
  };
  if (role === null || mention.organisation !== null) return { identity, gender: mention.gender };
  const key = role.toLowerCase();
  if (last !== null && holdsRole(last.identity, key))
    return { identity: last.identity, gender: mention.gender ?? last.gender };
  const person = people.byRole.get(key) ?? null;
  if (person === null) return { identity, gender: mention.gender };
  return {
    identity: {
      name: person.name,
      role: person.role ?? role,
      organisation: person.organisation,
      class: classOf(person.role ?? role),
    },
    gender: mention.gender ?? person.gender,
  };
}

interface Site {
  readonly passage: Passage;
  readonly range: Range;
  readonly scene: Scene;
}

const NEAR = 2;

/**
 * "he", "she": whoever spoke last, when near and not of the other gender; else the only person named
 * in this passage before or in the one before it. Two candidates leave the name null.
 */
function pronoun(gender: Gender, { range, scene }: Site): Known {
  const { last, people } = scene;
  const isNear = last !== null && scene.passage - last.passage <= NEAR;
  const here = distinct(namedBefore(people.named[scene.passage] ?? [], range.from), gender);
  if (
    isNear &&
    last.identity.name !== null &&
    (last.gender ?? gender) === gender &&
    (here.length === 0 || here.some(({ name }) => name === last.identity.name))
  )
    return { identity: last.identity, gender };
  const candidates =
    here.length > 0
      ? here
      : distinct(
          namedBefore(people.named[scene.passage - 1] ?? [], Number.MAX_SAFE_INTEGER),
          gender,
        );
  const only = candidates.length === 1 ? candidates[0] : undefined;
  if (only === undefined) return { ...unknown('private'), gender };
  return {
    identity: {
      name: only.name,
      role: only.role,
      organisation: only.organisation,
      class: classOf(only.role),
    },
    gender,
  };
}

function lastOrganisation({ last, passage }: Scene): Known {
  const isNear = last !== null && passage - last.passage <= 1;
  return isNear && last.identity.class === 'organisation'
    ? { identity: last.identity, gender: null }
    : unknown('organisation');
}

/** "Holt, who said": the phrase before the relative pronoun. */
function relative(passage: Passage, range: Range, scene: Scene): Known {
  let to = range.from;
  if (lowerAt(passage, to - 1) === ',') to--;
  let from = to;
  while (
    from > 0 &&
    to - from < 6 &&
    (isCapital(passage, from - 1) || (to === from && passage.tokens[from - 1]?.kind === 'word'))
  )
    from--;
  return from < to ? fromMention(mentionOf(passage, { from, to }), scene) : unknown('private');
}
