import type { TrackerPoint } from '../../shared/domain/tracker.ts';
import type { Store } from '../../shared/ports/store.ts';
import type { Style } from '../../shared/presentation/terminal/style.ts';
import { type Sight, withSight } from '../../shared/use-cases/history/page-sights.ts';

/** The ledger of the rehearsal's tracker: what each outlet said, from when until when. */
export async function renderLedger(store: Store, style: Style): Promise<string> {
  const tracker = 'hostages-held';
  const { items: points } = await store.ledger.points(tracker, { limit: 100 });
  const items = await withSight(store, points);
  const changes = await store.ledger.changes({ limit: 1000 });
  const outlets = [...new Set(items.map(({ outlet }) => outlet))].sort();
  const lines = outlets.flatMap((outlet) => [
    `  ${style.strong(outlet)}`,
    ...items
      .filter((point) => point.outlet === outlet)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map((point) => `    ${pointLine(point, style)}`),
  ]);
  return `\n${style.strong('The ledger: hostages held, as each outlet gave it')}\n${lines.join('\n')}
\n${changes.items.length} changes are on record, each with both sentences.\n`;
}

/** What a page that is gone or blind last said is no word of now. */
function pointLine(point: TrackerPoint & { readonly sight: Sight }, style: Style): string {
  const end = point.until ?? point.sight?.since ?? null;
  const span = `${clockTime(point.from)}–${end === null ? 'now' : clockTime(end)}`.padEnd(13);
  const unseen = point.sight === null ? '' : style.bad(`  (page ${point.sight.kind} since)`);
  return `${style.faint(span)} ${style.fact(String(point.value))}  ${point.sentence}${unseen}`;
}

const clockTime = (instant: string): string => instant.slice(11, 16);
