/**
 * Learns the weights of doubt.ts: a logistic regression over drafts of indirect speech, each right or
 * wrong by the annotated attributions. Prints the weights file.
 *   node --import tsx shared/statements/training/train-doubt.ts polnear-train.jsonl.gz > shared/statements/doubt-weights.ts
 * Kept are features of slots with single lower-case words seen in at least five articles.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { plainTextArticle } from '../../article/plain-text.ts';
import { piecesOf, quotedShare } from '../content-words.ts';
import { doubtFeatures } from '../doubt-features.ts';
import type { Draft } from '../draft.ts';
import { articlePassages, draftsOf } from '../find-statements.ts';
import { spanOf } from '../passage.ts';

type Span = readonly [number, number];

interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

interface Sample {
  readonly article: number;
  readonly features: readonly string[];
  readonly right: boolean;
}

const FEWEST_ARTICLES = 5;
const PASSES = 40;
const RATE = 0.1;
const DECAY = 0.005;
const WANTED_PRECISION = 0.8;

const wordStarts = (text: string, spans: readonly Span[]): Set<number> => {
  const found = new Set<number>();
  for (const [start, end] of spans)
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu))
      found.add(start + match.index);
  return found;
};

function shared(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let count = 0;
  for (const item of one) if (other.has(item)) count++;
  return count;
}

function samplesOf(document: Labelled, article: number): Sample[] {
  const gold = document.attributions.map((one) => ({
    content: wordStarts(document.text, one.content),
    source: wordStarts(document.text, one.source),
    cue: wordStarts(document.text, one.cue),
  }));
  const isRight = (draft: Draft): boolean => {
    const content = wordStarts(
      document.text,
      piecesOf(draft).map(({ passage, range }) => spanOf(passage, range)),
    );
    const cue = draft.cueRange === null ? [] : [spanOf(draft.passage, draft.cueRange)];
    const cueWords = wordStarts(document.text, cue);
    const source = draft.speaker === null ? [] : [spanOf(draft.passage, draft.speaker)];
    const sourceWords = wordStarts(document.text, source);
    return gold.some((one) => {
      const common = shared(one.content, content);
      const all = one.content.size + content.size - common;
      const isSource =
        sourceWords.size === 0 || one.source.size === 0 || shared(one.source, sourceWords) > 0;
      return (
        common / all >= 0.5 && isSource && (cueWords.size === 0 || shared(one.cue, cueWords) > 0)
      );
    });
  };
  return draftsOf(articlePassages(plainTextArticle(document.text)))
    .filter((draft) => quotedShare(piecesOf(draft)) <= 0.05)
    .map((draft) => ({ article, features: doubtFeatures(draft), right: isRight(draft) }));
}

function commonFeatures(samples: readonly Sample[]): Set<string> {
  const articles = new Map<string, Set<number>>();
  for (const { article, features } of samples)
    for (const feature of features) {
      const seen = articles.get(feature) ?? new Set();
      articles.set(feature, seen.add(article));
    }
  return new Set(
    [...articles].flatMap(([name, seen]) => (seen.size >= FEWEST_ARTICLES ? [name] : [])),
  );
}

interface Model {
  bias: number;
  readonly weights: Map<string, number>;
}

const oddsOf = ({ bias, weights }: Model, features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias);

function learn(model: Model, { features, right }: Omit<Sample, 'article'>, rate: number): void {
  const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-oddsOf(model, features)));
  model.bias += rate * error;
  for (const feature of features) {
    const weight = model.weights.get(feature) ?? 0;
    model.weights.set(feature, weight + rate * (error - DECAY * weight));
  }
}

/** Stochastic gradient descent in the order given, which is fixed: the same corpus gives the same weights. */
function train(samples: readonly Sample[]): Model {
  const known = commonFeatures(samples);
  const model: Model = { bias: 0, weights: new Map([...known].map((name) => [name, 0])) };
  const rows = samples.map(({ features, right }) => ({
    features: features.filter((feature) => known.has(feature)),
    right,
  }));
  for (let pass = 0; pass < PASSES; pass++) {
    const rate = RATE / (1 + pass);
    for (let index = 0; index < rows.length; index++) {
      // A stride that shares no divisor with the length visits every row in a mixed order.
      const row = rows[(index * 7919) % rows.length];
      if (row !== undefined) learn(model, row, rate);
    }
  }
  return model;
}

interface Scored {
  readonly odds: number;
  readonly right: boolean;
}

/** The odds that each sample gets from a model that has not seen its article. */
function heldOutOdds(samples: readonly Sample[], folds: number): Scored[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const model = train(samples.filter(({ article }) => article % folds !== fold));
    return samples
      .filter(({ article }) => article % folds === fold)
      .map(({ features, right }) => ({ odds: oddsOf(model, features), right }));
  });
}

/** The lowest odds above which the wanted share is right. */
function leastOdds(scored: readonly Scored[], wanted: number): number {
  const sorted = [...scored].sort((a, b) => b.odds - a.odds);
  let [right, least] = [0, 0];
  sorted.forEach((one, index) => {
    if (one.right) right++;
    if (right / (index + 1) >= wanted) least = one.odds;
  });
  return least;
}

const [file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
const documents = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): Labelled => JSON.parse(line) as Labelled);
const samples = documents.flatMap(samplesOf);
const scored = heldOutOdds(samples, 4);
const least = leastOdds(scored, WANTED_PRECISION);
const kept = scored.filter(({ odds }) => odds >= least);
const share = (all: readonly Scored[]): string =>
  `${all.filter(({ right }) => right).length} of ${all.length} right`;
process.stderr.write(`drafts ${share(scored)}; kept at ${least.toFixed(2)}: ${share(kept)}\n`);
const model = train(samples);
const lines = [...model.weights]
  .map(([name, weight]): [string, number] => [name, Math.round(weight * 100)])
  .filter(([, weight]) => Math.abs(weight) >= 5)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([name, weight]) => `${name} ${weight}`);
process.stdout.write(`/** Written by training/train-doubt.ts; see docs/decisions/0010-learned-doubt.md. Weights are hundredths of log odds. */
export const bias = ${model.bias.toFixed(2)};

/** Drafts below these log odds are left out. */
export const least = ${least.toFixed(2)};

export const weights = \`
${lines.join('\n')}
\`;
`);
