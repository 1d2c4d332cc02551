import type { Preview } from '../../../shared/domain/preview.ts';
import type { Tracker } from '../../../shared/domain/tracker.ts';
import type { FirstLook } from '../../../shared/use-cases/preview/look-at.ts';
import { previewReading } from '../../../shared/use-cases/preview/preview-reading.ts';
import type { HandWatch } from '../../../shared/use-cases/settings/hand-watches.ts';
import { type FirstCheck, openFirstCheck } from '../../../shared/wiring/first-check.ts';
import type { Invocation } from '../io.ts';
import { flag } from '../options.ts';
import { makeProgress } from '../progress.ts';
import { dataDirOf } from '../store-session.ts';

/** What was seen of an address before it is followed; null where nothing was read. */
export type FirstSight =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'no-contact' }
  | { readonly kind: 'looked'; readonly check: FirstCheck; readonly look: FirstLook };

/** Reads the address once, unless `--no-read` asks for nothing or there is no contact to read under. */
export async function firstSight(
  { io, options }: Invocation,
  { target, selectors }: HandWatch,
): Promise<FirstSight> {
  if (options['read'] === false) return { kind: 'unasked' };
  const check = await openFirstCheck(dataDirOf(options), { now: io.now });
  if (check === null) return { kind: 'no-contact' };
  const progress = makeProgress(io);
  progress.show(`reading ${target.url}`);
  try {
    return { kind: 'looked', check, look: await check.look({ target, selectors }) };
  } finally {
    progress.clear();
  }
}

/** The preview of what was seen; null when it is no article. */
export function previewOf(
  sight: FirstSight,
  {
    invocation,
    wanted,
    trackers,
  }: {
    readonly invocation: Invocation;
    readonly wanted: HandWatch;
    readonly trackers: readonly Tracker[];
  },
): Preview | null {
  if (sight.kind !== 'looked' || sight.look.found.kind !== 'article') return null;
  const { reading } = sight.look.found;
  return previewReading({
    reading,
    outlet: wanted.outlet ?? reading.article.siteName ?? sight.look.page.host,
    trackers,
    full: flag(invocation.options, 'full'),
  });
}
