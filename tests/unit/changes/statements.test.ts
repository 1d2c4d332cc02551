import { describe, expect, it } from 'vitest';
import { compareReadings } from '../../../shared/changes/compare-readings.ts';
import type { FoundChange } from '../../../shared/domain/change.ts';
import type { Act, Speaker } from '../../../shared/domain/statement.ts';
import { buildReading, buildStatement } from './build-reading.ts';

interface Said {
  readonly text: string;
  readonly says: string;
  readonly by: Partial<Speaker> & { readonly surface: string };
  readonly act: Act;
  readonly topic?: readonly string[];
  readonly isQuote?: boolean;
}

const reading = (said: Said): ReturnType<typeof buildReading> =>
  buildReading({
    paragraphs: [said.text],
    statements: (article) => [
      buildStatement(article, {
        says: said.says,
        act: said.act,
        speaker: said.by,
        topic: said.topic ?? [],
        voice: said.isQuote ? 'quoted' : 'paraphrased',
        kind: said.isQuote ? 'direct' : 'indirect',
      }),
    ],
  });

const changesOf = (before: Said, after: Said): FoundChange[] =>
  compareReadings({
    before: reading(before),
    after: reading(after),
    version: 2,
  }).changes.filter((change) => change.kind !== 'text-edited');

const office = { surface: 'The Prime Minister’s Office', organisation: 'Prime Minister’s Office' };
const denial: Said = {
  text: 'The Prime Minister’s Office denied that talks with the Northern Front had begun.',
  says: 'talks with the Northern Front had begun',
  by: office,
  act: 'deny',
  topic: ['talks'],
};
const confirmation: Said = {
  text: 'The Prime Minister’s Office confirmed that talks with the Northern Front had begun.',
  says: 'talks with the Northern Front had begun',
  by: office,
  act: 'confirm',
  topic: ['talks'],
};

describe('a position', () => {
  it('shifts when the same office confirms what it denied', () => {
    expect(changesOf(denial, confirmation)[0]).toMatchObject({
      kind: 'position-shifted',
      severity: 'high',
      alert: true,
    });
  });
  it('does not shift when another office speaks', () => {
    const army = {
      ...confirmation,
      text: confirmation.text.replace('The Prime Minister’s Office', 'The army command'),
      by: { surface: 'The army command', organisation: 'army command' },
    };
    expect(changesOf(denial, army).map((change) => change.kind)).not.toContain('position-shifted');
  });
  it('never shifts between an unnamed official and a named one of the same office', () => {
    const unnamed: Said = {
      ...denial,
      text: denial.text.replace('The Prime', 'An official of the Prime'),
      by: { surface: 'An official of the Prime Minister’s Office', class: 'anonymous' },
    };
    expect(changesOf(unnamed, confirmation).map((change) => change.kind)).not.toContain(
      'position-shifted',
    );
  });
});

describe('an unnamed source', () => {
  it('that becomes a named one on the same words is a new attribution, told', () => {
    const says = 'the envoy would travel to Tarn on Friday';
    const changes = changesOf(
      {
        text: `A senior official said ${says}.`,
        says,
        act: 'state',
        by: { surface: 'A senior official', class: 'anonymous' },
      },
      {
        text: `Adrian Holt said ${says}.`,
        says,
        act: 'state',
        by: { surface: 'Adrian Holt', name: 'Adrian Holt' },
      },
    );
    expect(changes[0]).toMatchObject({ kind: 'statement-reattributed', alert: true });
  });
});

describe('a quotation', () => {
  const quote = (says: string): Said => ({
    text: `“${says},” Mr Holt said.`,
    says,
    by: { surface: 'Mr Holt', name: 'Holt' },
    act: 'state',
    isQuote: true,
  });
  it('altered inside its marks is recorded', () => {
    const changes = changesOf(
      quote('There is no place that is safe in Tarn'),
      quote('There is no safe place in Tarn'),
    );
    expect(changes[0]).toMatchObject({ kind: 'quotation-altered', alert: false });
  });
  it('softened alerts', () => {
    const changes = changesOf(
      quote('The ceasefire must begin on Friday'),
      quote('The ceasefire should begin on Friday'),
    );
    expect(changes[0]).toMatchObject({ kind: 'quotation-altered', alert: true });
  });
});
