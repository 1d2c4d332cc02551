import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import { renderVersion } from '../../../shared/presentation/terminal/version.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { findVersion } from '../../../shared/use-cases/history/load-version.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { flag } from '../options.ts';
import { withShown } from '../store-session.ts';
import { versionNumber } from '../version-number.ts';
import { writeJson } from '../write-list.ts';

/** `recount show URL [N]`: one version of a page with its facts. */
export const run: CommandRun = (invocation) =>
  withShown(invocation, async (session) => {
    const { io, args, options } = invocation;
    const page = await findPage(session, args[0] ?? '');
    const shown = await findVersion(session.store, page, versionNumber(args[1]) ?? 0);
    if (flag(options, 'json')) await writeJson(io, shown);
    else await io.write(renderVersion(shown, makeStyle(io)));
    return exitCodes.ok;
  });
