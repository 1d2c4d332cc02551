import {
  type FileOrder,
  type FileOutcome,
  type FileWish,
  roleForFile,
} from '../../domain/file-order.ts';
import { after, elapsedMs, type Instant } from '../../domain/instant.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Digest } from '../../ports/digest.ts';
import type { FileOrders, OrderedFile } from '../../ports/files.ts';
import type { Store } from '../../ports/store.ts';
import { readWithheld } from '../withhold/withheld.ts';

/** An order as whoever asked sees it. */
export interface FileState {
  readonly id: string;
  readonly state: 'making' | 'ready' | 'refused';
  readonly askedAt: Instant;
  readonly name: string | null;
  readonly bytes: number | null;
  /** Fetches the file until `linkUntil`, for whoever knows it. */
  readonly link: string | null;
  readonly linkUntil: Instant | null;
  /** Why there is no file. */
  readonly why: string | null;
}

/** The order of a wish. */
export function orderOf(
  { clock, digest }: { readonly clock: Clock; readonly digest: Digest },
  wish: FileWish,
): FileOrder {
  const at = clock.now();
  const minute = at.slice(0, 'YYYY-MM-DDTHH:MM'.length);
  return { id: digest(JSON.stringify([minute, wish])), wish, role: roleForFile(wish), at };
}

export interface OrderedDeps {
  readonly store: Pick<Store, 'withholdings' | 'erasures'>;
  readonly orders: FileOrders;
  readonly clock: Clock;
}

const linkSeconds = 300;
const offeredMs = 3_600_000;
/** Longer than the making of any file, tried twice, can take. */
const makingMs = 2 * 3_600_000;

/** An order that may be seen. Throws `not-found.file` when there is none. */
export async function findOrder({ orders }: OrderedDeps, id: string): Promise<OrderedFile> {
  const found = await orders.get(id);
  if (found !== null) return found;
  throw new RecountError('not-found.file', 'No file was asked for under this name. Ask for it.');
}

/**
 * How an order stands, with a new link when its file is there. A file is offered for an hour, and not
 * at all once anything was withheld or erased since it was asked for: it may hold it still.
 */
export async function fileState(deps: OrderedDeps, ordered: OrderedFile): Promise<FileState> {
  const { order, outcome } = ordered;
  const now = deps.clock.now();
  const age = elapsedMs(order.at, now);
  if (outcome === null)
    return age < makingMs ? stateOf(order, 'making') : refused(order, 'It could not be made.');
  if (outcome.kind === 'refused') return { ...stateOf(order, 'refused'), why: outcome.message };
  if (age > offeredMs) return refused(order, 'This file is no longer kept.');
  if (await isOvertaken(deps, order.at))
    return refused(order, 'Something was withheld or erased since this was asked for.');
  return offered(deps, order, { outcome, now });
}

async function offered(
  { orders }: OrderedDeps,
  order: FileOrder,
  { outcome, now }: { outcome: Extract<FileOutcome, { kind: 'made' }>; now: Instant },
): Promise<FileState> {
  const { name, bytes } = outcome;
  const link = await orders.link(order.id, name, linkSeconds);
  const linkUntil = after(now, linkSeconds * 1_000);
  return { ...stateOf(order, 'ready'), name, bytes, link, linkUntil };
}

const refused = (order: FileOrder, why: string): FileState => ({
  ...stateOf(order, 'refused'),
  why: `${why} Ask for it again.`,
});

const stateOf = ({ id, at }: FileOrder, state: FileState['state']): FileState => ({
  id,
  state,
  askedAt: at,
  name: null,
  bytes: null,
  link: null,
  linkUntil: null,
  why: null,
});

async function isOvertaken({ store }: OrderedDeps, since: Instant): Promise<boolean> {
  const { all } = await readWithheld(store);
  if (all.some(({ at }) => at >= since)) return true;
  const { items } = await store.erasures.list({ limit: 1 });
  return items.some(({ at }) => at >= since);
}
