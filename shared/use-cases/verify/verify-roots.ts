import { type CaptureLink, type DailyRoot, dayAfter } from '../../domain/daily-root.ts';
import { allItems, everyItem } from '../every-item.ts';
import { type RootText, readRootText } from '../roots/read-root-text.ts';
import { rootKey, rootText } from '../roots/root-text.ts';
import type { Anchors } from './anchors.ts';
import { type Damage, type DamageKind, damageAdvice } from './damage.ts';
import type { Tally } from './tally.ts';
import type { VerifyDeps } from './verify-deps.ts';

export interface RootsWanted {
  readonly anchors: Anchors;
  /** Only the versions of this page; null: of all. */
  readonly pageId: string | null;
}

/** What outside of the store vouches for it. */
export type Vouching =
  /** Roots handed in agree; everything recorded through `through` is vouched for from outside. */
  | { readonly kind: 'handed-in'; readonly through: string; readonly days: number }
  /** Only roots that this store keeps itself. */
  | { readonly kind: 'stored'; readonly through: string }
  | { readonly kind: 'none' };

/**
 * Verifies the daily roots: each over its text, after the one before, without a day left out, each
 * version it names there and as it was; and those handed in against those stored.
 */
export async function verifyRoots(
  deps: VerifyDeps,
  wanted: RootsWanted,
  { tally, onDamage }: { readonly tally: Tally; readonly onDamage: (damage: Damage) => void },
): Promise<Vouching> {
  const told = (kind: DamageKind, day: string, detail: string): void => {
    onDamage({ kind, page: null, version: null, day, detail, advice: damageAdvice(kind) });
  };
  const agreed = await compareAnchors(deps, wanted.anchors, told);
  const through = agreed.toSorted().at(-1) ?? null;
  const pass = { wanted, tally, onDamage, through };
  let before: DailyRoot | null = null;
  for await (const root of everyItem<DailyRoot>((s) =>
    deps.store.roots.list({ ...s, oldestFirst: true }),
  )) {
    tally.roots += 1;
    const text = await textOf(deps, root, told);
    if (text !== null) {
      for (const detail of order(before, root, text)) told('root-broken', root.day, detail);
      await verifyLinks(deps, pass, { root, captures: text.captures });
    }
    before = root;
  }
  if (through !== null) return { kind: 'handed-in', through, days: agreed.length };
  return before === null ? { kind: 'none' } : { kind: 'stored', through: before.day };
}

interface Pass {
  readonly wanted: RootsWanted;
  readonly tally: Tally;
  readonly onDamage: (damage: Damage) => void;
  /** The last day whose root handed in agrees. */
  readonly through: string | null;
}

async function verifyLinks(
  deps: VerifyDeps,
  pass: Pass,
  { root, captures }: { readonly root: DailyRoot; readonly captures: readonly CaptureLink[] },
): Promise<void> {
  const { wanted, tally, onDamage, through } = pass;
  const isAnchored = through !== null && root.day <= through;
  for (const link of captures) {
    if (wanted.pageId !== null && link.pageId !== wanted.pageId) continue;
    const damage = await linkDamage(deps, root, link);
    if (damage !== null) onDamage(damage);
    else {
      tally.rooted += 1;
      if (isAnchored) tally.anchored += 1;
    }
  }
}

type Tell = (kind: DamageKind, day: string, detail: string) => void;

/** The days whose root handed in is the one stored. */
async function compareAnchors(
  { store }: VerifyDeps,
  anchors: Anchors,
  told: Tell,
): Promise<readonly string[]> {
  const agreed: string[] = [];
  for (const [day, root] of anchors) {
    const stored = await store.roots.get(day);
    if (stored?.root === root) agreed.push(day);
    else if (stored === null) told('anchor-differs', day, 'no root of this day is stored');
    else told('anchor-differs', day, `the root stored is ${stored.root}`);
  }
  return agreed;
}

/** The hashed text alone says what a root closes and follows; what is stored beside it is held to it. */
function order(before: DailyRoot | null, root: DailyRoot, text: RootText): readonly string[] {
  return [
    ...(before !== null && root.day !== dayAfter(before.day)
      ? [`the roots between ${before.day} and this day are not there`]
      : []),
    ...(text.day === root.day ? [] : [`its text closes ${text.day ?? 'no day'}`]),
    ...(text.previous === (before?.root ?? null) ? [] : ['it does not name the root before it']),
    ...(root.previous === text.previous
      ? []
      : ['the root stored before it is not that of its text']),
  ];
}

/** The kept text, once it gives the root; where it is gone, the one that the stored links make. Null: neither does. */
async function textOf(deps: VerifyDeps, root: DailyRoot, told: Tell): Promise<RootText | null> {
  const kept = await deps.archive.get(rootKey(root.day, root.root));
  const text = kept === null ? await indexedText(deps, root) : new TextDecoder().decode(kept);
  if (deps.digest(text) === root.root) return readRootText(text);
  const source = kept === null ? 'the links stored for the day do' : 'its archived text does';
  told('root-altered', root.day, `${source} not give the root`);
  return null;
}

async function indexedText({ store }: VerifyDeps, { day, previous }: DailyRoot): Promise<string> {
  return rootText(day, previous, await allItems((stretch) => store.roots.links(day, stretch)));
}

async function linkDamage(
  { store }: VerifyDeps,
  { day }: DailyRoot,
  { pageId, number, hash }: CaptureLink,
): Promise<Damage | null> {
  const version = await store.versions.get(pageId, number);
  if (version?.hash === hash) return null;
  const page = await store.pages.get(pageId);
  const kind = 'version-not-as-rooted';
  return {
    kind,
    page: { id: pageId, url: page?.url ?? `page ${pageId}` },
    version: number,
    day,
    detail:
      version === null
        ? `the root of ${day} names it, and it is not there`
        : `it is not the one that the root of ${day} names`,
    advice: damageAdvice(kind),
  };
}
