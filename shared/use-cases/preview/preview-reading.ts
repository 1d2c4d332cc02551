import type { Preview } from '../../domain/preview.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Tracker } from '../../domain/tracker.ts';
import { findPassedOver } from '../../figures/passed-over.ts';
import { figureTrackers, sentenceOf, statementTrackers } from '../project/lines.ts';
import { figureDoubts, pageDoubts, statementDoubts } from './doubts.ts';
import { offerTrackers } from './offer-trackers.ts';
import { passagesOf } from './passages.ts';

export interface PreviewInput {
  readonly reading: Reading;
  readonly outlet: string;
  readonly trackers: readonly Tracker[];
  /** Show the whole body, however long. */
  readonly full: boolean;
}

/** All that is told of a page before it is followed: what was read, how sure, and what could be tracked. */
export function previewReading({ reading, outlet, trackers, full }: PreviewInput): Preview {
  return {
    reading,
    outlet,
    passages: passagesOf(reading, { full }),
    figureDoubts: reading.figures.map(figureDoubts),
    statementDoubts: reading.statements.map(statementDoubts),
    pageDoubts: pageDoubts(reading),
    passedOver: findPassedOver(reading.article),
    offers: offerTrackers(reading, trackers),
    onTrackers: trackersOf(reading, trackers),
  };
}

function trackersOf(reading: Reading, trackers: readonly Tracker[]): readonly string[] {
  const on = [
    ...reading.figures.map((fact) => figureTrackers(trackers, fact, { reading, outlet: null })),
    ...reading.statements.map((fact) =>
      statementTrackers(trackers, fact, sentenceOf(reading, fact)),
    ),
  ];
  return [...new Set(on.flat())];
}
