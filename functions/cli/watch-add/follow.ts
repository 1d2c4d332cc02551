import type { Preview } from '../../../shared/domain/preview.ts';
import type { Tracker } from '../../../shared/domain/tracker.ts';
import type { Watch } from '../../../shared/domain/watch.ts';
import type { CheckReport } from '../../../shared/use-cases/check/check-context.ts';
import { allItems } from '../../../shared/use-cases/every-item.ts';
import { fillLines } from '../../../shared/use-cases/preview/fill-lines.ts';
import { addWatch, type HandWatch } from '../../../shared/use-cases/settings/hand-watches.ts';
import type { Invocation } from '../io.ts';
import { flag } from '../options.ts';
import type { StoreSession } from '../store-session.ts';
import { acceptTrackers } from './accept-trackers.ts';
import { type FirstSight, previewOf } from './first-sight.ts';
import { showSight } from './show-sight.ts';

export interface FollowRequest {
  readonly invocation: Invocation;
  readonly session: StoreSession;
  readonly wanted: HandWatch;
  readonly sight: FirstSight;
}

/** What came of it; `declined`: the person would not follow a page that cannot be read. */
export type Followed =
  | { readonly kind: 'declined' }
  | {
      readonly kind: 'added' | 'changed' | 'followed';
      readonly watch: Watch;
      readonly preview: Preview | null;
      readonly accepted: readonly Tracker[];
      /** What was put on record; null when nothing was read. */
      readonly report: CheckReport | null;
    };

/** Shows what was seen, asks what is to be asked, and follows: watch, trackers, then the first version. */
export async function follow(request: FollowRequest): Promise<Followed> {
  const { invocation, session, wanted, sight } = request;
  const { store } = session;
  const trackers = await allItems((stretch) => store.trackers.list(stretch));
  const preview = previewOf(sight, { invocation, wanted, trackers });
  if (!flag(invocation.options, 'json')) await showSight(invocation.io, sight, preview);
  if (!(await isWanted(invocation, sight))) return { kind: 'declined' };
  const accepted = await acceptTrackers(invocation, preview);
  const { kind, watch } = await addWatch(session, wanted);
  // Before the first version, so that its figures are on their lines from the start.
  for (const tracker of accepted) await store.trackers.put(tracker);
  const report = sight.kind === 'looked' ? await sight.check.record(session, sight.look) : null;
  if (accepted.length > 0 && sight.kind === 'looked') await fillLines(session, sight.look.page.id);
  return { kind, watch, preview, accepted, report };
}

/** A page that cannot be read now may be read later: it is followed unless the person says no. */
async function isWanted({ io, options }: Invocation, sight: FirstSight): Promise<boolean> {
  if (sight.kind !== 'looked' || io.prompts === null || flag(options, 'json')) return true;
  const { kind } = sight.look.found;
  if (kind === 'article' || kind === 'stories') return true;
  return io.prompts.confirm({ message: 'Follow it all the same?', initial: true });
}
