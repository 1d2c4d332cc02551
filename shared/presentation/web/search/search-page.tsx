import { type FoundPage, type Hit, hitKinds } from '../../../domain/search.ts';
import { cleanText } from '../../message/clean-text.ts';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, Onward, Outward, Time, Words } from '../parts.tsx';

type Asked = Readonly<Record<string, string>>;

export interface SearchPageProps {
  readonly frame: Frame;
  readonly asked: Asked;
  readonly found: readonly FoundPage[];
  /** Where the search goes on; null: it is at its end. */
  readonly more: string | null;
}

/** Words and numbers in headlines, figures and statements of every page. */
export function SearchPage({ frame, asked, found, more }: SearchPageProps) {
  return (
    <Layout frame={frame}>
      <SearchForm asked={asked} />
      {found.length === 0 ? <Nothing asked={asked} isEnd={more === null} /> : null}
      {found.map((page) => (
        <Found page={page} />
      ))}
      <Onward href={more} name="Look further" />
    </Layout>
  );
}

const SearchForm = ({ asked }: { readonly asked: Asked }) => (
  <form class="filters" method="get" action="/search" aria-label="Search">
    <label class="wide">
      Words, all in one headline or sentence
      <input type="search" name="words" value={cleanText(asked['words'] ?? '')} maxlength={200} />
    </label>
    <label>
      A figure of this value
      <input name="value" inputmode="decimal" value={cleanText(asked['value'] ?? '')} />
    </label>
    <label>
      When
      <select name="current">
        <option value="">ever</option>
        <option value="true" selected={asked['current'] === 'true'}>
          said now
        </option>
      </select>
    </label>
    <label>
      On record at
      <input
        name="at"
        placeholder="2h, 2026-03-01"
        value={cleanText(asked['at'] ?? '')}
        autocomplete="off"
      />
    </label>
    <label>
      Since
      <input
        name="since"
        placeholder="2h, 2026-03-01"
        value={cleanText(asked['since'] ?? '')}
        autocomplete="off"
      />
    </label>
    <label>
      In
      <select name="kind">
        <option value="">all</option>
        {hitKinds.map((kind) => (
          <option value={kind} selected={asked['kind'] === kind}>
            {kindNames[kind]}s
          </option>
        ))}
      </select>
    </label>
    <button type="submit">Search</button>
  </form>
);

function Nothing({ asked, isEnd }: { readonly asked: Asked; readonly isEnd: boolean }) {
  if (asked['words'] === undefined && asked['value'] === undefined)
    return (
      <Empty what="Look for words, a number, or both.">
        “59”, said now, finds every page that says 59; with a time, what stood on record then.
      </Empty>
    );
  if (!isEnd)
    return <Empty what="Nothing in this stretch fits.">Older pages may: look further below.</Empty>;
  return (
    <Empty what="No page on record has this.">
      All words must stand in one headline, or in one sentence with a figure or a statement. Try
      fewer words, or another time.
    </Empty>
  );
}

const Found = ({ page: { pageId, url, outlet, hits, hasMore } }: { readonly page: FoundPage }) => (
  <article class="change" data-item tabindex={-1}>
    <p class="meta">
      <span>
        <Outward url={url}>
          <Words of={outlet} />
        </Outward>
      </span>
      <a href={`/pages/${pageId}`}>
        <Words of={url} />
      </a>
    </p>
    <ul class="plain">
      {hits.map((hit) => (
        <OneHit pageId={pageId} hit={hit} />
      ))}
    </ul>
    {hasMore ? (
      <p class="meta">
        <a href={`/pages/${pageId}`}>More of it on its page</a>
      </p>
    ) : null}
  </article>
);

const kindNames = { headline: 'headline', figure: 'figure', statement: 'statement' } as const;

const OneHit = ({
  pageId,
  hit: { kind, text, version, from, until, value, speaker },
}: {
  readonly pageId: string;
  readonly hit: Hit;
}) => (
  <li>
    <Words of={text} />
    <p class="meta">
      <span>{kindNames[kind]}</span>
      {value === null ? null : <span>{String(value)}</span>}
      {speaker === null ? null : (
        <span>
          <Words of={speaker} />
        </span>
      )}
      <span>
        from <Time at={from} />
        {until === null ? ', stands' : ' until '}
        {until === null ? null : <Time at={until} />}
      </span>
      <a href={`/pages/${pageId}#version-${version}`}>{`version ${version}`}</a>
    </p>
  </li>
);
