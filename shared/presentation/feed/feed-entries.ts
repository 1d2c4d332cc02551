import type { ChangeRecord } from '../../domain/ledger.ts';
import { cleanText } from '../message/clean-text.ts';
import { betweenWords, fullTimeWords } from '../message/seen-times.ts';
import { kindWords, natureWords, noticeWords } from '../message/wording.ts';
import { changeHref } from '../web/compare/pair-links.ts';

/** What a feed says of itself. */
export interface FeedFrame {
  readonly title: string;
  /** The service's own address, without a path: `http://127.0.0.1:4780`. */
  readonly origin: string;
  /** The feed's own address, and the page that shows the same. */
  readonly self: string;
  readonly page: string;
}

/** One change as both feeds give it. */
export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly pageUrl: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly at: string;
  readonly author: string;
  readonly tags: readonly string[];
}

/** A change for a feed: what changed, both sentences, when it was seen and what note was found. */
export function feedEntry({ origin }: Pick<FeedFrame, 'origin'>, record: ChangeRecord): FeedEntry {
  const { change, outlet, url, labels } = record;
  const { before, after, between, nature, notice, kind } = change;
  const seen = fullTimeWords(between.newSeenAt);
  return {
    // Of no host: the same change is the same entry from wherever it is read.
    id: `urn:recount:change:${change.id}`,
    url: `${origin}${changeHref(record.pageId, change.version)}`,
    pageUrl: url,
    title: `${cleanText(outlet)}: ${cleanText(change.summary)}`,
    paragraphs: [
      `${kindWords[kind]}; ${natureWords[nature]}.`,
      ...(before === null ? [] : [`Before: ${cleanText(before.text)}`]),
      ...(after === null ? [] : [`After: ${cleanText(after.text)}`]),
      `Seen ${betweenWords(between.oldSeenAt, between.newSeenAt)}; ${noticeWords(notice, seen)}.`,
    ],
    at: between.newSeenAt,
    author: cleanText(outlet),
    tags: [kind, ...labels.map(cleanText)],
  };
}
