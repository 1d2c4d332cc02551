import type { Page } from '../../domain/page.ts';
import { plainLine } from './plain.ts';
import type { Style } from './style.ts';

/** Where another history of the same address is found. */
export function renderOtherReading({ id, watches, selectors }: Page, style: Style): string {
  const chosen = [selectors.body, selectors.headline].filter((text) => text !== undefined);
  const removed = selectors.remove?.length ?? 0;
  const how = [...chosen.map(plainLine), ...(removed === 0 ? [] : [`${removed} removed`])].join(
    ', ',
  );
  const who = watches.length === 0 ? 'followed no longer' : `followed by ${watches.join(', ')}`;
  const reading = how === '' ? 'without selectors' : `under the selectors ${how}`;
  return style.faint(`also recorded ${reading} (${who}): recount history ${id}`);
}
