import { describe, expect, it } from 'vitest';
import { plainTextArticle } from '../../../shared/article/plain-text.ts';
import { compareReadings } from '../../../shared/changes/compare-readings.ts';
import type { Reading } from '../../../shared/domain/reading.ts';
import { findFigures } from '../../../shared/figures/find-figures.ts';
import { findStatements } from '../../../shared/statements/find-statements.ts';
import { quietOfCaptives, toldOfCaptives } from './captive-pairs.ts';
import { quietPairs } from './quiet-pairs.ts';
import { toldPairs } from './told-pairs.ts';

/** What a journalist would call the alerts of a pair: kind and values, in order. */
function alertsOf(before: string, after: string): string[] {
  return compareReadings({ before: read(before), after: read(after), version: 2 })
    .changes.filter((change) => change.alert)
    .map((change) =>
      [change.kind, numberOn(change.before), numberOn(change.after)].join(' ').trim(),
    );
}

const numberOn = (side: { readonly value?: number | null } | null): string =>
  side?.value === undefined || side.value === null ? '' : String(side.value);

function read(text: string): Reading {
  const article = plainTextArticle(text);
  return { article, figures: findFigures(article), statements: findStatements(article) };
}

describe('pairs that alert', () => {
  it.each([...toldPairs, ...toldOfCaptives])('$name', ({ before, after, alerts }) => {
    expect(alertsOf(before, after)).toEqual(alerts);
  });
});

describe('pairs that stay quiet', () => {
  it.each([...quietPairs, ...quietOfCaptives])('$name', ({ before, after }) => {
    expect(alertsOf(before, after)).toEqual([]);
  });
});
