import type { Outcome, Spell } from '../../../domain/page.ts';
import { kindWords, reasonWords } from '../../message/wording.ts';
import { changeHref } from '../compare/pair-links.ts';
import { Time, Words } from '../parts.tsx';
import type { TimelineEntry } from './timeline-entries.ts';

interface Props {
  readonly pageId: string;
  readonly entries: readonly TimelineEntry[];
}

/** Versions and the checks between them, newest first. */
export const Timeline = ({ pageId, entries }: Props) => (
  <ol class="timeline">
    {entries.map((entry) =>
      entry.kind === 'spell' ? (
        <SpellItem spell={entry.spell} />
      ) : (
        <VersionItem pageId={pageId} entry={entry} />
      ),
    )}
  </ol>
);

interface VersionProps {
  readonly pageId: string;
  readonly entry: Extract<TimelineEntry, { kind: 'version' }>;
}

function VersionItem({ pageId, entry: { version, changes } }: VersionProps) {
  const { number, fetchedAt, headline, withheld, erased, imported } = version;
  return (
    <li class="version" id={`version-${number}`} data-item tabindex={-1}>
      <h3>
        {`Version ${number}`}
        {headline === null ? '' : ': '}
        {headline === null ? null : <Words of={headline} />}
      </h3>
      <p class="meta">
        <span>
          {imported === null ? 'read' : 'by an imported copy of'} <Time at={fetchedAt} />
        </span>
        {withheld === undefined ? null : <span class="bad">withheld</span>}
        {erased === null ? null : <span class="bad">erased in {erased.scope}</span>}
        {number === 1 ? null : (
          <a href={changeHref(pageId, number)}>{`compare with version ${number - 1}`}</a>
        )}
        <a href={`/api/v1/pages/${pageId}/versions/${number}`}>as JSON</a>
      </p>
      {changes.length === 0 ? null : (
        <ul>
          {changes.map(({ kind, summary }) => (
            <li>
              {`${kindWords[kind]}: `}
              <Words of={summary} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  unchanged: 'no change',
  'new-version': 'new version',
  unreadable: 'could not be read',
  gone: 'the page was gone',
};

const SpellItem = ({ spell }: { readonly spell: Spell }) => {
  const { outcome, reason, from, lastSeen, count } = spell;
  const isBlind = outcome === 'unreadable' || outcome === 'gone';
  return (
    <li class={isBlind ? 'spell blind' : 'spell'}>
      {`${count} ${count === 1 ? 'check' : 'checks'}: ${outcomeWords[outcome]}`}
      {reason === null ? '' : ` (${reasonWords[reason]})`}
      {', '}
      <Time at={from} />
      {from === lastSeen ? null : (
        <>
          {' to '}
          <Time at={lastSeen} />
        </>
      )}
    </li>
  );
};
