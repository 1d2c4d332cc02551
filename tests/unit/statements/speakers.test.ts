import { describe, expect, it } from 'vitest';
import type { Speaker } from '../../../shared/domain/statement.ts';
import { findStatements } from '../../../shared/statements/find-statements.ts';
import { plainArticle } from './plain-article.ts';

const speakersOf = (text: string): (Speaker | null)[] =>
  findStatements(plainArticle(text)).map(({ speaker }) => speaker);

const last = (text: string): Speaker | null => speakersOf(text).at(-1) ?? null;

describe('who a speaker is', () => {
  it('reads a title before a name', () => {
    expect(last('Foreign Minister Adrian Holt said the road was open.')).toMatchObject({
      name: 'Adrian Holt',
      role: 'Foreign Minister',
      class: 'official',
    });
  });

  it('knows a surname from the full name before', () => {
    const text = 'Foreign Minister Adrian Holt arrived in Veldt.\nMr Holt said the road was open.';
    expect(last(text)).toMatchObject({ name: 'Adrian Holt', role: 'Foreign Minister' });
  });

  it('knows a role from the apposition before', () => {
    const text = 'Mira Solt, the mayor, spoke at noon.\nThe mayor said the pier was safe.';
    expect(last(text)).toMatchObject({ name: 'Mira Solt' });
  });

  it('joins a role to the name between commas after it', () => {
    const text = 'Costara’s foreign minister, Adrian Holt, said the road was open.';
    expect(last(text)).toMatchObject({ name: 'Adrian Holt', role: 'foreign minister' });
  });

  it('knows a pronoun from whoever spoke last', () => {
    const text = 'Adrian Holt said the road was open. He added that the bridge was closed.';
    expect(last(text)?.name).toBe('Adrian Holt');
  });

  it('leaves a pronoun open where two people may be meant', () => {
    const text = 'Adrian Holt met Leo Marsh in Veldt.\nHe said the road was open.';
    expect(last(text)?.name).toBeNull();
  });

  it('never takes a woman for a man', () => {
    const text = 'Ms Mira Solt said the road was open.\nHe denied that it was.';
    expect(last(text)?.name).toBeNull();
  });

  it('leaves a surname of two people open', () => {
    const text = 'Adrian Holt met Clara Holt in Veldt.\nHolt said the road was open.';
    expect(last(text)?.name).not.toBe('Adrian Holt');
    expect(last(text)?.role).toBeNull();
  });

  it('keeps a spokesman with his office, unnamed', () => {
    expect(last('A spokesman for the harbour ministry said the road was open.')).toMatchObject({
      name: null,
      role: 'spokesman',
      organisation: 'harbour ministry',
      class: 'official',
    });
  });

  it('keeps sources that are not named anonymous', () => {
    for (const who of ['Two officials', 'A senior diplomat', 'Sources', 'People familiar with it'])
      expect(last(`${who} said the road was open.`)?.class).toBe('anonymous');
  });

  it('keeps an official, an office, its head and a government apart', () => {
    const text = [
      'Prime Minister Adrian Holt said the road was open.',
      'The Prime Minister’s Office said the bridge was closed.',
      'An official in the office said the pier was safe.',
      'The government said the mill was shut.',
    ].join('\n');
    expect(speakersOf(text).map((speaker) => speaker?.class)).toEqual([
      'official',
      'organisation',
      'anonymous',
      'organisation',
    ]);
    expect(
      new Set(speakersOf(text).map((speaker) => speaker?.name ?? speaker?.organisation ?? null))
        .size,
    ).toBe(4);
  });
});
