import nlp from 'compromise';
import { build } from 'esbuild';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { plainTextArticle } from '../../shared/article/plain-text.ts';
import { findFigures } from '../../shared/figures/find-figures.ts';
import { findStatements } from '../../shared/statements/find-statements.ts';
import { type ReadingCost, typicalMs } from './measure-reading.ts';

/** Both recognisers on one text, beside taggers that name parts of speech and no facts. */
export async function measureFacts(text: string, rounds: number): Promise<readonly ReadingCost[]> {
  const article = plainTextArticle(text);
  const wink = winkNLP(model);
  const steps: readonly (readonly [string, () => unknown])[] = [
    ['figures and statements', () => [findFigures(article), findStatements(article)]],
    ['wink-nlp, tags', () => wink.readDoc(text).tokens().length()],
    ['compromise, tags', () => nlp(text).terms().length],
  ];
  const costs: ReadingCost[] = [];
  for (const [what, step] of steps) costs.push({ what, cpuMs: await typicalMs(step, rounds) });
  return costs;
}

/** Bytes of both recognisers with all their data, bundled and minified. */
export async function recogniserBytes(): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { findFigures } from './shared/figures/find-figures.ts';
export { findStatements } from './shared/statements/find-statements.ts';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  return outputFiles.reduce((sum, { contents }) => sum + contents.byteLength, 0);
}
