import { operations } from '../../shared/contracts/api/operations.ts';
import { atomFeed } from '../../shared/presentation/feed/atom.ts';
import { type FeedFrame, feedEntry } from '../../shared/presentation/feed/feed-entries.ts';
import { jsonFeed } from '../../shared/presentation/feed/json-feed.ts';
import { wholeAnswer } from './json-answer.ts';
import { askedChanges } from './ledger-routes.ts';
import { wantedOf } from './operation-route.ts';
import type { Asked, Route } from './route.ts';

const kinds = {
  atom: { write: atomFeed, media: 'application/atom+xml; charset=utf-8' },
  json: { write: jsonFeed, media: 'application/feed+json' },
} as const;

/** Feeds take the filters of the question of changes: by page, by tracker, by label, and the others. */
export const feedRoutes: readonly Route[] = (['atom', 'json'] as const).map((kind) => ({
  method: 'GET',
  path: `/feeds/changes.${kind}`,
  role: 'reader',
  forPeople: false,
  answer: async (asked) => {
    const { write, media } = kinds[kind];
    const { query } = wantedOf(operations.changes, asked);
    const { items } = await askedChanges(asked, query);
    const frame = frameOf(asked, query);
    const text = write(
      frame,
      items.map((record) => feedEntry(frame, record)),
    );
    return wholeAnswer(asked.request, asked.deps.digest, { text, media });
  },
}));

interface Scope {
  readonly page?: string | undefined;
  readonly tracker?: string | undefined;
  readonly label?: string | undefined;
}

function frameOf({ url }: Asked, { page, tracker, label }: Scope): FeedFrame {
  const scope = [label, tracker, page].filter((part) => part !== undefined);
  return {
    title: ['Recount', 'what changed', ...scope].join(' · '),
    origin: url.origin,
    self: url.href,
    page: `${url.origin}/${url.search}`,
  };
}
