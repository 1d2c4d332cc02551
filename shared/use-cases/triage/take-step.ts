import type { ChangeRecord } from '../../domain/ledger.ts';
import { RecountError } from '../../domain/recount-error.ts';
import {
  type Triage,
  type TriageKey,
  type TriageStep,
  triageStates,
  verdicts,
} from '../../domain/triage.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import { plainLine } from '../../presentation/terminal/plain.ts';

export interface TriageDeps {
  readonly store: Pick<Store, 'triages'>;
  readonly clock: Clock;
}

/** What a person sets, in their words; empty: as it was. */
export interface WantedStep {
  readonly state: string;
  readonly verdict: string;
  readonly owner: string;
  readonly note: string;
}

const longestNote = 2000;
const longestOwner = 200;
/** A log is read whole with its change: a longer story is told elsewhere. */
const mostSteps = 100;

export const triageKey = ({ pageId, change }: ChangeRecord): TriageKey => ({
  pageId,
  changeId: change.id,
  seenAt: change.between.newSeenAt,
});

/**
 * Puts down what somebody did about a change. A step that sets and says nothing new is none, so that a
 * form sent twice is put down once. Throws `input.triage`, and `triage.full` for a log that is too long.
 */
export async function takeStep(
  { store, clock }: TriageDeps,
  record: ChangeRecord,
  { by, wanted }: { readonly by: string; readonly wanted: WantedStep },
): Promise<Triage> {
  const step = { ...stepOf(wanted), at: clock.now(), by };
  const stands = await store.triages.change(triageKey(record), (known) => {
    const before = known ?? opened(record, step);
    if (isNothingNew(before, step)) return known;
    if (before.log.length >= mostSteps)
      throw new RecountError('triage.full', `A log holds ${mostSteps} entries; this one is full.`);
    return {
      ...before,
      state: step.state ?? before.state,
      verdict: step.verdict ?? before.verdict,
      owner: step.owner ?? before.owner,
      changedAt: step.at,
      log: [...before.log, step],
    };
  });
  return stands ?? opened(record, step);
}

function stepOf({ state, verdict, owner, note }: WantedStep) {
  const words = note.trim().slice(0, longestNote);
  return {
    state: oneOf(triageStates, state, 'a state'),
    verdict: oneOf(verdicts, verdict, 'a verdict'),
    owner: plainLine(owner).slice(0, longestOwner) || null,
    note: words === '' ? null : words,
  };
}

function oneOf<T extends string>(known: readonly T[], text: string, what: string): T | null {
  if (text === '') return null;
  const found = known.find((word) => word === text);
  if (found !== undefined) return found;
  throw new RecountError(
    'input.triage',
    `“${plainLine(text)}” is no ${what.slice(2)}: ${known.join(', ')}.`,
  );
}

const opened = (record: ChangeRecord, { at }: TriageStep): Triage => ({
  ...triageKey(record),
  version: record.change.version,
  outlet: record.outlet,
  kind: record.change.kind,
  state: 'new',
  verdict: null,
  owner: null,
  changedAt: at,
  log: [],
});

const isNothingNew = (triage: Triage, { state, verdict, owner, note }: TriageStep): boolean =>
  (state ?? triage.state) === triage.state &&
  (verdict ?? triage.verdict) === triage.verdict &&
  (owner ?? triage.owner) === triage.owner &&
  (note === null || note === triage.log.at(-1)?.note);
