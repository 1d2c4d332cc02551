import type { UnreadableReason } from '../../domain/article.ts';
import { counted } from '../../domain/counted.ts';
import { reasonWords } from '../message/wording.ts';
import { plainLine, shorten } from './plain.ts';
import type { Style } from './style.ts';

interface Story {
  readonly url: string;
  readonly title: string | null;
}

const shownStories = 10;

/** The first stories of a feed or section, with how many there are. */
export function renderStories(
  { stories, sitemaps }: { readonly stories: readonly Story[]; readonly sitemaps: number },
  style: Style,
): string {
  if (sitemaps > 0)
    return `An index of ${counted(sitemaps, 'sitemap')}; the newest are read for stories.\n`;
  const more = stories.length - shownStories;
  return [
    style.strong(`${counted(stories.length, 'story', 'stories')} found`),
    ...stories
      .slice(0, shownStories)
      .flatMap(({ url, title }) => [
        `  ${shorten(title ?? '(no title)', style.width - 2)}`,
        style.faint(`    ${plainLine(url)}`),
      ]),
    ...(more > 0 ? [`  and ${more} more`] : []),
    '',
  ].join('\n');
}

interface Unread {
  readonly kind: 'unreadable' | 'gone';
  readonly reason?: UnreadableReason;
  readonly detail?: string | null;
}

const advice: Partial<Readonly<Record<UnreadableReason, string>>> = {
  robots:
    'Recount obeys; with the owner’s leave, hosts.NAME.robots in the configuration records it.',
  'script-only': 'Such pages cannot be followed; the outlet may have a feed or a plainer page.',
  empty: '--body names the element that holds the story (--dry-run tries it).',
  'refused-address': 'Only public addresses are read.',
  'wrong-type': '--feed follows a feed or sitemap, --section the links of a page.',
};

/** What was found in place of an article, why, and what might help. */
export function renderUnread({ kind, reason, detail }: Unread, style: Style): string {
  if (kind === 'gone') return `${style.bad('The page answers that it is gone (404 or 410).')}\n`;
  const why = reason === undefined ? 'unknown reason' : reasonWords[reason];
  const help = adviceFor(reason);
  return [
    style.bad(`It could not be read: ${why}.`),
    ...(detail === null || detail === undefined ? [] : [`  ${plainLine(detail)}`]),
    ...(help === undefined ? [] : [`  ${help}`]),
    '',
  ].join('\n');
}

const adviceFor = (reason: UnreadableReason | undefined): string | undefined =>
  reason === undefined ? undefined : advice[reason];
