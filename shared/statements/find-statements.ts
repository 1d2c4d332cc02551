import type { Article } from '../domain/article.ts';
import type { TextField } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import { assemble } from './assemble.ts';
import { carryQuotes } from './carried-quotes.ts';
import { isDoubtful } from './doubt.ts';
import type { Draft } from './draft.ts';
import { type Passage, passagesOf } from './passage.ts';
import { readUnit } from './read-unit.ts';
import { turnsIn } from './turns.ts';

/** The statements and positions that an article reports, headline and standfirst first, in order. Never throws. */
export function findStatements(article: Article): Statement[] {
  const passages = articlePassages(article);
  return assemble(
    passages,
    draftsOf(passages).filter((draft) => !isDoubtful(draft)),
  );
}

/** The lines of headline, standfirst and body, in that order. */
export function articlePassages(article: Article): Passage[] {
  const fields: readonly (readonly [TextField, string])[] = [
    ['headline', article.headline ?? ''],
    ['standfirst', article.standfirst ?? ''],
    ['body', article.text],
  ];
  return fields.flatMap(([field, text]) => passagesOf(text, field));
}

/** All that might be a statement, in order; what is doubtful among it is left in. */
export function draftsOf(passages: readonly Passage[]): Draft[] {
  const drafts: Draft[] = [];
  const turns = turnsIn(passages);
  let last: Draft | null = null;
  for (const passage of passages) {
    const turn = turns.get(passage);
    const own = passage.units.flatMap((unit) => readUnit(passage, unit));
    last = turn === undefined ? carryQuotes(passage, own, last) : null;
    if (turn !== undefined) drafts.push(turn);
    // The first line of a talk is a turn, though it looks like a headline's “Holt: we stay”.
    const isTurn = turn !== undefined;
    for (const draft of own) if (!isTurn || draft.shape !== 'colon') drafts.push(draft);
  }
  return drafts.filter(hasSomething);
}

/** A cue that waited for a quotation and met none is no statement. */
const hasSomething = ({ content, later, cue }: Draft): boolean =>
  content.length + later.length > 0 || cue?.phrase?.follows === 'none';
