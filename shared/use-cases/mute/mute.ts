import { after, type Instant } from '../../domain/instant.ts';
import { type Mute, muteId } from '../../domain/mute.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import { allItems } from '../every-item.ts';

export interface MuteDeps {
  readonly store: Pick<Store, 'mutes'>;
  readonly clock: Clock;
}

export type MuteTarget = Pick<Mute, 'kind' | 'of' | 'name'>;

/** What may be muted at a time: the list is read at each delivery. */
const mostMuted = 1000;

/** Longer than the longest digest: what was seen while it was muted has had its turn. */
const keptAfterMs = 10 * 86_400_000;

/**
 * Mutes a page, tracker or label until an instant; done again it keeps its beginning and takes the
 * new end. Throws `mute.past` for an end that is past, `mute.full` past the limit.
 */
export async function mute(
  { store, clock }: MuteDeps,
  target: MuteTarget,
  until: Instant,
): Promise<Mute> {
  const now = clock.now();
  if (until <= now)
    throw new RecountError('mute.past', `${until} is past: give an end that is still to come.`);
  const id = muteId(target);
  const known = await withoutEnded({ store, clock });
  if (known.length >= mostMuted && !known.some((one) => one.id === id))
    throw new RecountError(
      'mute.full',
      `${mostMuted} are muted, and there may be no more: recount unmute ends some.`,
    );
  const fresh: Mute = { id, ...target, at: now, until };
  const kept = await store.mutes.change(id, (one) => ({
    ...fresh,
    at: one !== null && one.until > now ? one.at : now,
  }));
  return kept ?? fresh;
}

/** Ends a mute before its time. Null: nothing of that was muted. What was held back is not sent. */
export async function unmute(
  { store, clock }: MuteDeps,
  target: Pick<MuteTarget, 'kind' | 'of'>,
): Promise<Mute | null> {
  const id = muteId(target);
  const known = await store.mutes.get(id);
  await store.mutes.remove(id);
  return known === null || known.until <= clock.now() ? null : known;
}

/** What is muted now, in the order of ids. */
export async function mutedNow({ store, clock }: MuteDeps): Promise<readonly Mute[]> {
  const now = clock.now();
  return (await allItems((at) => store.mutes.list(at))).filter(({ until }) => until > now);
}

/** Those that may hold an alert back yet; the others are forgotten. */
async function withoutEnded({ store, clock }: MuteDeps): Promise<readonly Mute[]> {
  const ended = after(clock.now(), -keptAfterMs);
  const all = await allItems((at) => store.mutes.list(at));
  for (const { id, until } of all) if (until < ended) await store.mutes.remove(id);
  return all.filter(({ until }) => until >= ended);
}
