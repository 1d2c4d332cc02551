import type { Instant } from '../../domain/instant.ts';
import type { Precision, PrecisionRow, Triage, Verdict } from '../../domain/triage.ts';
import type { Store } from '../../ports/store.ts';
import { byKey } from '../deliver/by-key.ts';
import { everyItem } from '../every-item.ts';

const mostLooked = 10_000;

/** How often a change that was judged was news, by kind and outlet. */
export async function precisionOf(
  { triages: store }: Pick<Store, 'triages'>,
  since: Instant | null,
): Promise<Precision> {
  const judged: Triage[] = [];
  let looked = 0;
  const from = since === null ? {} : { since };
  for await (const triage of everyItem((s) => store.list({ ...s, ...from }))) {
    if (++looked > mostLooked) break;
    if (triage.verdict !== null) judged.push(triage);
  }
  const rows = byKey(judged, ({ kind, outlet }) => JSON.stringify([kind, outlet]))
    .map(([, triages]) => rowOf(triages))
    .toSorted((a, b) => totalOf(b) - totalOf(a) || a.kind.localeCompare(b.kind));
  const news = count(judged, 'news');
  return {
    since,
    judged: judged.length,
    precision: judged.length === 0 ? null : news / judged.length,
    rows,
    isCut: looked > mostLooked,
  };
}

const count = (triages: readonly Triage[], verdict: Verdict): number =>
  triages.filter((triage) => triage.verdict === verdict).length;

const totalOf = ({ news, notNews, wrongExtraction }: PrecisionRow): number =>
  news + notNews + wrongExtraction;

function rowOf(triages: readonly Triage[]): PrecisionRow {
  const [first] = triages;
  if (first === undefined) throw new TypeError('a group holds something');
  const { kind, outlet } = first;
  const news = count(triages, 'news');
  return {
    kind,
    outlet,
    news,
    notNews: count(triages, 'not-news'),
    wrongExtraction: count(triages, 'wrong-extraction'),
    precision: news / triages.length,
  };
}
