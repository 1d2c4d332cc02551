import type { ChangeRecord } from '../../../domain/ledger.ts';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, Time, Words } from '../parts.tsx';
import { changeHref } from './pair-links.ts';

interface Props {
  readonly frame: Frame;
  /** Newest first. */
  readonly changes: readonly ChangeRecord[];
}

/** Where a comparison begins: a page by its address, or one that changed lately. */
export const ComparableList = ({ frame, changes }: Props) => (
  <Layout frame={frame}>
    <form class="filters" method="get" action="/compare">
      <label>
        Address of a page, or its id
        <input name="page" type="text" required maxlength={2000} />
      </label>
      <button type="submit">Compare its versions</button>
    </form>
    {changes.length === 0 ? (
      <Empty what="No page has a second version yet.">
        A version is kept when a page that is followed says something new. Follow one with{' '}
        <code>recount watch add URL</code>.
      </Empty>
    ) : (
      <>
        <h2>Changed lately</h2>
        <ol class="plain">
          {oncePerVersion(changes).map(({ pageId, outlet, headline, url, change }) => (
            <li class="change">
              <a href={changeHref(pageId, change.version)}>
                <Words of={headline ?? url} />
              </a>
              <p class="meta">
                <span>
                  <Words of={outlet} />
                </span>
                <span>{`versions ${change.version - 1} and ${change.version}`}</span>
                <span>
                  read <Time at={change.between.newSeenAt} />
                </span>
              </p>
            </li>
          ))}
        </ol>
      </>
    )}
  </Layout>
);

function oncePerVersion(changes: readonly ChangeRecord[]): readonly ChangeRecord[] {
  const known = new Set<string>();
  return changes.filter(({ pageId, change }) => {
    const key = `${pageId} ${change.version}`;
    const isNew = !known.has(key) && change.version > 1;
    known.add(key);
    return isNew;
  });
}
