import { counted } from '../../../domain/counted.ts';
import type { ChangeRecord } from '../../../domain/ledger.ts';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, Onward, Words } from '../parts.tsx';
import { ChangeItem } from './change-item.tsx';
import { type ChangesAsked, type ChangesChoices, Filters } from './filters.tsx';
import { groupByStory, type VersionChanges } from './group-by-story.ts';

export interface ChangesPageProps {
  readonly frame: Frame;
  readonly asked: ChangesAsked;
  readonly choices: ChangesChoices;
  readonly changes: readonly ChangeRecord[];
  /** Where older ones are; null: there are none. */
  readonly older: string | null;
}

/** What changed, newest first, by story. */
export function ChangesPage({ frame, asked, choices, changes, older }: ChangesPageProps) {
  return (
    <Layout frame={frame}>
      <Filters asked={asked} choices={choices} />
      {changes.length === 0 ? <Nothing asked={asked} isEnd={older === null} /> : null}
      {groupByStory(changes).map(({ story, versions }) => (
        <section>
          <h2>{story === null ? 'Without a story label' : <Words of={story} />}</h2>
          {versions.map((version) => (
            <OneVersion version={version} />
          ))}
        </section>
      ))}
      <Onward href={older} name="Older changes" />
    </Layout>
  );
}

/** What a version changed; what is small beside graver changes opens on demand. */
function OneVersion({ version: { told, smaller } }: { readonly version: VersionChanges }) {
  return (
    <>
      {told.map((record) => (
        <ChangeItem record={record} />
      ))}
      {smaller.length === 0 ? null : (
        <details class="smaller">
          <summary>{`${counted(smaller.length, 'smaller change')} of the same version`}</summary>
          {smaller.map((record) => (
            <ChangeItem record={record} />
          ))}
        </details>
      )}
    </>
  );
}

interface NothingProps {
  readonly asked: ChangesAsked;
  readonly isEnd: boolean;
}

function Nothing({ asked, isEnd }: NothingProps) {
  if (!isEnd)
    return (
      <Empty what="Nothing in this stretch fits.">Older changes may: look further below.</Empty>
    );
  if (Object.keys(asked).length > 0)
    return (
      <Empty what="No change fits these filters.">
        <a href="/">Show every change</a>, or choose fewer filters above.
      </Empty>
    );
  return (
    <Empty what="No change is recorded yet.">
      A change is seen when a page is read for the second time. Follow a page with{' '}
      <code>recount watch add URL</code>, and let <code>recount run</code> read it.
    </Empty>
  );
}
