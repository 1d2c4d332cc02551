import { plainLine } from '../../../shared/presentation/terminal/plain.ts';
import { unmute } from '../../../shared/use-cases/mute/mute.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { muteTarget } from '../mute-target.ts';
import { flag, UsageError } from '../options.ts';
import { withStore } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount unmute URL`: what comes from now on is told again. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async (session) => {
    const { io, options } = invocation;
    const target = await muteTarget(session, invocation);
    if (target === null)
      throw new UsageError(
        'Name what is muted: a page, --tracker or --label (recount mute lists).',
      );
    const ended = await unmute(session, target);
    if (flag(options, 'json')) await writeJson(io, { ended });
    else {
      const said = ended === null ? 'was not muted' : 'is told again';
      await io.write(`${target.kind} ${plainLine(target.name)}: ${said}.\n`);
    }
    return exitCodes.ok;
  });
