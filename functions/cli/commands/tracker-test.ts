import { type Severity, severities } from '../../../shared/domain/change.ts';
import type { Tracker } from '../../../shared/domain/tracker.ts';
import { renderTrackerBacktest } from '../../../shared/presentation/terminal/backtest.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import { testTracker } from '../../../shared/use-cases/backtest/tracker-backtest.ts';
import { loadFragment } from '../../../shared/wiring/config/load-fragment.ts';
import { declaredEntry } from '../declared-entry.ts';
import { type CommandRun, exitCodes, type Invocation } from '../io.ts';
import {
  choiceOption,
  flag,
  instantOption,
  stretchOptions,
  textOption,
  UsageError,
} from '../options.ts';
import { pageIdOf } from '../page-id-of.ts';
import { makeProgress } from '../progress.ts';
import { type StoreSession, withShown } from '../store-session.ts';
import { trackerNamed } from '../tracker-of.ts';
import { writeJson } from '../write-list.ts';

/** `recount tracker test`: what a tracker would have caught, over the stored versions. */
export const run: CommandRun = async (invocation) => {
  const { io, options } = invocation;
  const { limit } = stretchOptions(options);
  const minSeverity: Severity = choiceOption(options, 'severity', severities) ?? 'medium';
  const since = instantOption(options, 'since', io.now());
  const declared = await declaredTracker(invocation);
  return withShown(invocation, async (session) => {
    const tracker = declared ?? (await storedTracker(session, invocation));
    const progress = makeProgress(io);
    const tested = await testTracker(session.store, {
      tracker,
      since,
      minSeverity,
      pageId: await pageIdOf(session, options),
      label: textOption(options, 'label'),
      onPage: (page, done) => {
        progress.show(`trying it on page ${done + 1}: ${page.url}`);
      },
    });
    progress.clear();
    if (flag(options, 'json')) await writeJson(io, tested);
    else
      await io.write(`${renderTrackerBacktest(tested, { most: limit, style: makeStyle(io) })}\n`);
    return exitCodes.ok;
  });
};

/** The tracker that `--file` holds; null without it. */
async function declaredTracker({ args, options }: Invocation): Promise<Tracker | null> {
  const file = textOption(options, 'file');
  if (file === null) return null;
  const { trackers } = await loadFragment(file);
  return declaredEntry(trackers, { name: args[0] ?? null, file, what: 'tracker' });
}

function storedTracker({ store }: StoreSession, { args }: Invocation): Promise<Tracker> {
  const [name] = args;
  if (name === undefined)
    throw new UsageError('Name a tracker that is applied, or give --file with one that is not.');
  return trackerNamed(store, name);
}
