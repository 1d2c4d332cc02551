import { changeKinds } from '../../../shared/domain/change.ts';
import { renderChangeRecord } from '../../../shared/presentation/terminal/ledger.ts';
import { unnotedChanges } from '../../../shared/use-cases/history/unnoted-changes.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { asked, choiceOption, instantOption, stretchOptions } from '../options.ts';
import { pageIdOf } from '../page-id-of.ts';
import { withShown } from '../store-session.ts';
import { trackerOf } from '../tracker-of.ts';
import { writeList } from '../write-list.ts';

/** `recount changes`: what changed, newest first. */
export const run: CommandRun = (invocation) =>
  withShown(invocation, async (session) => {
    const { io, options } = invocation;
    const query = asked({
      since: instantOption(options, 'since', io.now()),
      until: instantOption(options, 'until', io.now()),
      kind: choiceOption(options, 'kind', changeKinds),
      pageId: await pageIdOf(session, options),
      tracker: await trackerOf(session, options),
    });
    const { ledger } = session.store;
    const stretch = { ...query, ...stretchOptions(options) };
    const listed = await (lacksNote(options)
      ? unnotedChanges(ledger, stretch)
      : ledger.changes(stretch));
    await writeList(invocation, listed, {
      render: renderChangeRecord,
      none: 'No change is recorded for this.',
    });
    return exitCodes.ok;
  });

/** commander gives `--no-note` as `note: false`. */
const lacksNote = ({ note }: { readonly note?: unknown }): boolean => note === false;
