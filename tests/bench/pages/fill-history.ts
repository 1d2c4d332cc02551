import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import type { LocalStore } from '../../../shared/adapters/local/store/open-local-store.ts';
import type { FigureTracker } from '../../../shared/domain/tracker.ts';
import { firstState } from '../../../shared/use-cases/check/next-state.ts';
import { pageIdentity } from '../../../shared/use-cases/page-identity.ts';
import type { StoryClock } from '../../rehearsal/run-rehearsal.ts';
import { figureTracker } from '../../support/figure-tracker.ts';
import { filler, newsHtml } from '../../support/make-newsroom.ts';
import { makePage } from '../../support/make-page.ts';
import { servedChecks } from '../../support/served-checks.ts';

export interface HistorySize {
  readonly pages: number;
  readonly versionsEach: number;
}

const outlets = ['Harbour Post', 'Meridian Wire', 'Valley Courier', 'Evening Ledger'];
const things =
  'hostages schools bridges villages soldiers trucks prisoners houses boats patients'.split(' ');

/** Ten figures that are other ones in every version: ten changes each. */
const paragraphs = (version: number): string[] => [
  `The Northern Front is holding ${5000 - version} hostages, the army said.`,
  ...things
    .slice(1)
    .map(
      (thing, at) => `The ministry counted ${200 + at * 97 + version} ${thing} in the district.`,
    ),
];

const tracker: FigureTracker = figureTracker({
  id: 'hostages-held',
  name: 'hostages held',
  statuses: ['held'],
});

/** Fills a store by real checks and projections, a version of every page each quarter of an hour of the story. */
export async function fillHistory(
  { store, archive }: LocalStore,
  clock: StoryClock,
  { pages, versionsEach, onVersion }: HistorySize & { onVersion: (done: number) => void },
): Promise<void> {
  let version = 0;
  const check = servedChecks({
    store,
    archive,
    clock,
    htmlAt: () => newsHtml([...paragraphs(version), ...filler]),
  });
  await store.trackers.put(tracker);
  const ids: string[] = [];
  for (let at = 0; at < pages; at++) {
    const url = `https://harbour-post.example/story-${at}`;
    const id = pageIdentity({ url, selectors: {} }, sha256)?.id ?? '';
    const outlet = outlets[at % outlets.length] ?? null;
    await store.pages.create(makePage({ id, url, outlet }), firstState(id, clock.now()));
    ids.push(id);
  }
  for (; version < versionsEach; version++) {
    for (const [at, pageId] of ids.entries()) {
      await check(pageId);
      onVersion(version * pages + at + 1);
    }
    clock.advance(15 * 60_000);
  }
}
