import type { Listed, Stretch } from '../../../shared/ports/list.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { everyItem } from '../../../shared/use-cases/every-item.ts';
import type { Count, Finding } from './audit.ts';

type List = (store: Store, stretch: Stretch) => Promise<Listed<unknown>>;

/** Every way the ledger is asked: the whole, and through its narrower indexes. */
const lists: Readonly<Record<string, List>> = {
  changes: ({ ledger }, at) => ledger.changes(at),
  'changes of a kind': ({ ledger }, at) => ledger.changes({ ...at, kind: 'figure-changed' }),
  'changes of a tracker': ({ ledger }, at) => ledger.changes({ ...at, tracker: 'held' }),
  figures: ({ ledger }, at) => ledger.figures(at),
  'standing figures': ({ ledger }, at) => ledger.figures({ ...at, current: true }),
  'figures of a measure': ({ ledger }, at) => ledger.figures({ ...at, measure: 'hostage' }),
  'figures of a tracker': ({ ledger }, at) => ledger.figures({ ...at, tracker: 'held' }),
  statements: ({ ledger }, at) => ledger.statements(at),
  'standing statements': ({ ledger }, at) => ledger.statements({ ...at, current: true }),
  'statements of a speaker': ({ ledger }, at) => ledger.statements({ ...at, speaker: 'Maric' }),
  'points of a tracker': ({ ledger }, at) => ledger.points('held', at),
  'standing points': ({ ledger }, at) => ledger.points('held', { ...at, current: true }),
};

/** The ledger as it was projected through every crash is the one projected anew in one go. */
export async function auditLedger(store: Store, anew: Store, count: Count): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, list] of Object.entries(lists)) {
    const is = await texts(store, list);
    const ought = await texts(anew, list);
    count(name, is.size);
    for (const text of ought)
      if (!is.has(text)) findings.push({ kind: 'loss', what: `${name}: ${text.slice(0, 400)}` });
    for (const text of is)
      if (!ought.has(text))
        findings.push({ kind: 'wrong', what: `${name}: ${text.slice(0, 400)}` });
  }
  const pending = await store.versions.pending('2999-01-01T00:00:00.000Z', 1000);
  return [
    ...findings,
    ...pending.map(
      (fact): Finding => ({ kind: 'loss', what: `still pending: ${JSON.stringify(fact)}` }),
    ),
  ];
}

async function texts(store: Store, list: List): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const record of everyItem((at) => list(store, at))) found.add(JSON.stringify(record));
  return found;
}
