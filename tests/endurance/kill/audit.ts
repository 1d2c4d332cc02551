import type { Archive } from '../../../shared/ports/archive.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { auditHistory } from './audit-history.ts';
import { auditLedger } from './audit-ledger.ts';
import { auditMessages, type Received } from './audit-messages.ts';
import type { Served } from './outlets.ts';
import { projectedAnew } from './projected-anew.ts';

/** What is held against what the outlets served and the receivers got. */
export interface Audited {
  readonly store: Store;
  readonly archive: Archive;
  readonly clock: Clock;
  readonly pages: readonly AuditedPage[];
  readonly received: readonly Received[];
  readonly kills: number;
}

export interface AuditedPage {
  readonly id: string;
  readonly noArchive: boolean;
  readonly served: readonly Served[];
}

/** A promise that was not kept: something lost, something twice, or something that is not so. */
export interface Finding {
  readonly kind: 'loss' | 'double' | 'wrong';
  readonly what: string;
}

/** Adds to a tally under a name. */
export type Count = (what: string, by?: number) => void;

export interface Audit {
  readonly counts: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** Holds every promise of the store against what the outside saw. */
export async function audit(audited: Audited): Promise<Audit> {
  const counts = new Map<string, number>();
  const count: Count = (what, by = 1) => void counts.set(what, (counts.get(what) ?? 0) + by);
  const findings: Finding[] = [];
  for (const page of audited.pages) findings.push(...(await auditHistory(audited, page, count)));
  const anew = await projectedAnew(audited);
  findings.push(...(await auditLedger(audited.store, anew, count)));
  findings.push(...(await auditMessages(audited, anew, count)));
  return { counts, findings };
}
