import type { FigureTracker } from '../../shared/domain/tracker.ts';

/** A tracker of the hostages that are held, but for what a test says of its own. */
export const figureTracker = (given: Partial<FigureTracker> = {}): FigureTracker => ({
  id: 'held',
  kind: 'figure',
  name: 'Hostages held',
  measures: ['hostage'],
  statuses: [],
  places: [],
  terms: [],
  houseValue: null,
  managedBy: 'hand',
  ...given,
});
