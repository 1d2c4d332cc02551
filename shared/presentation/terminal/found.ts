import type { FoundPage, Hit } from '../../domain/search.ts';
import { wrap } from './marked.ts';
import { plainLine } from './plain.ts';
import type { Style } from './style.ts';
import { minute } from './time.ts';

/** What one page has of what was looked for. */
export function renderFound({ outlet, url, hits, hasMore }: FoundPage, style: Style): string {
  return [
    `${style.strong(plainLine(outlet))}  ${plainLine(url)}`,
    ...hits.map((hit) => hitLines(hit, style)),
    ...(hasMore ? ['  and more: recount history shows the page.'] : []),
  ].join('\n');
}

function hitLines({ kind, text, version, from, until }: Hit, style: Style): string {
  const stood = until === null ? `since ${minute(from)}` : `${minute(from)} to ${minute(until)}`;
  return `${wrap(plainLine(text), style.width - 2, '  ')}\n  ${style.faint(`${kind}, version ${version}, ${stood}`)}`;
}
