import type { PackPage, PackSetting } from '../../domain/pack.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { PackSource } from '../../ports/pack.ts';
import type { Store } from '../../ports/store.ts';
import { canonicalForm } from '../check/chain.ts';
import type { ImportDeps } from './import-deps.ts';
import { type PackPart, packPages } from './pack-pages.ts';
import { type PageOutcome, type RestoringPage, restorePage } from './restore-page.ts';

export interface ImportWish {
  /** Says what would come in, and writes nothing. */
  readonly dryRun: boolean;
  /** Watches, trackers, rules and channels too; without them pages come in as nobody's. */
  readonly settings: boolean;
  /** Told now and then how far it is. */
  readonly onProgress: (records: number) => void;
}

export interface ImportReport {
  readonly added: number;
  /** Pages that were known to an earlier version than the pack's. */
  readonly extended: number;
  readonly known: number;
  readonly versions: number;
  readonly refused: readonly Refused[];
  readonly settings: {
    readonly added: number;
    readonly known: number;
    /** Settings of this store that differ from the pack's of the same name: they stay as they are. */
    readonly kept: readonly string[];
  };
}

/** A pack with more than this many bad pages is not worth taking pages from. */
const mostRefused = 1000;

/**
 * Brings a pack in: read once whole, so that nothing is written of a pack that is cut, altered or
 * newer, then page by page. A page that is not sound, or that has another history here, is left out
 * and named. Doing it again finishes what was cut short and changes nothing else. Nobody is alerted.
 */
export async function importHistory(
  deps: ImportDeps,
  source: PackSource,
  wish: ImportWish,
): Promise<ImportReport> {
  const refused = await findRefused(deps, source, wish);
  const intake: Intake = {
    refused,
    counts: { added: 0, extended: 0, known: 0, versions: 0 },
    settings: { added: 0, known: 0, kept: [] },
    page: null,
  };
  for await (const part of readParts(deps, source, wish))
    if (part.kind !== 'setting') await takePart(deps, intake, { part, wish });
    else if (wish.settings) await takeSetting(deps.store, part.setting, { intake, wish });
  return { ...intake.counts, settings: intake.settings, refused: [...refused.values()] };
}

interface Intake {
  readonly refused: ReadonlyMap<string, Refused>;
  readonly counts: { added: number; extended: number; known: number; versions: number };
  readonly settings: { added: number; known: number; kept: string[] };
  /** The page that is being written. */
  page: RestoringPage | null;
}

interface Refused {
  readonly url: string;
  readonly why: string;
}

type PagePart = Exclude<PackPart, { kind: 'setting' }>;

async function takePart(
  deps: ImportDeps,
  intake: Intake,
  { part, wish }: { readonly part: PagePart; readonly wish: ImportWish },
): Promise<void> {
  if (intake.refused.has(part.page.page.id)) return;
  switch (part.kind) {
    case 'refused':
      throw changedMeanwhile();
    case 'page':
      intake.page = await restorePage(deps, nobodys(part.page, wish), wish.dryRun);
      return;
    case 'fact':
      return intake.page?.take(part.fact);
    case 'page-end':
      if (intake.page !== null) tell(intake.counts, await intake.page.finish());
  }
}

function tell(counts: Intake['counts'], { kind, versions }: PageOutcome): void {
  counts[kind]++;
  counts.versions += versions;
}

async function* readParts(
  { digest, base64, clock }: ImportDeps,
  source: PackSource,
  { onProgress }: ImportWish,
): AsyncGenerator<PackPart> {
  const deps = { digest, base64, now: clock.now() };
  let records = 0;
  for await (const part of packPages(deps, source.records())) {
    onProgress(++records);
    yield part;
  }
}

/** The first reading, to the very end: pages that cannot come in, by id. Throws when the pack itself is not whole. */
async function findRefused(deps: ImportDeps, source: PackSource, wish: ImportWish) {
  const refused = new Map<string, Refused>();
  for await (const part of readParts(deps, source, wish)) {
    const why = await mistakeOf(deps.store, part);
    if (part.kind === 'setting' || why === null || refused.has(part.page.page.id)) continue;
    if (refused.size >= mostRefused)
      throw new RecountError(
        'pack.refused',
        `More than ${mostRefused} pages of this pack are not as they should be; nothing was imported. Export it anew.`,
      );
    refused.set(part.page.page.id, { url: part.page.page.url, why });
  }
  return refused;
}

async function mistakeOf(store: Store, part: PackPart): Promise<string | null> {
  if (part.kind === 'refused') return part.why;
  if (part.kind !== 'fact' || part.fact.record !== 'version') return null;
  const { pageId, number, hash } = part.fact.version;
  const own = await store.versions.get(pageId, number);
  if (own === null || own.hash === hash) return null;
  return `this store has another history of it from version ${number} on; two histories are never merged. Import the pack into a folder of its own (--data)`;
}

const nobodys = (page: PackPage, { settings }: ImportWish): PackPage =>
  settings
    ? page
    : { ...page, page: { ...page.page, watches: [] }, state: { ...page.state, nextDueAt: null } };

async function takeSetting(
  store: Store,
  taken: PackSetting,
  { intake: { settings }, wish }: { readonly intake: Intake; readonly wish: ImportWish },
): Promise<void> {
  const { record, setting } = taken;
  const own = await ownSetting(store, taken);
  if (own === null) {
    settings.added++;
    if (!wish.dryRun) await putSetting(store, taken);
  } else if (canonicalForm(own) === canonicalForm(setting)) settings.known++;
  else settings.kept.push(`${record} ${setting.id}`);
}

function ownSetting(
  { trackers, channels, watches, rules }: Store,
  { record, setting }: PackSetting,
) {
  switch (record) {
    case 'tracker':
      return trackers.get(setting.id);
    case 'channel':
      return channels.get(setting.id);
    case 'watch':
      return watches.get(setting.id);
    case 'rule':
      return rules.get(setting.id);
  }
}

function putSetting({ trackers, channels, watches, rules }: Store, taken: PackSetting) {
  switch (taken.record) {
    case 'tracker':
      return trackers.put(taken.setting);
    case 'channel':
      return channels.put(taken.setting);
    case 'watch':
      return watches.put(taken.setting);
    case 'rule':
      return rules.put(taken.setting);
  }
}

const changedMeanwhile = (): RecountError =>
  new RecountError(
    'pack.changed',
    'The pack was changed while it was imported. Import it again when nothing writes to it.',
  );
