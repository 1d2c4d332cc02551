import { type PassagePair, similarity } from './align-passages.ts';
import { fieldSide, passageSide } from './evidence.ts';
import type { Finding } from './finding.ts';
import { foldText } from './fold-text.ts';
import type { Comparing } from './match-figures.ts';
import type { PageTurn } from './page-turn.ts';
import type { Passage } from './passage.ts';
import { isRuling, rulingChanged } from './ruling.ts';
import { clip } from './summary.ts';

// A rewritten page has hundreds of edited sentences: the first ones tell that it was rewritten.
const MOST_EDITS = 40;

/** Changes of headline, standfirst, byline and sentences, apart from the facts in them. */
export function findTextChanges(comparing: Comparing, turn: PageTurn): Finding[] {
  const { pairs, added, removed } = comparing.alignment;
  const edits = pairs.filter((pair) => pair.kind === 'edited' && pair.after.in === 'body');
  return [
    ...fieldChange(comparing, 'headline'),
    ...fieldChange(comparing, 'standfirst'),
    ...bylineChange(comparing),
    ...[
      ...edits.map(edited),
      ...added.filter(isBody).map((passage) => addedText(passage, turn)),
      ...removed.filter(isBody).map((passage) => removedText(passage, turn)),
    ]
      .sort(byWeight)
      .slice(0, MOST_EDITS),
  ];
}

const isBody = (passage: Passage): boolean => passage.in === 'body';

const byWeight = (a: Finding, b: Finding): number =>
  Number(b.severity === 'medium') - Number(a.severity === 'medium');

function fieldChange({ before, after }: Comparing, field: 'headline' | 'standfirst'): Finding[] {
  const [from, to] = [fieldSide(before.reading, field), fieldSide(after.reading, field)];
  if (foldText(from?.text ?? '') === foldText(to?.text ?? '')) return [];
  const name = field === 'headline' ? 'Headline' : 'Standfirst';
  return [
    {
      kind: `${field}-changed`,
      severity: 'low',
      summary: `${name}: “${clip(from?.text ?? '', 70)}” → “${clip(to?.text ?? '', 70)}”`,
      nature: 'unclear',
      before: from,
      after: to,
    },
  ];
}

function bylineChange({ before, after }: Comparing): Finding[] {
  const [from, to] = [before.reading.article.byline, after.reading.article.byline];
  if (foldText(from.join(', ')) === foldText(to.join(', '))) return [];
  return [
    {
      kind: 'byline-changed',
      severity: 'none',
      summary: `Byline: ${clip(from.join(', '), 70)} → ${clip(to.join(', '), 70)}`,
      nature: 'unclear',
      before: null,
      after: null,
    },
  ];
}

const SENTENCE_STANDS = 0.55;

function edited(pair: PassagePair): Finding {
  const stands = similarity(pair.before, pair.after) >= SENTENCE_STANDS;
  return {
    kind: 'text-edited',
    severity: stands && rulingChanged(pair.before, pair.after) ? 'medium' : 'low',
    summary: `Text: “${clip(pair.before.text, 70)}” → “${clip(pair.after.text, 70)}”`,
    nature: 'unclear',
    before: passageSide(pair.before),
    after: passageSide(pair.after),
  };
}

function addedText(passage: Passage, turn: PageTurn): Finding {
  return {
    kind: 'text-edited',
    severity: turn === 'steady' && isRuling(passage) ? 'medium' : 'low',
    summary: `New text: “${clip(passage.text, 120)}”`,
    nature: 'update',
    before: null,
    after: passageSide(passage),
  };
}

function removedText(passage: Passage, turn: PageTurn): Finding {
  return {
    kind: 'text-edited',
    severity: turn === 'steady' && isRuling(passage) ? 'medium' : 'low',
    summary: `No longer on the page: “${clip(passage.text, 120)}”`,
    nature: 'unclear',
    before: passageSide(passage),
    after: null,
    needsConfirmation: true,
  };
}
