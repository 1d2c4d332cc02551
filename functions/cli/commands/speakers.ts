import { renderSpeaker } from '../../../shared/presentation/terminal/ledger.ts';
import { withSight } from '../../../shared/use-cases/history/page-sights.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { stretchOptions } from '../options.ts';
import { withShown } from '../store-session.ts';
import { writeList } from '../write-list.ts';

/** `recount speakers [NAME]`: officials, organisations and public figures whose words are on record. */
export const run: CommandRun = (invocation) =>
  withShown(invocation, async ({ store }) => {
    const { args, options } = invocation;
    const startsWith = args[0] ?? '';
    const { items, cursor } = await store.ledger.speakers({
      ...(startsWith === '' ? {} : { startsWith }),
      ...stretchOptions(options),
    });
    const seen = await withSight(
      store,
      items.map(({ last }) => last),
    );
    const speakers = seen.map((last, at) => ({ key: items[at]?.key ?? '', last }));
    await writeList(
      invocation,
      { items: speakers, cursor },
      {
        render: renderSpeaker,
        none:
          startsWith === ''
            ? 'No speaker is recorded yet. What was recorded before this list came is listed after recount rebuild.'
            : 'No speaker’s name, role or organisation begins so.',
      },
    );
    return exitCodes.ok;
  });
