import { expect, test } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import type { Rule } from '../../../shared/domain/rule.ts';
import { defaultRule } from '../../../shared/use-cases/project/default-rule.ts';
import { type Candidate, matchesRule } from '../../../shared/use-cases/project/match-rule.ts';
import { makeChange, makeSide } from '../../support/make-change.ts';

const rule = (given: Partial<Rule>): Rule => ({ ...defaultRule([]), ...given });

const candidate = (given: Partial<Candidate> & { change?: Change | null } = {}): Candidate => {
  const change = given.change === undefined ? makeChange({}) : given.change;
  return {
    page: { watches: ['port-ansel'], labels: ['Hostage talks'] },
    trackers: ['held'],
    kind: change?.kind ?? 'page-gone',
    severity: change?.severity ?? 'medium',
    signals: change?.signals ?? [],
    change,
    ...given,
  };
};

const fell = (from: number, to: number) =>
  candidate({
    change: makeChange({ before: makeSide({ value: from }), after: makeSide({ value: to }) }),
  });

test('without conditions a rule tells what is of medium severity or more', () => {
  expect(matchesRule(rule({}), candidate())).toBe(true);
  expect(matchesRule(rule({}), candidate({ severity: 'low' }))).toBe(false);
});

test.each([
  ['kind', { kinds: ['figure-removed'] }, { kinds: ['figure-changed'] }],
  ['tracker', { trackers: ['missing'] }, { trackers: ['missing', 'held'] }],
  ['label', { labels: ['Budget'] }, { labels: ['Hostage talks'] }],
  ['watch', { watches: ['budget'] }, { watches: ['port-ansel'] }],
  ['notice', { notices: ['noted'] }, { notices: ['none-found'] }],
  ['nature', { natures: ['correction'] }, { natures: ['revision'] }],
] as const)('a rule by %s tells only that', (_, other, own) => {
  expect(matchesRule(rule(other), candidate())).toBe(false);
  expect(matchesRule(rule(own), candidate())).toBe(true);
});

test('a rule by signal tells what carries one of them', () => {
  const fallen = candidate({ signals: ['total-fell', 'headline-differs'] });
  expect(matchesRule(rule({ signals: ['total-fell', 'sum-differs'] }), fallen)).toBe(true);
  expect(matchesRule(rule({ signals: ['sum-differs'] }), fallen)).toBe(false);
  expect(matchesRule(rule({ signals: ['total-fell'] }), candidate())).toBe(false);
  expect(matchesRule(rule({ signals: [] }), candidate())).toBe(true);
});

test('a rule may ask for a direction', () => {
  expect(matchesRule(rule({ direction: 'down' }), fell(47, 46))).toBe(true);
  expect(matchesRule(rule({ direction: 'up' }), fell(47, 46))).toBe(false);
  expect(matchesRule(rule({ direction: 'up' }), fell(46, 46))).toBe(false);
});

test('a rule may ask for an amount or a percentage', () => {
  expect(matchesRule(rule({ by: 5 }), fell(47, 43))).toBe(false);
  expect(matchesRule(rule({ by: 5 }), fell(47, 42))).toBe(true);
  expect(matchesRule(rule({ byPercent: 10 }), fell(100, 91))).toBe(false);
  expect(matchesRule(rule({ byPercent: 10 }), fell(100, 90))).toBe(true);
});

test('a threshold says nothing of what has no value on both sides', () => {
  expect(matchesRule(rule({ by: 1 }), candidate({ change: null }))).toBe(false);
  const added = candidate({ change: makeChange({ kind: 'figure-added', before: null }) });
  expect(matchesRule(rule({ by: 1 }), added)).toBe(false);
});
