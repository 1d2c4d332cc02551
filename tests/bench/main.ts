import { readReading } from '../../shared/use-cases/read.ts';
import { printReaders } from './articles/print-readers.ts';
import { printSizes } from './articles/print-sizes.ts';
import { type CheckCost, measureChecks } from './measure-checks.ts';
import { measureRewrite } from './measure-comparing.ts';
import { measureFacts, recogniserBytes } from './measure-facts.ts';
import { measureReading } from './measure-reading.ts';
import { samplePage } from './sample-article.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const ms = (value: number): string => `${value.toFixed(1)} ms`.padStart(10);

const { article, figures, statements } = readReading({
  content: { kind: 'html', html: samplePage(47, 1) },
});
print(
  `The sample: ${article.text.split(/\s+/).length} words, ${figures.length} figures, ${statements.length} statements. CPU time, medians.`,
);
for (const { what, cpuMs } of [
  ...(await measureReading(60)),
  ...(await measureFacts(article.text, 60)),
  ...(await measureRewrite(5)),
])
  print(`${what.padEnd(34)} ${ms(cpuMs)}  ${Math.round(1000 / cpuMs)} a second`);
print(
  `both recognisers with their data: ${Math.round((await recogniserBytes()) / 1024)} KB, bundled and minified`,
);

const { unchanged, newVersion } = await measureChecks(60);
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const checkLine = (what: string, { cpuMs, counts, heapBytes }: CheckCost): string =>
  `${what.padEnd(34)} ${ms(cpuMs)}  ${counts.writes} writes of ${kb(counts.bytes)} in all, ${counts.reads} reads, heap ${heapBytes < 0 ? '' : '+'}${Math.round(heapBytes / 1024)} KB`;
print(checkLine('a check that finds nothing new', unchanged));
print(checkLine('a check that finds a new version', newVersion));
print(`resident memory at the end: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`);

await printSizes(print);
await printReaders(print, process.argv[2]);
