import { findStatements } from '../../../shared/statements/find-statements.ts';
import { plainArticle } from '../../unit/statements/plain-article.ts';
import { allActRows } from './all-acts.ts';

/** `npm run acts`: how often each act of our own sentences is read as which, then every miss. */
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const read = allActRows.map((row) => ({
  row,
  found: findStatements(plainArticle(row[0]))[0] ?? null,
}));
const table = new Map<string, Map<string, number>>();
for (const { row, found } of read) {
  const [, act] = row;
  const counts = table.get(act) ?? new Map<string, number>();
  const as = found?.act ?? 'nothing';
  table.set(act, counts.set(as, (counts.get(as) ?? 0) + 1));
}
print(`${allActRows.length} sentences. Act, how many, read as:`);
for (const [act, counts] of [...table].sort()) {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const as = [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
  print(`  ${act.padEnd(12)} ${String(all).padStart(3)}  ${as.join(', ')}`);
}
const percent = (held: (one: (typeof read)[number]) => boolean): string =>
  `${((100 * read.filter(held).length) / read.length).toFixed(1)}%`;
print(`act ${percent(({ row, found }) => found?.act === row[1])}`);
print(`stance ${percent(({ row, found }) => found?.stance === row[2])}`);
print(`topic ${percent(({ row, found }) => found?.topic.includes(row[3]) ?? false)}`);
for (const { row, found } of read)
  if (found?.act !== row[1] || found.stance !== row[2])
    print(`  ${row[0]}  ${row[1]} ${row[2]} → ${found?.act ?? 'nothing'} ${found?.stance ?? null}`);
