import { renderStatementRecord } from '../../../shared/presentation/terminal/ledger.ts';
import { withSight } from '../../../shared/use-cases/history/page-sights.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { asked, flag, instantOption, stretchOptions, textOption } from '../options.ts';
import { pageIdOf } from '../page-id-of.ts';
import { withShown } from '../store-session.ts';
import { trackerOf } from '../tracker-of.ts';
import { writeList } from '../write-list.ts';

/** `recount statements`: who says, or said, what on which page. */
export const run: CommandRun = (invocation) =>
  withShown(invocation, async (session) => {
    const { io, options } = invocation;
    const query = asked({
      pageId: await pageIdOf(session, options),
      speaker: textOption(options, 'speaker'),
      topic: textOption(options, 'topic'),
      tracker: await trackerOf(session, options),
      since: instantOption(options, 'since', io.now()),
      at: instantOption(options, 'at', io.now()),
      current: flag(options, 'current') ? true : null,
    });
    const listed = await session.store.ledger.statements({ ...query, ...stretchOptions(options) });
    const items = await withSight(session.store, listed.items);
    await writeList(
      invocation,
      { ...listed, items },
      {
        render: renderStatementRecord,
        none: 'No statement is recorded for this.',
      },
    );
    return exitCodes.ok;
  });
