import { renderFigureRecord } from '../../../shared/presentation/terminal/ledger.ts';
import { withSight } from '../../../shared/use-cases/history/page-sights.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import {
  asked,
  flag,
  instantOption,
  numberOption,
  stretchOptions,
  textOption,
} from '../options.ts';
import { pageIdOf } from '../page-id-of.ts';
import { withShown } from '../store-session.ts';
import { trackerOf } from '../tracker-of.ts';
import { writeList } from '../write-list.ts';

/** `recount figures`: which pages say, or said, what number. */
export const run: CommandRun = (invocation) =>
  withShown(invocation, async (session) => {
    const { io, options } = invocation;
    const query = asked({
      pageId: await pageIdOf(session, options),
      measure: textOption(options, 'measure'),
      status: textOption(options, 'status'),
      value: numberOption(options, 'value'),
      tracker: await trackerOf(session, options),
      since: instantOption(options, 'since', io.now()),
      at: instantOption(options, 'at', io.now()),
      current: flag(options, 'current') ? true : null,
    });
    const listed = await session.store.ledger.figures({ ...query, ...stretchOptions(options) });
    const items = await withSight(session.store, listed.items);
    await writeList(
      invocation,
      { ...listed, items },
      {
        render: renderFigureRecord,
        none: 'No figure is recorded for this.',
      },
    );
    return exitCodes.ok;
  });
