import { shorten } from '../../../shared/presentation/terminal/plain.ts';
import { trackersYaml } from '../../../shared/presentation/terminal/tracker-yaml.ts';
import {
  type SuggestedTracker,
  suggestTrackers,
} from '../../../shared/use-cases/backtest/suggest-trackers.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { flag, stretchOptions, textOption } from '../options.ts';
import { pageIdOf } from '../page-id-of.ts';
import { makeProgress } from '../progress.ts';
import { withShown } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount tracker suggest`: trackers that what was seen gives cause for. */
export const run: CommandRun = (invocation) => {
  const { io, options } = invocation;
  const { limit } = stretchOptions(options);
  return withShown(invocation, async (session) => {
    const progress = makeProgress(io);
    const items = await suggestTrackers(session.store, {
      limit,
      pageId: await pageIdOf(session, options),
      label: textOption(options, 'label'),
      onPage: (page, done) => {
        progress.show(`looking at page ${done + 1}: ${page.url}`);
      },
    });
    progress.clear();
    if (flag(options, 'json')) await writeJson(io, { items });
    else await io.write(`${items.length === 0 ? nothing : yamlOf(items)}\n`);
    return exitCodes.ok;
  });
};

const nothing =
  '# Nothing that changed, or that several pages say, is without a tracker in the stored versions.';

/** Ready to be pasted: everything but the trackers is a comment. */
function yamlOf(items: readonly SuggestedTracker[]): string {
  const notes = items.map(
    ({ tracker, why, example }) =>
      [tracker.id, [why, `${example.outlet}: “${shorten(example.sentence, 160)}”`]] as const,
  );
  return trackersYaml(
    items.map(({ tracker }) => tracker),
    new Map(notes),
  );
}
