import type { PackPage } from '../../domain/pack.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { PackSource } from '../../ports/pack.ts';
import type { Store } from '../../ports/store.ts';
import type { ImportDeps } from './import-deps.ts';
import { nobodys } from './nobodys.ts';
import { type PackPart, packPages } from './pack-pages.ts';
import { type PageOutcome, type RestoringPage, restorePage } from './restore-page.ts';
import { takeErasure, wouldErase } from './take-erasure.ts';
import { type SettingCounts, takeSetting } from './take-setting.ts';
import { refuseTooMany, takeWithholding } from './take-withholding.ts';

export interface ImportWish {
  /** Says what would come in, and writes nothing. */
  readonly dryRun: boolean;
  /** Watches, trackers, rules and channels too; without them pages come in as nobody's. */
  readonly settings: boolean;
  /** Erasures of the pack may take what this store has already. */
  readonly erasures: boolean;
  /** Told now and then how far it is. */
  readonly onProgress: (records: number) => void;
}

export interface ImportReport {
  readonly added: number;
  /** Pages that were known to an earlier version than the pack's. */
  readonly extended: number;
  readonly known: number;
  readonly versions: number;
  /** Pages that were erased here: nothing of them came in. */
  readonly erased: number;
  /** Erasures of the pack that this store did not know. */
  readonly erasures: number;
  /** Those of them that take what this store has. */
  readonly erasing: readonly string[];
  /** What the pack says is withheld, and this store did not know. */
  readonly withheld: number;
  readonly refused: readonly Refused[];
  readonly settings: {
    readonly added: number;
    readonly known: number;
    /** Settings of this store that differ from the pack's of the same name: they stay as they are. */
    readonly kept: readonly string[];
    /** Settings of the pack that were not asked for. */
    readonly left: number;
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
  const { refused, erasing } = await findRefused(deps, source, wish);
  if (erasing.length > 0 && !wish.erasures && !wish.dryRun) throw wouldEraseHere(erasing);
  const intake: Intake = {
    refused,
    counts: { added: 0, extended: 0, known: 0, erased: 0, versions: 0, erasures: 0, withheld: 0 },
    settings: { added: 0, known: 0, kept: [], left: 0 },
    page: null,
  };
  for await (const part of readParts(deps, source, wish))
    await takePart(deps, intake, { part, wish });
  const { counts, settings } = intake;
  return { ...counts, erasing, settings, refused: [...refused.values()] };
}

interface Intake {
  readonly refused: ReadonlyMap<string, Refused>;
  readonly counts: {
    added: number;
    extended: number;
    known: number;
    erased: number;
    versions: number;
    erasures: number;
    withheld: number;
  };
  readonly settings: SettingCounts & { left: number };
  /** The page that is being written. */
  page: RestoringPage | null;
}

interface Refused {
  readonly url: string;
  readonly why: string;
}

type PagePart = Exclude<PackPart, { kind: 'setting' | 'erasure' | 'withholding' }>;

interface Taken<P extends PackPart> {
  readonly part: P;
  readonly wish: ImportWish;
}

async function takePart(
  deps: ImportDeps,
  intake: Intake,
  { part, wish }: Taken<PackPart>,
): Promise<void> {
  const { counts, settings } = intake;
  switch (part.kind) {
    case 'setting':
      if (!wish.settings) settings.left++;
      else await takeSetting(deps, part.setting, { settings, dryRun: wish.dryRun });
      return;
    case 'erasure':
      if (await takeErasure(deps, part.erasure, wish.dryRun)) counts.erasures++;
      return;
    case 'withholding':
      if (await takeWithholding(deps.store, part.withholding, wish.dryRun)) counts.withheld++;
      return;
    case 'page':
    case 'fact':
    case 'refused':
    case 'page-end':
      return takePagePart(deps, intake, { part, wish });
  }
}

async function takePagePart(
  deps: ImportDeps,
  intake: Intake,
  { part, wish }: Taken<PagePart>,
): Promise<void> {
  if (intake.refused.has(part.page.page.id)) return;
  switch (part.kind) {
    case 'refused':
      throw changedMeanwhile();
    case 'page':
      intake.page = await restorePage(deps, asWished(part.page, wish), wish.dryRun);
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

/** What the first reading, to the very end, finds: pages that cannot come in, by id, and erasures. */
interface Survey {
  readonly refused: Map<string, Refused>;
  readonly erasing: string[];
}

/** Throws when the pack itself is not whole. */
async function findRefused(
  deps: ImportDeps,
  source: PackSource,
  wish: ImportWish,
): Promise<Survey> {
  const survey: Survey = { refused: new Map(), erasing: [] };
  const withheld: string[] = [];
  for await (const part of readParts(deps, source, wish)) {
    if (part.kind === 'withholding') withheld.push(part.withholding.id);
    else if (part.kind === 'erasure') {
      if (await wouldErase(deps.store, part.erasure)) survey.erasing.push(part.erasure.id);
    } else if (part.kind !== 'setting') await surveyPage(deps.store, part, survey.refused);
    if (withheld.length > mostRefused) throw tooMany('pages and versions that are withheld');
  }
  await refuseTooMany(deps.store, withheld);
  return survey;
}

async function surveyPage(
  store: Store,
  part: PagePart,
  refused: Map<string, Refused>,
): Promise<void> {
  const why = await mistakeOf(store, part);
  if (why === null || refused.has(part.page.page.id)) return;
  if (refused.size >= mostRefused)
    throw tooMany('pages of this pack that are not as they should be');
  refused.set(part.page.page.id, { url: part.page.page.url, why });
}

const tooMany = (what: string): RecountError =>
  new RecountError(
    'pack.refused',
    `There are more than ${mostRefused} ${what}; nothing was imported. Export it anew.`,
  );

const wouldEraseHere = (erasing: readonly string[]): RecountError =>
  new RecountError(
    'import.erases',
    `This pack tells of erasures that would take what this store has (${erasing.slice(0, 5).join(', ')}); nothing was imported. With --with-erasures they are done here too; --dry-run only tells what would come.`,
  );

const asWished = (page: PackPage, { settings }: ImportWish): PackPage =>
  settings ? page : nobodys(page);

async function mistakeOf(store: Store, part: PagePart): Promise<string | null> {
  if (part.kind === 'refused') return part.why;
  if (part.kind !== 'fact' || part.fact.record !== 'version') return null;
  const { pageId, number, hash } = part.fact.version;
  const own = await store.versions.get(pageId, number);
  if (own === null || own.hash === hash) return null;
  return `this store has another history of it from version ${number} on; two histories are never merged. Import the pack into a folder of its own (--data)`;
}

const changedMeanwhile = (): RecountError =>
  new RecountError(
    'pack.changed',
    'The pack was changed while it was imported. Import it again when nothing writes to it.',
  );
