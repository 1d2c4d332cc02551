import { expect, test } from 'vitest';
import type { PositionTracker } from '../../../shared/domain/tracker.ts';
import {
  type FigureLine,
  figureBelongs,
  positionBelongs,
} from '../../../shared/trackers/belongs.ts';
import { figureTracker } from '../../support/figure-tracker.ts';

const line = (given: Partial<FigureLine>): FigureLine => ({
  measure: 'hostage',
  counted: 'hostages',
  status: 'held',
  place: null,
  attributedTo: null,
  outlet: 'Harbour Post',
  wholes: [],
  sentence: 'The Northern Front is holding 47 hostages.',
  ...given,
});

test('a tracker for hostages held takes the hostages held', () => {
  const tracker = figureTracker({ measures: ['hostages'], statuses: ['held'] });
  expect(figureBelongs(tracker, line({}))).toBe(true);
});

test('the same number of another thing is on no line of it', () => {
  const tracker = figureTracker({ measures: ['hostage'], statuses: ['held'] });
  expect(figureBelongs(tracker, line({ measure: 'truck', counted: 'aid trucks' }))).toBe(false);
  expect(figureBelongs(tracker, line({ status: 'released' }))).toBe(false);
});

test('a figure whose status is not known fits no tracker that asks for one', () => {
  expect(figureBelongs(figureTracker({ statuses: ['held'] }), line({ status: null }))).toBe(false);
});

test('a term is a whole word: "aid" is not in "said"', () => {
  const tracker = figureTracker({ terms: ['aid'] });
  expect(figureBelongs(tracker, line({ sentence: 'It said 33 trucks had crossed.' }))).toBe(false);
  expect(figureBelongs(tracker, line({ sentence: '33 aid trucks had crossed.' }))).toBe(true);
});

const positionTracker: PositionTracker = {
  id: 'p',
  kind: 'position',
  name: 'The office on the second phase',
  speakers: ['Prime Minister’s Office'],
  topics: ['second phase', 'talks'],
  managedBy: 'hand',
};

test('a position is on the line when its speaker and topic are', () => {
  const given = { speaker: ["the Prime Minister's Office"], topic: ['talk'], sentence: '' };
  expect(positionBelongs(positionTracker, given)).toBe(true);
  expect(positionBelongs(positionTracker, { ...given, topic: ['budget'] })).toBe(false);
  expect(positionBelongs(positionTracker, { ...given, speaker: ['the army'] })).toBe(false);
});

test('a tracker of some outlets takes the figures of their pages alone', () => {
  const tracker = figureTracker({ outlets: ['Harbour Post', 'meridian wire'] });
  expect(figureBelongs(tracker, line({}))).toBe(true);
  expect(figureBelongs(tracker, line({ outlet: 'Meridian Wire' }))).toBe(true);
  expect(figureBelongs(tracker, line({ outlet: 'Harbour Post Weekend' }))).toBe(false);
  expect(figureBelongs(tracker, line({ outlet: null }))).toBe(false);
});

test('a tracker of authorities alone leaves out what cites nobody or someone else', () => {
  const authorities = ['Health Office'];
  const only = figureTracker({ authorities, onlyAuthorities: true });
  expect(figureBelongs(only, line({ attributedTo: 'the Health Office of Costara' }))).toBe(true);
  expect(figureBelongs(only, line({ attributedTo: 'the Northern Front' }))).toBe(false);
  expect(figureBelongs(only, line({ attributedTo: null }))).toBe(false);
  expect(figureBelongs(figureTracker({ authorities }), line({ attributedTo: null }))).toBe(true);
});

test('a tracker of a part takes only figures of that whole, and one of no part only wholes', () => {
  const part = figureTracker({ partOf: ['prisoner', '251'] });
  expect(figureBelongs(part, line({ wholes: ['251', 'hostages'] }))).toBe(true);
  expect(figureBelongs(part, line({ wholes: ['300', 'hostages'] }))).toBe(false);
  expect(figureBelongs(part, line({ wholes: [] }))).toBe(false);
  expect(figureBelongs(part, line({ wholes: null }))).toBe(false);
  const whole = figureTracker({ partOf: [] });
  expect(figureBelongs(whole, line({ wholes: [] }))).toBe(true);
  expect(figureBelongs(whole, line({ wholes: ['251'] }))).toBe(false);
});
