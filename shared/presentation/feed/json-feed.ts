import { jsonText } from '../export/json-text.ts';
import type { FeedEntry, FeedFrame } from './feed-entries.ts';

/** A JSON Feed, version 1.1. */
export const jsonFeed = (frame: FeedFrame, entries: readonly FeedEntry[]): string =>
  jsonText({
    version: 'https://jsonfeed.org/version/1.1',
    title: frame.title,
    home_page_url: frame.page,
    feed_url: frame.self,
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      external_url: entry.pageUrl,
      title: entry.title,
      content_text: entry.paragraphs.join('\n\n'),
      date_published: entry.at,
      authors: [{ name: entry.author }],
      tags: entry.tags,
    })),
  });
