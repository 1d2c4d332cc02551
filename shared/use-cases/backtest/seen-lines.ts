import type { Figure } from '../../domain/figure.ts';
import type { Instant } from '../../domain/instant.ts';
import type { FigureRecord, StatementRecord } from '../../domain/ledger.ts';
import { matters, positionName } from '../preview/offer-trackers.ts';

/** What was seen of one measure in one status, or of one speaker. */
export interface SeenLine {
  readonly kind: 'figure' | 'position';
  /** The measure, or the speaker. */
  readonly what: string;
  readonly status: string | null;
  readonly pages: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  readonly changes: number;
  readonly first: Instant;
  readonly last: Instant;
  /** Other words that were seen for the measure. */
  readonly synonyms: ReadonlySet<string>;
  /** How often each topic was spoken of. */
  readonly topics: ReadonlyMap<string, number>;
  /** The newest record of it. */
  readonly example: FigureRecord | StatementRecord;
}

/** A value or statement that begins, and what it was before on the same page. */
export interface SeenStep {
  readonly record: FigureRecord | StatementRecord;
  /** Null: it is new on its page. */
  readonly was: Figure | 'statement' | null;
}

/** Lines that are told apart at most; those first seen after them are left out. */
const mostLines = 3000;
const mostTopics = 60;

interface Growing {
  line: Omit<SeenLine, 'pages' | 'outlets' | 'synonyms' | 'topics'>;
  readonly pages: Set<string>;
  readonly outlets: Set<string>;
  readonly synonyms: Set<string>;
  readonly topics: Map<string, number>;
}

/** Collects which measures and speakers the stored versions tell of, and how they moved. */
export function makeSeenLines() {
  const lines = new Map<string, Growing>();
  return {
    add: (step: SeenStep): void => {
      const name = nameOf(step.record);
      if (name === null) return;
      const key = `${name.kind}\n${name.what.toLowerCase()}\n${name.status ?? ''}`;
      const known = lines.get(key) ?? begun(name, step.record);
      if (!lines.has(key) && lines.size >= mostLines) return;
      lines.set(key, known);
      grow(known, step);
    },
    lines: (): readonly SeenLine[] =>
      [...lines.values()].map(({ line, ...sets }) => ({ ...line, ...sets })),
  };
}

type Name = Pick<SeenLine, 'kind' | 'what' | 'status'>;

function nameOf(record: FigureRecord | StatementRecord): Name | null {
  if ('figure' in record) {
    const { figure } = record;
    if (figure.measure === null || !matters(figure)) return null;
    return { kind: 'figure', what: figure.measure, status: figure.status };
  }
  const what = positionName(record.statement);
  return what === null || record.statement.topic.length === 0
    ? null
    : { kind: 'position', what, status: null };
}

const begun = (name: Name, example: SeenLine['example']): Growing => ({
  line: { ...name, changes: 0, first: example.from, last: example.from, example },
  pages: new Set(),
  outlets: new Set(),
  synonyms: new Set(),
  topics: new Map(),
});

function grow(known: Growing, { record, was }: SeenStep): void {
  const { line, pages, outlets, synonyms } = known;
  pages.add(record.pageId);
  outlets.add(record.outlet);
  known.line = {
    ...line,
    changes: line.changes + (was === null ? 0 : 1),
    first: record.from < line.first ? record.from : line.first,
    last: record.from > line.last ? record.from : line.last,
    example: record.from >= line.example.from ? record : line.example,
  };
  if (was !== null && was !== 'statement' && was.measure !== null && was.measure !== line.what)
    synonyms.add(was.measure);
  if ('statement' in record) countTopics(known.topics, record.statement.topic);
}

function countTopics(topics: Map<string, number>, spoken: readonly string[]): void {
  for (const topic of spoken)
    if (topics.has(topic) || topics.size < mostTopics)
      topics.set(topic, (topics.get(topic) ?? 0) + 1);
}
