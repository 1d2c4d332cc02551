import { renderRoot } from '../../../shared/presentation/terminal/root.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { stretchOptions } from '../options.ts';
import { withStore } from '../store-session.ts';
import { writeList } from '../write-list.ts';

/** `recount roots`: the root of each day, newest first. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async ({ store }) => {
    const listed = await store.roots.list(stretchOptions(invocation.options));
    await writeList(invocation, listed, {
      render: renderRoot,
      none: 'No daily root is made yet: the first comes ten minutes after midnight UTC, while recount run or check is running.',
    });
    return exitCodes.ok;
  });
