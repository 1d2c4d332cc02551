import { describe, expect, it } from 'vitest';
import { compareReadings } from '../../../shared/changes/compare-readings.ts';
import type { FoundChange } from '../../../shared/domain/change.ts';
import { buildReading } from './build-reading.ts';

const changesOf = (before: string, after: string): readonly FoundChange[] =>
  compareReadings({
    before: buildReading({ paragraphs: before.split('\n') }),
    after: buildReading({ paragraphs: after.split('\n') }),
    version: 2,
  }).changes;

const alertsOf = (before: string, after: string): string[] =>
  changesOf(before, after)
    .filter((change) => change.alert)
    .map((change) => `${change.kind} ${change.before?.value ?? '-'} ${change.after?.value ?? '-'}`);

describe('the same figure with another number', () => {
  it('alerts on one digit', () => {
    const held = 'The Northern Front still holds 58 hostages, the army said.';
    expect(alertsOf(held, held.replace('58', '59'))).toEqual(['figure-changed 58 59']);
  });
  it('alerts on a number written in words', () => {
    const killed = 'Nine miners were killed in the collapse near Tarn.';
    expect(alertsOf(killed, killed.replace('Nine', 'Ten'))).toEqual(['figure-changed 9 10']);
  });
  it('is found in a sentence written anew', () => {
    expect(
      alertsOf(
        'Storm batters the coast\nMore than 300 people are known to have died in Costara.',
        'Storm deaths soar in Costara\nRescuers say more than 700 people have died since Monday.',
      ),
    ).toEqual(['figure-changed 300 700']);
  });
  it('is found when it is added above the old paragraph', () => {
    const old =
      'Officials said 35 people were killed when the ferry sank off Port Arlen on Monday.';
    expect(alertsOf(old, `The death toll rose to 38 on Tuesday.\n${old}`)).toEqual([
      'figure-changed 35 38',
    ]);
  });
});

describe('the same number said otherwise', () => {
  it.each([
    [
      'in words and in digits',
      'Ten people were killed in the fire.',
      '10 people were killed in the fire.',
    ],
    [
      'with and without a thousands mark',
      '1200 soldiers were killed.',
      '1,200 soldiers were killed.',
    ],
    [
      'rounded with a bound',
      'At least 413 people were killed in the raid.',
      'More than 400 people were killed in the raid.',
    ],
    [
      'moved to another paragraph',
      'Twelve people were killed.\nThe road is shut.',
      'The road is shut.\nTwelve people were killed.',
    ],
    [
      'reworded',
      'Thirty people died when the bridge fell.',
      'The fall of the bridge killed 30 people.',
    ],
  ])('is no alert: %s', (_, before, after) => {
    expect(alertsOf(before, after)).toEqual([]);
  });
});

describe('a figure made vague', () => {
  it('is no alert while the vague word covers the number', () => {
    expect(alertsOf('At least 280 people were killed.', 'Hundreds of people were killed.')).toEqual(
      [],
    );
  });
  it('alerts when the vague word no longer covers the number', () => {
    expect(
      alertsOf(
        'The flood left 53 dead and 1,000 missing.',
        'The flood left 53 dead and hundreds missing.',
      ),
    ).toHaveLength(1);
  });
  it('alerts when the rounder number lies too far below', () => {
    expect(
      alertsOf(
        'At least 37 people were killed at the market.',
        'More than 30 people were killed at the market.',
      ),
    ).toHaveLength(1);
  });
});

describe('a bound', () => {
  it('taken on is a change of its own, told', () => {
    const [change] = changesOf(
      'The army said 58 hostages were held.',
      'The army said at least 58 hostages were held.',
    );
    expect(change).toMatchObject({ kind: 'figure-bound-changed', severity: 'medium', alert: true });
  });
});

describe('equal numbers of different scope', () => {
  it('are never matched', () => {
    const alerts = alertsOf(
      'Some 35 soldiers were killed in the north.\nAnother 12 civilians were injured.',
      'Some 36 soldiers were killed in the north.\nAnother 35 civilians were injured.',
    );
    expect(alerts).toEqual(['figure-changed 35 36', 'figure-changed 12 35']);
  });
});

describe('a number to call', () => {
  it.each([
    [
      'Call the consulate in Verun on +00 910 810 1234.',
      'Call the consulate in Verun on +00 353 1 408.',
    ],
    ['The helpline answers on 020 7946 0958.', 'The helpline answers on 020 7946 0999.'],
  ])('is no figure: %s', (before, after) => {
    expect(alertsOf(before, after)).toEqual([]);
  });
});

it('a summary never says a status twice', () => {
  const hurt = 'There were 15 injuries at the quay, the harbour master said.';
  const [change] = changesOf(hurt, hurt.replace('15', '21'));
  expect(change?.summary).toBe('injuries: 15 → 21');
});
