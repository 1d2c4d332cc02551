import { type Frame, Layout } from '../layout.tsx';
import { Empty, Onward, Words } from '../parts.tsx';
import { type WatchFields, WatchForm } from './watch-form.tsx';
import { type WatchHealth, WatchItem } from './watch-item.tsx';
import { type Seen, WatchPreview } from './watch-preview.tsx';

export interface WatchesPageProps {
  readonly frame: Frame;
  readonly watches: readonly WatchHealth[];
  readonly onward: string | null;
  /** Null: whoever reads may change nothing. */
  readonly token: string | null;
}

/** What is followed and how it does. */
export function WatchesPage({ frame, watches, onward, token }: WatchesPageProps) {
  return (
    <Layout frame={frame}>
      {token === null ? null : (
        <p class="onward">
          <a href="/watches/new">Follow a page</a>
        </p>
      )}
      {watches.length === 0 ? (
        <Empty what="Nothing is followed yet.">
          {token === null
            ? 'An editor can follow a page here.'
            : 'Follow a page with the link above'}
          {token === null ? null : (
            <>
              {', or with '}
              <code>recount watch add URL</code>.
            </>
          )}
        </Empty>
      ) : null}
      {watches.map((health) => (
        <WatchItem health={health} token={token} />
      ))}
      <Onward href={onward} name="More watches" />
    </Layout>
  );
}

export interface NewWatchPageProps {
  readonly frame: Frame;
  readonly token: string;
  /** As they were sent, so that nothing is typed twice. */
  readonly fields: WatchFields;
  /** Why it was not done; null: it was not asked yet, or tried. */
  readonly mistake: string | null;
  readonly seen: Seen | null;
}

/** The form by which a page is followed, with what one look at it gives before anything is stored. */
export function NewWatchPage({ frame, token, fields, mistake, seen }: NewWatchPageProps) {
  return (
    <Layout frame={frame}>
      {mistake === null ? null : (
        <p class="bad" role="alert">
          <Words of={mistake} />
        </p>
      )}
      <WatchForm token={token} fields={fields} />
      {seen === null ? null : <WatchPreview seen={seen} />}
    </Layout>
  );
}
