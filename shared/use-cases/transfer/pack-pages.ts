import { erasedPageId } from '../../domain/erasure.ts';
import type {
  PackErasure,
  PackFact,
  PackPage,
  PackRecord,
  PackSetting,
  PackWithholding,
} from '../../domain/pack.ts';
import {
  type CheckHistoryDeps,
  HistoryCheck,
  mistakeOfPage,
  type ToldErasure,
} from './check-history.ts';

/** A pack as it is read: what is sound, page by page, and which pages are not. */
export type PackPart =
  | { readonly kind: 'setting'; readonly setting: PackSetting }
  | { readonly kind: 'erasure'; readonly erasure: PackErasure['erasure'] }
  | { readonly kind: 'withholding'; readonly withholding: PackWithholding['withholding'] }
  | { readonly kind: 'page'; readonly page: PackPage }
  | { readonly kind: 'fact'; readonly page: PackPage; readonly fact: PackFact }
  | { readonly kind: 'refused'; readonly page: PackPage; readonly why: string }
  /** All of a page was read, and all of it was sound. */
  | { readonly kind: 'page-end'; readonly page: PackPage };

interface Place {
  /** The page whose facts are being read; null: none, or one that was refused. */
  open: { readonly page: PackPage; readonly check: HistoryCheck } | null;
  lastId: string;
  readonly erasures: Map<string, ToldErasure>;
}

/** The parts of a pack, each checked against those before it; a page is left at its first mistake. */
export async function* packPages(
  given: Omit<CheckHistoryDeps, 'erasures'>,
  records: AsyncIterable<PackRecord>,
): AsyncGenerator<PackPart> {
  const place: Place = { open: null, lastId: '', erasures: new Map() };
  const deps = { ...given, erasures: place.erasures };
  for await (const record of records) {
    if (record.record === 'page') yield* turnTo(deps, place, record);
    else if (record.record === 'erasure') {
      const { id, addresses = null } = record.erasure;
      place.erasures.set(id, { about: erasedPageId(record.erasure), addresses });
      yield { kind: 'erasure', erasure: record.erasure };
    } else if (record.record === 'withholding')
      yield { kind: 'withholding', withholding: record.withholding };
    else if (isSetting(record)) yield { kind: 'setting', setting: record };
    else yield* acceptFact(place, record);
  }
  yield* endPage(place);
}

function* turnTo(deps: CheckHistoryDeps, place: Place, page: PackPage): Generator<PackPart> {
  yield* endPage(place);
  const why = mistakeOfPage(deps, page) ?? disorder(place.lastId, page);
  place.lastId = page.page.id;
  place.open = why === null ? { page, check: new HistoryCheck(deps, page.page) } : null;
  yield why === null ? { kind: 'page', page } : { kind: 'refused', page, why };
}

function* acceptFact(place: Place, fact: PackFact): Generator<PackPart> {
  if (place.open === null) return;
  const { page, check } = place.open;
  const why = check.accept(fact);
  if (why !== null) place.open = null;
  yield why === null ? { kind: 'fact', page, fact } : { kind: 'refused', page, why };
}

function* endPage({ open }: Place): Generator<PackPart> {
  if (open === null) return;
  const { page, check } = open;
  const why = check.finish();
  yield why === null ? { kind: 'page-end', page } : { kind: 'refused', page, why };
}

/** Pages stand in the order of ids, so that none stands twice. */
const disorder = (last: string, { page }: PackPage): string | null =>
  page.id > last ? null : 'it stands twice, or out of order';

const settingRecords: ReadonlySet<string> = new Set(['tracker', 'channel', 'watch', 'rule']);

const isSetting = (record: PackSetting | PackFact): record is PackSetting =>
  settingRecords.has(record.record);
