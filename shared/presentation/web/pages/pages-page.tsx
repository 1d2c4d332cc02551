import type { Page, PageState } from '../../../domain/page.ts';
import { sightOf } from '../health-words.ts';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, Onward, Outward, Time, Words } from '../parts.tsx';

/** A page of the list, as it stands. */
export interface ListedPage {
  readonly page: Page;
  readonly state: PageState | null;
  readonly headline: string | null;
  readonly versions: number;
}

export interface PagesPageProps {
  readonly frame: Frame;
  readonly pages: readonly ListedPage[];
  readonly onward: string | null;
}

/** Every page that has a record, watched or not. */
export function PagesPage({ frame, pages, onward }: PagesPageProps) {
  return (
    <Layout frame={frame}>
      {pages.length === 0 ? (
        <Empty what="No page is on record yet.">
          Follow one on the <a href="/watches">watches page</a>, or with{' '}
          <code>recount watch add URL</code>.
        </Empty>
      ) : (
        <ul class="plain">
          {pages.map((one) => (
            <PageItem one={one} />
          ))}
        </ul>
      )}
      <Onward href={onward} name="More pages" />
    </Layout>
  );
}

function PageItem({ one: { page, state, headline, versions } }: { readonly one: ListedPage }) {
  if (page.erased !== undefined)
    return (
      <li class="change" data-item tabindex={-1}>
        <p class="meta">
          <code>{page.id}</code>
          <span>
            {'erased '}
            <Time at={page.erased.at} />
          </span>
        </p>
      </li>
    );
  const sight = sightOf(state);
  return (
    <li class="change" data-item tabindex={-1}>
      <h2>
        <a href={`/pages/${page.id}`}>
          <Words of={headline ?? page.url} />
        </a>
      </h2>
      <p class="meta">
        <Outward url={page.url}>
          <Words of={page.outlet ?? page.host} />
        </Outward>
        <span>{versions === 1 ? '1 version' : `${versions} versions`}</span>
        <span class={sight.isBad ? 'bad' : undefined}>{sight.words}</span>
        {state?.lastReadAt == null ? null : (
          <span>
            {'last read '}
            <Time at={state.lastReadAt} />
          </span>
        )}
        {page.watches.length === 0 ? <span>not watched</span> : null}
        {page.labels.map((label) => (
          <span>
            <Words of={label} />
          </span>
        ))}
      </p>
    </li>
  );
}
