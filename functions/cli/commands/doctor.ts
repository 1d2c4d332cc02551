import { renderFindings } from '../../../shared/presentation/terminal/findings.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import { examine } from '../../../shared/wiring/doctor/examine.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { flag } from '../options.ts';
import { makeProgress } from '../progress.ts';
import { dataDirOf } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount doctor`: what works, what does not, and what to do. */
export const run: CommandRun = async ({ io, args, options }) => {
  const dataDir = dataDirOf(options);
  const progress = makeProgress(io);
  progress.show('looking at the store, the channels and a few hosts');
  const findings = await examine({
    dataDir,
    file: args[0] ?? 'recount.yaml',
    offline: flag(options, 'offline'),
    now: io.now,
    open: () => io.openStore({ dataDir, create: false }),
  });
  progress.clear();
  const fine = findings.every(({ level }) => level === 'ok' || level === 'note');
  if (flag(options, 'json')) await writeJson(io, { fine, findings });
  else await io.write(renderFindings(findings, makeStyle(io)));
  return fine ? exitCodes.ok : exitCodes.failed;
};
