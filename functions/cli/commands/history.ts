import { renderHistory } from '../../../shared/presentation/terminal/page-history.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { pageHistory } from '../../../shared/use-cases/history/page-history.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { flag, stretchOptions } from '../options.ts';
import { withStore } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount history URL`: a page's versions, changes, events and checks. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async (session) => {
    const { io, args, options } = invocation;
    const page = await findPage(session, args[0] ?? '');
    const history = await pageHistory(session.store, page, stretchOptions(options));
    if (flag(options, 'json')) await writeJson(io, history);
    else {
      const style = makeStyle(io);
      await io.write(renderHistory(history, style));
      if (history.cursor !== null)
        await io.write(`${style.faint(`more: the same with --cursor ${history.cursor}`)}\n`);
    }
    return exitCodes.ok;
  });
