import type { ChangeSide, Evidence } from '../domain/change.ts';
import type { Figure } from '../domain/figure.ts';
import { fieldText, type Reading } from '../domain/reading.ts';
import type { Statement } from '../domain/statement.ts';
import type { Passage } from './passage.ts';

/** The side of a change that a figure is. */
export function figureSide(reading: Reading, figure: Figure): ChangeSide {
  const evidence: Evidence = {
    in: figure.in,
    start: figure.start,
    end: figure.end,
    sentence: figure.sentence,
  };
  return {
    text: textAt(reading, evidence),
    evidence,
    value: figure.value,
    range: figure.range,
    bound: figure.bound,
    measure: figure.measure,
    counted: figure.counted,
    status: figure.status,
    place: figure.place,
    attributedTo: figure.attributedTo,
  };
}

/** The side of a change that a statement is; its evidence is the first span of its content. */
export function statementSide(reading: Reading, statement: Statement): ChangeSide {
  const [start, end] = statement.content[0] ?? statement.sentence;
  const evidence: Evidence = { in: statement.in, start, end, sentence: statement.sentence };
  return {
    text: textAt(reading, evidence),
    evidence,
    speaker: statement.speaker,
    act: statement.act,
    stance: statement.stance,
    topic: statement.topic,
  };
}

/** The side of a change of text. */
export function passageSide(passage: Passage): ChangeSide {
  const [start, end] = passage.span;
  return { text: passage.text, evidence: { in: passage.in, start, end, sentence: passage.span } };
}

/** A whole field as the side of a change; null when it is empty. */
export function fieldSide(reading: Reading, field: 'headline' | 'standfirst'): ChangeSide | null {
  const text = fieldText(reading.article, field);
  if (text === '') return null;
  const evidence: Evidence = { in: field, start: 0, end: text.length, sentence: [0, text.length] };
  return { text, evidence };
}

const textAt = (reading: Reading, evidence: Evidence): string =>
  fieldText(reading.article, evidence.in).slice(evidence.sentence[0], evidence.sentence[1]);
