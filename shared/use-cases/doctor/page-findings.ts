import { type Finding, finding } from '../../domain/finding.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page, PageState } from '../../domain/page.ts';
import type { Watch } from '../../domain/watch.ts';
import type { Store } from '../../ports/store.ts';
import { reasonWords } from '../../presentation/message/wording.ts';
import { everyItem } from '../every-item.ts';

/** Pages whose state is looked at; a store with more says so. */
const mostPages = 5000;
const mostNamed = 20;

export interface PagesLookedAt {
  readonly findings: readonly Finding[];
  /** Some hosts of followed pages, each once, in the order of pages. */
  readonly origins: readonly string[];
  /** When the first page came to the store; null without any. */
  readonly since: Instant | null;
}

/** What cannot be read and why, what is gone, what is paused. */
export async function pageFindings({ pages, watches }: Store): Promise<PagesLookedAt> {
  const troubled: Finding[] = [];
  const origins = new Set<string>();
  let since: Instant | null = null;
  let seen = 0;
  let followed = 0;
  for await (const page of everyItem<Page>((stretch) => pages.list(stretch))) {
    if (++seen > mostPages) break;
    if (since === null || page.firstSeenAt < since) since = page.firstSeenAt;
    if (page.watches.length === 0) continue;
    followed++;
    if (origins.size < 50) origins.add(new URL(page.url).origin);
    troubled.push(...troubleOf(page, await pages.state(page.id)));
  }
  const paused = await pausedFindings(watches);
  const more = troubled.length - mostNamed;
  const rest = more > 0 ? [finding('pages', 'warn', [`${more} more pages cannot be read.`])] : [];
  const fine = followed - troubled.length;
  const all = finding('pages', 'ok', [`${fine} of ${followed} followed pages can be read.`]);
  return {
    findings: [...(followed > 0 ? [all] : []), ...troubled.slice(0, mostNamed), ...rest, ...paused],
    origins: [...origins],
    since,
  };
}

function troubleOf({ url }: Page, state: PageState | null): Finding[] {
  if (state === null) return [];
  if (state.goneSince !== null)
    return [
      finding('pages', 'warn', [
        `${url} is gone since ${state.goneSince}.`,
        'Look at it; recount watch remove stops asking, its history stays.',
      ]),
    ];
  if (state.blindSince === null) return [];
  const reason = state.spell?.reason ?? null;
  const why = reason === null ? 'it could not be read' : reasonWords[reason];
  return [
    finding('pages', 'warn', [
      `${url} is blind since ${state.blindSince}: ${why}.`,
      'The last good version stands. recount watch add URL --body … --dry-run tries a selector.',
    ]),
  ];
}

async function pausedFindings(watches: Store['watches']): Promise<Finding[]> {
  const paused: string[] = [];
  for await (const watch of everyItem<Watch>((stretch) => watches.list(stretch)))
    if (watch.paused) paused.push(watch.id);
  if (paused.length === 0) return [];
  const names = paused.slice(0, mostNamed).join(', ');
  return [finding('pages', 'note', [`Paused: ${names}. recount watch resume goes on with one.`])];
}
