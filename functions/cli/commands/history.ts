import { renderOtherReading } from '../../../shared/presentation/terminal/other-reading.ts';
import { renderHistory } from '../../../shared/presentation/terminal/page-history.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import { findPage, otherReadings } from '../../../shared/use-cases/history/find-page.ts';
import { pageHistory } from '../../../shared/use-cases/history/page-history.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { flag, stretchOptions } from '../options.ts';
import { withShown } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount history URL`: a page's versions, changes, events and checks. */
export const run: CommandRun = (invocation) =>
  withShown(invocation, async (session) => {
    const { io, args, options } = invocation;
    const page = await findPage(session, args[0] ?? '');
    const history = await pageHistory(session.store, page, stretchOptions(options));
    const others = await otherReadings(session, page);
    if (flag(options, 'json')) await writeJson(io, { ...history, otherReadings: others });
    else {
      const style = makeStyle(io);
      await io.write(renderHistory(history, style));
      for (const other of others) await io.write(`${renderOtherReading(other, style)}\n`);
      if (history.cursor !== null)
        await io.write(`${style.faint(`more: the same with --cursor ${history.cursor}`)}\n`);
    }
    return exitCodes.ok;
  });
