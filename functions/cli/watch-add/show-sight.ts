import type { Preview } from '../../../shared/domain/preview.ts';
import { renderStories, renderUnread } from '../../../shared/presentation/terminal/first-look.ts';
import { renderOffers } from '../../../shared/presentation/terminal/offers.ts';
import { renderPreview } from '../../../shared/presentation/terminal/preview.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import type { CliIo } from '../io.ts';
import type { FirstSight } from './first-sight.ts';

const notRead =
  'Not read yet: no contact was applied, and nothing is read without one (recount init asks for it).\n';

/** Shows what was seen: the page with its facts marked, the stories of a source, or why nothing could be read. */
export async function showSight(
  io: CliIo,
  sight: FirstSight,
  preview: Preview | null,
): Promise<void> {
  const style = makeStyle(io);
  if (preview !== null)
    return io.write(`${renderPreview(preview, style)}\n${renderOffers(preview, style)}`);
  if (sight.kind === 'no-contact') return io.write(notRead);
  if (sight.kind !== 'looked') return;
  const { found } = sight.look;
  if (found.kind === 'stories') await io.write(renderStories(found, style));
  else if (found.kind !== 'article') await io.write(renderUnread(found, style));
}

/** What was seen, for machines. */
export function sightJson(sight: FirstSight, preview: Preview | null): object {
  if (sight.kind !== 'looked') return { read: null, why: sight.kind };
  const { page, at, found } = sight.look;
  const seen = found.kind === 'article' ? { kind: found.kind, finalUrl: found.finalUrl } : found;
  return { read: { url: page.url, at, ...seen }, preview };
}
