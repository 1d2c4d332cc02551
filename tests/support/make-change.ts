import type { Change, ChangeSide } from '../../shared/domain/change.ts';

/** One side of a change; only what the test is about need be given. */
export function makeSide(given: Partial<ChangeSide> = {}): ChangeSide {
  const text = given.text ?? 'The Northern Front is holding 47 hostages.';
  return {
    text,
    evidence: { in: 'body', start: 0, end: text.length, sentence: [0, text.length] },
    ...given,
  };
}

/** A committed change of a figure from 47 to 46; only what the test is about need be given. */
export function makeChange(given: Partial<Change> = {}): Change {
  return {
    id: 'page-2-0',
    pageId: 'page',
    version: 2,
    between: { oldSeenAt: '2026-03-04T14:02:00.000Z', newSeenAt: '2026-03-04T14:17:00.000Z' },
    kind: 'figure-changed',
    severity: 'high',
    alert: true,
    summary: 'hostages held: 47 → 46',
    nature: 'revision',
    notice: 'none-found',
    reverts: null,
    before: makeSide({ value: 47 }),
    after: makeSide({ text: 'The Northern Front is holding 46 hostages.', value: 46 }),
    lineage: 'f1-0',
    signals: [],
    needsConfirmation: false,
    ...given,
  };
}
