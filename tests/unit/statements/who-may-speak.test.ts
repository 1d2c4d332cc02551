import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/domain/statement.ts';
import { findStatements } from '../../../shared/statements/find-statements.ts';
import { plainArticle } from './plain-article.ts';

const inHeadline = (headline: string): Statement[] =>
  findStatements(plainArticle('Adrian Holt spoke for an hour.', { headline })).filter(
    (statement) => statement.in === 'headline',
  );

const speaker = (text: string) => findStatements(plainArticle(text))[0]?.speaker ?? null;

describe('who may speak before a headline’s colon or after its dash', () => {
  it.each([
    'Island midterms: Final hours of voting',
    'Harbour fire: What we know so far',
    'Liveblog: Trains return to Veldt',
    'Israel: hostages to come home',
    'Ferry sinks off Veldt - live updates',
    'Road to stay open - Harbour Post',
  ])('a topic, a country or an outlet does not: %s', (headline) => {
    expect(inHeadline(headline)).toEqual([]);
  });

  it.each([
    ['Kantonspolizei: 40 Tote', 'Kantonspolizei'],
    ['Harbour ministry: road to stay open', 'Harbour ministry'],
    ['Holt: road to stay open', 'Holt'],
    ['Holt on the ferry fire: nobody was warned', 'Holt'],
    ['Road to stay open - MP', 'MP'],
    ['Pier closed “for good” – mayor', 'mayor'],
    ['Nine held after raid: police', 'police'],
    ['Ferry captain was asleep, say family', 'family'],
    ['Bridge will not reopen, says minister', 'minister'],
  ])('a person, an office or a body does: %s', (headline, surface) => {
    expect(inHeadline(headline).map((one) => one.speaker?.surface)).toEqual([surface]);
  });
});

describe('who is no speaker', () => {
  it.each([
    'More than 40 islanders reported killed in the raid were buried.',
    'Adrian Holt, who’s called for a truce, left.',
    'An earlier version of this article said 38 people had been killed.',
    'If you believe you have been affected, call the harbour office.',
  ])('%s', (text) => {
    expect(findStatements(plainArticle(text))).toEqual([]);
  });
});

describe('the class of a speaker', () => {
  it.each([
    'Israel',
    'Washington',
    'Saudi Arabia',
    'The U.S.',
    'The UN',
    'Downing Street',
    'The army',
  ])('a country, a seat of power or a force is an organisation: %s', (name) => {
    expect(speaker(`${name} said the talks would go on.`)?.class).toBe('organisation');
  });

  it.each([
    'Jane Solt, a resident, said the water was gone.',
    'Baker Tom Hale of Norwick said the water was gone.',
    'Tom Hale, a baker in Norwick, said the water was gone.',
    'Tom Hale, 43, said the water was gone.',
    'The engineer Mira Dole said the water was gone.',
    'Jane Solt, the wife of the opposition leader, said the water was gone.',
    'Jane Solt, a police officer’s widow, said the water was gone.',
    'The minister’s wife, Jane Solt, said the water was gone.',
    'Adrian Holt said the water was gone.',
    'Maria said the water was gone.',
  ])('who holds no office and no public role in the text is private: %s', (text) => {
    expect(speaker(text)?.class).toBe('private');
  });

  it.each([
    ['Opposition leader Adrian Holt said the talks would go on.', 'public-figure'],
    ['Mira Dole, the director of Open Hands, said the talks would go on.', 'public-figure'],
    ['The singer Mira Dole said the talks would go on.', 'public-figure'],
    ['Mira Dole, a spokeswoman for Open Hands, said the talks would go on.', 'official'],
    ['Envoy Adrian Holt said the talks would go on.', 'official'],
    ['Family minister Mira Dole said the talks would go on.', 'official'],
    ['The co-founder of Open Hands, Mira Dole, said the talks would go on.', 'public-figure'],
  ])('an office or a public role is evidence: %s', (text, expected) => {
    expect(speaker(text)?.class).toBe(expected);
  });

  it('a noun that looks like a verb gives its neighbour no words to say', () => {
    const all = findStatements(
      plainArticle(
        'Lena Marsh rejected calls for an inquiry, saying it was far too early to judge.',
      ),
    );
    expect(all.map((one) => one.speaker?.name)).toEqual(['Lena Marsh', 'Lena Marsh']);
  });

  it('a person who bears a country’s name stays a person', () => {
    const all = findStatements(
      plainArticle('Mira Jordan came early. Jordan said the talks would go on.'),
    );
    expect(all[0]?.speaker?.name).toBe('Mira Jordan');
  });

  it('an office, its head and its government are three', () => {
    const names = ['The Prime Minister’s Office', 'The prime minister', 'The government'].map(
      (name) => {
        const found = speaker(`${name} said the talks would go on.`);
        return found?.organisation ?? found?.role;
      },
    );
    expect(new Set(names).size).toBe(3);
  });
});
