import { describe, expect, test } from 'vitest';
import { figuresAtOdds } from '../../../shared/changes/figures-at-odds.ts';
import { buildReading } from './build-reading.ts';

const told = (paragraph: string, headline = 'Talks resume in Port Sela') =>
  figuresAtOdds(buildReading({ headline, paragraphs: [paragraph] })).map(
    ({ signal, key }) => `${signal} ${key}`,
  );

describe('an explicit enumeration that does not add up is told', () => {
  test.each([
    ['The shell killed 12 people: six adults, four children and three infants.', '12=6+4+3'],
    ['The shell killed 12 people — six adults, four children and three infants.', '12=6+4+3'],
    ['The shell killed 12 people (six adults, four children and three infants).', '12=6+4+3'],
    ['The shell killed 12 people, six adults, four children and three infants.', '12=6+4+3'],
    ['In all 30 hostages were freed: 21 civilians and ten soldiers.', '30=21+10'],
  ])('%s', (sentence, key) => {
    expect(told(sentence)).toEqual([`sum-differs ${key}`]);
  });
});

describe('what need not add up is not told', () => {
  test.each([
    'The shell killed 12 people: six adults, four children and two infants.',
    'The shell killed 12 people, including six adults, four children and three infants.',
    'The shell killed 12 people, among them six adults and four children.',
    'The shell killed at least 12 people: six adults, four children and three infants.',
    'The shell killed about 12 people: six adults, four children and three infants.',
    'The shell killed 12 people: six adults, about four children and three infants.',
    'The shell killed 12 people: six adults, four children and a baby.',
    'The shell killed 12 people: six adults, four children and one whose age is unknown.',
    'The shell killed 12 people: six adults, three children and others not yet named.',
    'The shell killed 12 people: six adults and four children, and injured nine more.',
    'The council has 47 seats: 24 for the Unity List, 15 for the Greens and eight for the Farmers.',
    'The shell hit 12 houses, six barns and four mills.',
    'The army said 12 people died in three raids, four of them on Monday and two on Friday.',
    'The vote was 12 to six, with four members absent and three abroad.',
  ])('%s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});

describe('a part above its whole is told', () => {
  test.each([
    ['The army said 61 of the 58 hostages were alive.', '61/58'],
    ['At least 61 of the 58 hostages are alive, the army said.', '61/58'],
    ['The Northern Front freed 58 people, including 61 children.', '61/58'],
    ['The blast killed 12 people, among them 14 children.', '14/12'],
    ['The blast killed 12 people, 14 of them children.', '14/12'],
  ])('%s', (sentence, key) => {
    expect(told(sentence)).toEqual([`part-above-whole ${key}`]);
  });

  test.each([
    'The army said 57 of the 58 hostages were alive.',
    'The army said about 61 of the roughly 58 hostages were alive.',
    'The blast killed at least 12 people, including 14 children.',
    'The flood closed three schools, including 200 pupils’ dormitories.',
    'The store lost 40 of the two million crates.',
    'The minister met 60 delegates of the 27 countries.',
  ])('not: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});

describe('a headline against its text', () => {
  test('another number for the one count of the text is told', () => {
    expect(
      told(
        'The Northern Front still holds 58 hostages, the army said.',
        'Northern Front holds 59 hostages',
      ),
    ).toEqual(['headline-differs 59/58']);
    expect(
      told(
        'A ferry sank off Port Sela on Monday, killing 34 people, the coast guard said.',
        'Ferry sinks off Port Sela, 43 dead',
      ),
    ).toEqual(['headline-differs 43/34']);
  });

  test.each([
    [
      'Northern Front holds 59 hostages',
      'The Northern Front still holds 58 hostages and one body, 59 in all.',
    ],
    [
      'Northern Front holds 59 hostages',
      'The Northern Front holds at least 58 hostages, the army said.',
    ],
    ['Nearly 60 hostages held', 'The Northern Front still holds 58 hostages, the army said.'],
    [
      '60 hostages held by Northern Front',
      'The Northern Front still holds 58 hostages, the army said.',
    ],
    [
      'Northern Front holds 59 hostages',
      'The army says 58 hostages are held. The envoy says 57 hostages are held.',
    ],
    [
      '30 killed in week of raids',
      'A raid on Monday killed 22 people, and one on Friday killed eight.',
    ],
    [
      'Northern Front frees 12 hostages',
      'The Northern Front still holds 11 hostages, the army said.',
    ],
  ])('not: %s', (headline, text) => {
    expect(told(text, headline)).toEqual([]);
  });
});
