import { type Nature, type Severity, severities } from '../../domain/change.ts';
import type { ChangeRecord } from '../../domain/ledger.ts';
import type { ChangesQuery, LedgerStore } from '../../ports/ledger-store.ts';
import type { Listed } from '../../ports/list.ts';
import { changesWhere } from './changes-where.ts';
import { isUnnoted } from './unnoted-changes.ts';

/** What a question about changes may ask for besides what the ledger's indexes serve. */
export interface ChangeWishes {
  readonly label?: string | undefined;
  readonly outlet?: string | undefined;
  /** At least this severity. */
  readonly severity?: Severity | undefined;
  readonly nature?: Nature | undefined;
  readonly unnoted?: boolean | undefined;
}

/** Changes, newest first, that fit every wish. */
export function wantedChanges(
  ledger: Pick<LedgerStore, 'changes'>,
  query: ChangesQuery,
  wishes: ChangeWishes,
): Promise<Listed<ChangeRecord>> {
  const tests = testsOf(wishes);
  if (tests.length === 0) return ledger.changes(query);
  return changesWhere(ledger, query, (record) => tests.every((test) => test(record)));
}

type Test = (record: ChangeRecord) => boolean;

function testsOf({ label, outlet, severity, nature, unnoted }: ChangeWishes): readonly Test[] {
  const tests: Test[] = [];
  if (label !== undefined) tests.push(({ labels }) => labels.includes(label));
  if (outlet !== undefined) tests.push((record) => record.outlet === outlet);
  if (severity !== undefined) tests.push(({ change }) => atLeast(change.severity, severity));
  if (nature !== undefined) tests.push(({ change }) => change.nature === nature);
  if (unnoted === true) tests.push(isUnnoted);
  return tests;
}

const atLeast = (severity: Severity, least: Severity): boolean =>
  severities.indexOf(severity) >= severities.indexOf(least);
