import { operations } from '../../../shared/contracts/api/operations.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { muteId } from '../../../shared/domain/mute.ts';
import { mayUse } from '../../../shared/domain/role.ts';
import type { Withholding } from '../../../shared/domain/withholding.ts';
import { PageView } from '../../../shared/presentation/web/page/page-view.tsx';
import { timelineEntries } from '../../../shared/presentation/web/page/timeline-entries.ts';
import { pageHistory } from '../../../shared/use-cases/history/page-history.ts';
import { readWithheld } from '../../../shared/use-cases/withhold/withheld.ts';
import { askedPage } from '../asked-query.ts';
import { wantedOf } from '../operation-route.ts';
import { factsOf } from '../page-routes.ts';
import type { Asked, Route } from '../route.ts';
import { frameOf, pageAnswer } from './page-answer.ts';
import { filledIn, withQuery } from './query-text.ts';

/** One page through time. */
export const pageRoute: Route = {
  method: 'GET',
  path: '/pages/:page',
  role: 'reader',
  forPeople: true,
  answer: async (asked) => {
    const { store } = asked;
    const url = withQuery(asked.url, filledIn(asked.url));
    const { params, query } = wantedOf(operations.versions, { ...asked, url });
    const page = await askedPage(asked, params.page);
    const history = await pageHistory(store, page, query);
    const { state, versions, cursor } = history;
    const head = await store.versions.head(page.id);
    const document = head === null ? null : await store.versions.documentOf(head);
    const spells = state?.spell == null ? history.spells : [state.spell, ...history.spells];
    return pageAnswer(
      asked,
      PageView({
        frame: frameOf(asked, { title: head?.headline ?? page.url, view: 'pages' }),
        page,
        state,
        versions: versions.map(({ version }) => version),
        timeline: timelineEntries({ versions, spells }),
        facts: document === null ? null : factsOf(document),
        mutedUntil: mayUse(asked.who, 'editor') ? await mutedUntil(asked, page.id) : null,
        removal: mayUse(asked.who, 'editor')
          ? {
              pageId: page.id,
              newest: head?.number ?? 0,
              withheld: await withheldOf(asked, page.id),
              formToken: asked.deps.formToken(asked.request),
            }
          : null,
        older: cursor === null ? null : withQuery(url, { cursor }).search,
      }),
    );
  },
};

/** Until when alerts of a page are not sent; null: they are. */
async function mutedUntil({ deps }: Asked, of: string): Promise<Instant | null> {
  const mute = await deps.store.mutes.get(muteId({ kind: 'page', of }));
  return mute !== null && mute.until > deps.clock.now() ? mute.until : null;
}

/** What of a page is withheld: editors see that it is, and release it. */
const withheldOf = async ({ deps }: Asked, pageId: string): Promise<readonly Withholding[]> =>
  (await readWithheld(deps.store)).all.filter((withholding) => withholding.pageId === pageId);
