import { findPage } from '../../shared/use-cases/history/find-page.ts';
import type { MuteTarget } from '../../shared/use-cases/mute/mute.ts';
import type { Invocation } from './io.ts';
import { textOption, UsageError } from './options.ts';
import type { StoreSession } from './store-session.ts';
import { trackerOf } from './tracker-of.ts';

/** The one thing that a call of `mute` or `unmute` names; null when it names nothing. */
export async function muteTarget(
  session: StoreSession,
  { args, options }: Invocation,
): Promise<MuteTarget | null> {
  const url = args[0] ?? null;
  const label = textOption(options, 'label');
  const tracker = textOption(options, 'tracker');
  if ([url, label, tracker].filter((one) => one !== null).length > 1)
    throw new UsageError('Name one thing: a page, --tracker or --label.');
  if (url !== null) {
    const page = await findPage(session, url);
    return { kind: 'page', of: page.id, name: page.url };
  }
  if (label !== null) return { kind: 'label', of: label, name: label };
  const id = await trackerOf(session, options);
  return id === null ? null : { kind: 'tracker', of: id, name: id };
}
