import type { UnreadableReason } from '../../domain/article.ts';
import { cadenceFor } from '../../domain/cadence.ts';
import { after, elapsedMs, type Instant, type PageTime } from '../../domain/instant.ts';
import type { Outcome, Page, PageState, Spell } from '../../domain/page.ts';
import type { Validators } from '../../ports/page-reader.ts';
import { forgetful, type KnownHead } from './known-page.ts';

/** What a check found, as far as the page's state goes. */
export interface Finding {
  readonly outcome: Outcome;
  readonly reason: UnreadableReason | null;
  readonly at: Instant;
  readonly validators: Validators | null;
  /** The version whose content the validators belong to; absent: the same as before. */
  readonly validatorsOf?: number;
  readonly publishedAt: PageTime | null;
  readonly retryAfterMs: number | null;
  /** Set while a removal waits for its second check. */
  readonly confirmInMs: number | null;
  readonly confirmedThrough: number;
  /** The head, where the next check need not ask for it if the page says the same. */
  readonly known?: KnownHead;
  /** A saved copy, not a check of ours. */
  readonly imported?: true;
}

/** Feeds and sections do not age: they bring news as long as they are followed. */
const sourceEveryMs = 15 * 60_000;

/** The state of a page that was never checked, due at once. */
export function firstState(pageId: string, now: Instant): PageState {
  return {
    pageId,
    revision: 1,
    nextDueAt: now,
    etag: null,
    lastModified: null,
    spell: null,
    blindSince: null,
    goneSince: null,
    publishedAt: null,
    lastReadAt: null,
    lastChangeAt: null,
    confirmedThrough: 0,
    failures: 0,
  };
}

/** What decides how often a page is read. */
type AgingPage = Pick<Page, 'role' | 'everyMs' | 'firstSeenAt'>;

/** The state after a check, and the spell that it closed, if any. */
export function nextState(
  page: AgingPage,
  state: PageState,
  finding: Finding,
): { readonly state: PageState; readonly closed: Spell | null } {
  const { spell, closed } = nextSpell(state.spell, finding);
  const readable = finding.outcome === 'unchanged' || finding.outcome === 'new-version';
  const { once, ...standing } = forgetful(state);
  const seen: PageState = {
    ...standing,
    revision: state.revision + 1,
    spell,
    publishedAt: finding.publishedAt ?? state.publishedAt,
    confirmedThrough: Math.max(state.confirmedThrough, finding.confirmedThrough),
    failures: readable ? 0 : state.failures + 1,
    lastChangeAt: finding.outcome === 'new-version' ? finding.at : state.lastChangeAt,
    ...sight(state, finding, readable),
  };
  const nextDueAt = once === true ? null : nextDue(page, seen, finding);
  return { state: { ...seen, nextDueAt }, closed };
}

function sight(state: PageState, finding: Finding, readable: boolean) {
  if (readable)
    return {
      blindSince: null,
      goneSince: null,
      lastReadAt: finding.at,
      etag: finding.validators?.etag ?? null,
      lastModified: finding.validators?.lastModified ?? null,
      ...(finding.validatorsOf === undefined ? {} : { validatorsOf: finding.validatorsOf }),
    };
  if (finding.outcome === 'gone') return { goneSince: state.goneSince ?? finding.at };
  return { blindSince: state.blindSince ?? finding.at };
}

function nextDue(page: AgingPage, state: PageState, finding: Finding): Instant | null {
  if (state.nextDueAt === null) return null;
  const since = Date.parse(state.publishedAt ?? page.firstSeenAt);
  const firstSeen = Date.parse(page.firstSeenAt);
  // A date that is none, or that lies ahead, would keep a page young for ever.
  const born = Number.isNaN(since) ? firstSeen : Math.min(since, firstSeen);
  return after(
    finding.at,
    cadenceFor({
      everyMs: page.everyMs ?? (page.role === 'coverage' ? null : sourceEveryMs),
      ageMs: ageMs(born, finding.at),
      sinceChangeMs: sinceChangeMs(state, finding.at),
      failures: state.failures,
      retryAfterMs: finding.retryAfterMs,
      confirmInMs: finding.confirmInMs,
    }),
  );
}

const hour = 3_600_000;

/** A page from the future was first seen by a wrong clock: it is read like one of a few days, not like news. */
function ageMs(born: number, at: Instant): number {
  const age = Date.parse(at) - born;
  return age < -hour ? 24 * hour : Math.max(0, age);
}

/** A change that lies ahead was seen by a wrong clock, and hurries nothing. */
function sinceChangeMs({ lastChangeAt }: PageState, at: Instant): number | null {
  const since = lastChangeAt === null ? null : elapsedMs(lastChangeAt, at);
  return since === null || since < -hour ? null : Math.max(0, since);
}

function nextSpell(
  spell: Spell | null,
  { outcome, reason, at, imported }: Finding,
): { readonly spell: Spell; readonly closed: Spell | null } {
  const same = spell !== null && spell.outcome === outcome && spell.reason === reason;
  const goesOn = same && spell.imported === imported;
  if (goesOn) {
    const lastSeen = at > spell.lastSeen ? at : spell.lastSeen;
    return { spell: { ...spell, lastSeen, count: spell.count + 1 }, closed: null };
  }
  const begun = { outcome, reason, from: at, lastSeen: at, count: 1 };
  return { spell: imported === undefined ? begun : { ...begun, imported }, closed: spell };
}
