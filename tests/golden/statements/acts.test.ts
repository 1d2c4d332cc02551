import { describe, expect, it } from 'vitest';
import { findStatements } from '../../../shared/statements/find-statements.ts';
import { plainArticle } from '../../unit/statements/plain-article.ts';
import type { ActRow } from './acts.ts';
import { allActRows as actRows } from './all-acts.ts';

const LEAST = 0.92;

const read = ([sentence]: ActRow) => findStatements(plainArticle(sentence))[0];

const share = (holds: (row: ActRow) => boolean): number =>
  actRows.filter(holds).length / actRows.length;

const missed = (holds: (row: ActRow) => boolean): string[] =>
  actRows.filter((row) => !holds(row)).map((row) => `${row[0]} → ${JSON.stringify(read(row))}`);

describe('acts, stance and topic of our own sentences', () => {
  it('names what a speaker does', () => {
    const holds = (row: ActRow): boolean => read(row)?.act === row[1];
    expect(share(holds), missed(holds).join('\n')).toBeGreaterThanOrEqual(LEAST);
  });

  it('tells which way a speaker stands, negation included', () => {
    const holds = (row: ActRow): boolean => read(row)?.stance === row[2];
    expect(share(holds), missed(holds).join('\n')).toBeGreaterThanOrEqual(LEAST);
  });

  it('keeps the word a position is about among the topic', () => {
    const holds = (row: ActRow): boolean => read(row)?.topic.includes(row[3]) ?? false;
    expect(share(holds), missed(holds).join('\n')).toBeGreaterThanOrEqual(LEAST);
  });
});
