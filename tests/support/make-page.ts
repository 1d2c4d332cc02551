import type { Page, PageState } from '../../shared/domain/page.ts';
import { firstState } from '../../shared/use-cases/check/next-state.ts';

/** A watched page; only what the test is about need be given. */
export function makePage(given: Partial<Page> = {}): Page {
  return {
    id: 'a'.repeat(64),
    url: 'https://harbour-post.example/talks',
    host: 'harbour-post.example',
    role: 'coverage',
    selectors: {},
    links: null,
    watches: ['talks'],
    outlet: 'Harbour Post',
    labels: ['Port Ansel hostages'],
    everyMs: null,
    firstSeenAt: '2026-03-04T14:00:00.000Z',
    ...given,
  };
}

/** The state of that page after no check at all; only what the test is about need be given. */
export function makeState(given: Partial<PageState> = {}): PageState {
  return { ...firstState('a'.repeat(64), '2026-03-04T14:00:00.000Z'), ...given };
}
