import { changeKinds } from '../../../shared/domain/change.ts';
import { renderChangeRecord } from '../../../shared/presentation/terminal/ledger.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { asked, choiceOption, instantOption, stretchOptions } from '../options.ts';
import { pageIdOf } from '../page-id-of.ts';
import { withStore } from '../store-session.ts';
import { trackerOf } from '../tracker-of.ts';
import { writeList } from '../write-list.ts';

/** `recount changes`: what changed, newest first. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async (session) => {
    const { io, options } = invocation;
    const query = asked({
      since: instantOption(options, 'since', io.now()),
      until: instantOption(options, 'until', io.now()),
      kind: choiceOption(options, 'kind', changeKinds),
      pageId: await pageIdOf(session, options),
      tracker: await trackerOf(session, options),
      notice: lacksNote(options) ? ('none-found' as const) : null,
    });
    const listed = await session.store.ledger.changes({
      ...query,
      ...stretchOptions(options),
    });
    await writeList(invocation, listed, {
      render: renderChangeRecord,
      none: 'No change is recorded for this.',
    });
    return exitCodes.ok;
  });

/** commander gives `--no-note` as `note: false`. */
const lacksNote = ({ note }: { readonly note?: unknown }): boolean => note === false;
