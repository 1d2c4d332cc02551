import { counted } from '../../../shared/domain/counted.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { rebuildStore } from '../../../shared/use-cases/rebuild/rebuild-store.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { flag, textOption } from '../options.ts';
import { makeProgress } from '../progress.ts';
import { withStore } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount rebuild`: the ledger anew from committed facts. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async (session) => {
    const { io, options } = invocation;
    const url = textOption(options, 'url');
    const progress = makeProgress(io);
    const rebuilt = await rebuildStore(session, {
      page: url === null ? null : await findPage(session, url),
      onPage: (page, done) => {
        progress.show(`rebuilding page ${done + 1}: ${page.url}`);
      },
    });
    progress.clear();
    if (flag(options, 'json')) await writeJson(io, rebuilt);
    else
      await io.write(
        `The ledger was made anew from ${counted(rebuilt.versions, 'version')} of ${counted(rebuilt.pages, 'page')}; ${counted(rebuilt.removed, 'record that no fact gives was', 'records that no fact gives were')} removed. Nobody was alerted.\n`,
      );
    return exitCodes.ok;
  });
