import type { UnreadableReason } from '../../domain/article.ts';
import type { PageEvent } from '../../domain/event.ts';
import { apartMs, type Instant } from '../../domain/instant.ts';
import type { PendingFact } from '../../ports/version-store.ts';
import { rawKey } from './archive-key.ts';
import type { CheckContext, Recorded } from './check-context.ts';
import type { Look } from './interpret.ts';

export type Sight = Extract<Look, { kind: 'unreadable' | 'gone' }> | { readonly kind: 'seen' };

/**
 * Commits what a look says about whether a page can be seen: blind or gone at the second such
 * answer in a row (one hiccup tells nobody), readable or back at the first good one after that.
 */
export async function recordSight(context: CheckContext, sight: Sight): Promise<Recorded> {
  const events = await eventsOf(context, sight);
  if (sight.kind === 'unreadable') await keepUnreadableBytes(context, sight);
  const committed: PendingFact[] = [];
  for (const event of events) {
    if ((await context.deps.store.versions.commitEvent(event)) === 'committed')
      committed.push({ kind: 'event', pageId: event.pageId, id: event.id });
  }
  return {
    finding: {
      outcome: sight.kind === 'seen' ? 'unchanged' : sight.kind,
      reason: sight.kind === 'unreadable' ? sight.reason : null,
      at: context.at,
      validators: null,
      publishedAt: null,
      retryAfterMs: sight.kind === 'unreadable' ? sight.retryAfterMs : null,
      confirmInMs: null,
      confirmedThrough: 0,
    },
    version: null,
    changes: [],
    committed,
    discovered: 0,
  };
}

async function eventsOf(context: CheckContext, sight: Sight): Promise<PageEvent[]> {
  const { blindSince, goneSince } = context.state;
  switch (sight.kind) {
    case 'unreadable':
      return isConfirmed(context, blindSince)
        ? [blind(context, { since: blindSince, reason: sight.reason })]
        : [];
    case 'gone':
      return isConfirmed(context, goneSince) ? [pageEvent(context, 'page-gone', goneSince)] : [];
    case 'seen':
      return [
        ...(await sequel(context, {
          first: 'page-unreadable',
          next: 'page-readable',
          since: blindSince,
        })),
        ...(await sequel(context, { first: 'page-gone', next: 'page-back', since: goneSince })),
      ];
  }
}

/** Two answers minutes apart are needed: two in one second are one hiccup. */
const isConfirmed = ({ deps, at }: CheckContext, since: Instant | null): since is Instant =>
  since !== null && apartMs(since, at) >= deps.settings.confirmAfterMs;

/** The event that ends `first`, if that was ever committed. */
async function sequel(
  context: CheckContext,
  story: { readonly first: SightKind; readonly next: SightKind; readonly since: Instant | null },
): Promise<PageEvent[]> {
  if (story.since === null) return [];
  const { versions } = context.deps.store;
  const told = await versions.event(context.page.id, eventId(story.first, story.since));
  return told === null ? [] : [pageEvent(context, story.next, story.since)];
}

const eventId = (kind: SightKind, since: Instant): string => `${kind}:${since}`;

type SightKind = 'page-gone' | 'page-back' | 'page-unreadable' | 'page-readable';

const summaries: Readonly<Record<SightKind, string>> = {
  'page-gone': 'The page answers that it is gone.',
  'page-back': 'The page is there again.',
  'page-unreadable': 'The page cannot be read; the last good version stands.',
  'page-readable': 'The page can be read again.',
};

function pageEvent({ page, at }: CheckContext, kind: SightKind, since: Instant): PageEvent {
  return {
    id: eventId(kind, since),
    kind,
    pageId: page.id,
    at,
    since,
    severity: kind === 'page-gone' ? 'high' : 'medium',
    summary: summaries[kind],
    reason: null,
    changeId: null,
    tracker: null,
    before: null,
    after: null,
    otherPageId: null,
  };
}

function blind(
  context: CheckContext,
  { since, reason }: { readonly since: Instant; readonly reason: UnreadableReason },
): PageEvent {
  return {
    ...pageEvent(context, 'page-unreadable', since),
    reason,
    summary: `The page cannot be read (${reason}); the last good version stands.`,
  };
}

/** The bytes that could not be read are archived once a spell, as evidence of what came instead. */
async function keepUnreadableBytes(
  { deps, page, state }: CheckContext,
  { reason, bytes }: Extract<Look, { kind: 'unreadable' }>,
): Promise<void> {
  const goesOn = state.spell?.outcome === 'unreadable' && state.spell.reason === reason;
  if (bytes === null || bytes.length === 0 || goesOn) return;
  await deps.archive.put(rawKey(page.id, deps.digest(bytes)), bytes);
}
