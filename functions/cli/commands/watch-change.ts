import type { Watch } from '../../../shared/domain/watch.ts';
import { removeWatch, setPaused } from '../../../shared/use-cases/settings/hand-watches.ts';
import type { SettingsDeps } from '../../../shared/use-cases/settings/settings-deps.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { flag } from '../options.ts';
import { withStore } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

type Step = (session: SettingsDeps, name: string) => Promise<Watch>;

/** A command that does one thing to the watch it names, and says so. */
const change =
  (step: Step, words: (watch: Watch) => string): CommandRun =>
  (invocation) =>
    withStore(invocation, async (session) => {
      const watch = await step(session, invocation.args[0] ?? '');
      if (flag(invocation.options, 'json')) await writeJson(invocation.io, { watch });
      else await invocation.io.write(`${words(watch)}\n`);
      return exitCodes.ok;
    });

/** `recount watch pause`. */
export const pause = change(
  (session, name) => setPaused(session, name, true),
  ({ id }) => `${id} is paused; recount watch resume ${id} goes on with it.`,
);

/** `recount watch resume`. */
export const resume = change(
  (session, name) => setPaused(session, name, false),
  ({ id }) => `${id} is followed again.`,
);

/** `recount watch remove`. */
export const remove = change(
  removeWatch,
  ({ id, target }) => `${id} is removed. The history of ${target.url} stays.`,
);
