import { askedInstant } from '../../../shared/contracts/asked-instant.ts';
import { durationMs } from '../../../shared/contracts/configuration/scalars.ts';
import { after, type Instant } from '../../../shared/domain/instant.ts';
import { renderMute } from '../../../shared/presentation/terminal/mute.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import { mute, mutedNow } from '../../../shared/use-cases/mute/mute.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { muteTarget } from '../mute-target.ts';
import { flag, textOption, UsageError } from '../options.ts';
import { withStore } from '../store-session.ts';
import { writeJson, writeList } from '../write-list.ts';

/** `recount mute URL --until 8h`: its alerts are recorded and not sent; without a name, what is muted. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async (session) => {
    const { io, options } = invocation;
    const target = await muteTarget(session, invocation);
    const text = textOption(options, 'until');
    if (target === null) {
      if (text !== null) throw new UsageError('Name what to mute: a page, --tracker or --label.');
      const list = { items: await mutedNow(session), cursor: null };
      await writeList(invocation, list, { render: renderMute, none: 'Nothing is muted.' });
      return exitCodes.ok;
    }
    if (text === null)
      throw new UsageError('--until says when it ends: 8h, 3d, or an ISO time (UTC).');
    const muted = await mute(session, target, endOf(text, session.clock.now()));
    if (flag(options, 'json')) await writeJson(io, muted);
    else await io.write(`${renderMute(muted, makeStyle(io))}\n`);
    return exitCodes.ok;
  });

/** A duration from now on, a day or an ISO time. */
function endOf(text: string, now: Instant): Instant {
  const ms = durationMs(text);
  const end = ms === null ? askedInstant(text, now) : after(now, ms);
  if (end !== null) return end;
  throw new UsageError(
    `--until takes a duration from now (8h, 3d), a day (2026-03-01) or an ISO time, not “${text}”.`,
  );
}
