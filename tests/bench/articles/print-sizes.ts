import { readArticle } from '../../../shared/article/read-page.ts';
import { cpuMs } from '../median.ts';

const sentence =
  'The army of Costara said on Tuesday that 59 hostages were still held in the northern valley, at least 35 of them confirmed dead. ';

const flat = (elements: number): string =>
  `<main>${`<div class="row"><p>${sentence}</p></div>`.repeat(elements / 2)}</main>`;

const nested = (levels: number): string =>
  `<main>${'<div>x'.repeat(levels)}<p>${sentence.repeat(20)}</p></main>`;

const pages: readonly (readonly [string, string])[] = [
  ['25,000 elements', flat(25_000)],
  ['50,000 elements', flat(50_000)],
  ['100,000 elements', flat(100_000)],
  ['5,000 levels deep', nested(5000)],
  ['10,000 levels deep', nested(10_000)],
  ['100,000 levels deep', nested(100_000)],
];

/** Prints the CPU time of pages of growing size and depth, the least of three readings each. */
export async function printSizes(print: (line: string) => void): Promise<void> {
  print('\npages of growing size, the article alone:');
  for (const [what, html] of pages) {
    const read = (): unknown => readArticle({ html });
    const least = Math.min(await cpuMs(read), await cpuMs(read), await cpuMs(read));
    const mb = (html.length / 1_000_000).toFixed(1);
    print(`${what.padEnd(28)} ${mb.padStart(5)} MB  ${least.toFixed(0).padStart(6)} ms`);
  }
}
