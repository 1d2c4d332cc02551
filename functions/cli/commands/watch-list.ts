import { renderWatch } from '../../../shared/presentation/terminal/settings.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { stretchOptions } from '../options.ts';
import { withStore } from '../store-session.ts';
import { writeList } from '../write-list.ts';

/** `recount watch list`. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async ({ store }) => {
    const listed = await store.watches.list(stretchOptions(invocation.options));
    await writeList(invocation, listed, {
      render: renderWatch,
      none: 'Nothing is followed yet: recount watch add URL.',
    });
    return exitCodes.ok;
  });
