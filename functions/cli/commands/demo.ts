import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeStyle, type Style } from '../../../shared/presentation/terminal/style.ts';
import { openRehearsal } from '../../../tests/rehearsal/open-rehearsal.ts';
import { renderLedger } from '../../../tests/rehearsal/render-ledger.ts';
import { runRehearsal } from '../../../tests/rehearsal/run-rehearsal.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { textOption, UsageError } from '../options.ts';
import { makeProgress } from '../progress.ts';

/** `recount demo`: the whole pipeline on a fictional story, in quick time. */
export const run: CommandRun = async ({ io, options }) => {
  const pauseMs = pauseOf(textOption(options, 'speed') ?? '1');
  const keep = textOption(options, 'keep');
  const dataDir = await folderFor(keep);
  const style = makeStyle(io);
  const rehearsal = await openRehearsal({ dataDir, write: io.write, colour: io.colour });
  const progress = makeProgress(io);
  try {
    await io.write(opening(style));
    await runRehearsal({
      ...rehearsal,
      pauseMs,
      onStep: (step, { index, of, now }) => {
        progress.clear();
        void io.write(stepLine(style, { title: step.title, index, of, now }));
      },
      onCheck: (report) => {
        if (report.kind === 'checked') progress.show(`reading ${report.url}`);
      },
    });
    progress.clear();
    await io.write(await renderLedger(rehearsal.store, style));
    await io.write(further(keep, style));
    return exitCodes.ok;
  } finally {
    await rehearsal.close();
    if (keep === null) await rm(dataDir, { recursive: true, force: true });
  }
};

const pauseAtSpeedOne = 900;

function pauseOf(speed: string): number {
  if (speed === 'fastest') return 0;
  const factor = Number(speed);
  if (Number.isFinite(factor) && factor > 0) return pauseAtSpeedOne / factor;
  throw new UsageError(
    `--speed takes a number above 0 (2: twice as fast) or fastest, not “${speed}”.`,
  );
}

/** A folder of its own: a demonstration never mixes with what is there. */
async function folderFor(keep: string | null): Promise<string> {
  if (keep === null) return mkdtemp(join(tmpdir(), 'recount-demo-'));
  const folder = resolve(keep);
  const there = await readdir(folder).catch(() => []);
  if (there.length === 0) return folder;
  throw new UsageError(
    `--keep needs a new or empty folder, and ${folder} holds something already.`,
  );
}

const opening = (style: Style): string =>
  `${style.strong('Five fictional outlets cover one fictional story. Recount follows them.')}
Each page is read over HTTP, twice a step; ads, times, related links and typography change each time.\n`;

function stepLine(
  style: Style,
  at: { readonly title: string; readonly index: number; readonly of: number; readonly now: string },
): string {
  const time = `${at.now.slice(11, 16)} UTC`;
  return `\n${style.faint(`Step ${at.index + 1}/${at.of} · ${time}`)}  ${style.strong(at.title)}\n`;
}

function further(keep: string | null, style: Style): string {
  if (keep === null)
    return `\nTo look further, keep the store:  ${style.strong('npm run demo -- --speed fastest --keep my-demo')}\n`;
  const data = `--data ${keep}`;
  const ask = (command: string, about: string): string =>
    `  recount ${command} ${data}\n      ${style.faint(about)}\n`;
  return `\nThe store is in ${keep}. In this checkout, recount is ${style.strong('npm run --silent recount --')}\n${[
    ask('figures --value 47 --current', 'which pages still say 47'),
    ask('changes --no-note', 'what changed with no note found'),
    ask('history harbour-post', 'every version of one page, and the checks between'),
    ask('diff harbour-post 1 2', 'two versions, facts first'),
    ask('statements --topic phase', 'who said what of the second phase'),
    ask('alerts', 'what was told to whom'),
  ].join('')}`;
}
