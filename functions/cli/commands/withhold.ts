import { plainLine } from '../../../shared/presentation/terminal/plain.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import { renderWithholding } from '../../../shared/presentation/terminal/withholding.ts';
import { withhold } from '../../../shared/use-cases/withhold/withhold.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { flag, textOption, UsageError } from '../options.ts';
import { withStore } from '../store-session.ts';
import { wantedWithholding } from '../wanted-withholding.ts';
import { writeJson } from '../write-list.ts';

/** `recount withhold URL`: shows a page or a version to nobody until it is released. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async (session) => {
    const { io, options } = invocation;
    const reason = textOption(options, 'reason');
    if (reason === null || plainLine(reason) === '')
      throw new UsageError('--reason says why; whoever asks for it here is shown it.');
    const target = await wantedWithholding(session, invocation);
    const withholding = await withhold(session, target, reason);
    if (flag(options, 'json')) await writeJson(io, withholding);
    else await io.write(`${renderWithholding(withholding, makeStyle(io))}\n`);
    return exitCodes.ok;
  });
