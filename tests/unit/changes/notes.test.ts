import { describe, expect, it } from 'vitest';
import { compareReadings } from '../../../shared/changes/compare-readings.ts';
import type { FoundChange } from '../../../shared/domain/change.ts';
import { buildReading } from './build-reading.ts';

const held = (count: number): string =>
  `The Northern Front still holds ${count} hostages, the army said on Monday.`;
const note = 'Correction: An earlier version of this article said 58 hostages were held. It is 59.';

const changesOf = (
  before: Parameters<typeof buildReading>[0],
  after: Parameters<typeof buildReading>[0],
): readonly FoundChange[] =>
  compareReadings({ before: buildReading(before), after: buildReading(after), version: 2 }).changes;

describe('a correction note', () => {
  it('that names the change makes it a correction, noted', () => {
    const changes = changesOf(
      { paragraphs: [held(58)] },
      { paragraphs: [held(59)], notes: [note] },
    );
    expect(changes.find((change) => change.kind === 'figure-changed')).toMatchObject({
      nature: 'correction',
      notice: 'noted',
      alert: true,
    });
    expect(changes.map((change) => change.kind)).toContain('note-posted');
  });
  it('about something else leaves the change a revision', () => {
    const other =
      'Correction: An earlier version of this article misspelled the name of the mayor.';
    const [change] = changesOf(
      { paragraphs: [held(58)] },
      { paragraphs: [held(59)], notes: [other] },
    );
    expect(change).toMatchObject({ nature: 'revision', notice: 'note-other' });
  });
  it('that quotes the old number asserts nothing', () => {
    const changes = changesOf(
      { paragraphs: [held(59)] },
      { paragraphs: [held(59)], notes: [note] },
    );
    expect(changes.map((change) => change.kind)).toEqual(['note-posted']);
  });
});

describe('the notice', () => {
  it('says that only a time moved', () => {
    const [change] = changesOf(
      { paragraphs: [held(58)], modifiedAt: '2026-03-04T14:02:00Z' },
      { paragraphs: [held(59)], modifiedAt: '2026-03-04T14:17:00Z' },
    );
    expect(change?.notice).toBe('stamped');
  });
  it('says that no note was found', () => {
    const [change] = changesOf({ paragraphs: [held(58)] }, { paragraphs: [held(59)] });
    expect(change?.notice).toBe('none-found');
  });
});
