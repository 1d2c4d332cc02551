import type { ChangeRecord, Confirmation } from '../../../domain/ledger.ts';
import { betweenWords, fullTimeWords } from '../../message/seen-times.ts';
import {
  kindWords,
  natureWords,
  noticeWords,
  severityWords,
  signalWords,
} from '../../message/wording.ts';
import { changePageHref } from '../change/change-page-href.ts';
import { changeHref } from '../compare/pair-links.ts';
import { trackerHref } from '../figures/figures-page.tsx';
import { MarkedSides } from '../marked-sides.tsx';
import { Outward, Words } from '../parts.tsx';

const confirmationWords: Readonly<Record<Confirmation, string | null>> = {
  'not-needed': null,
  waiting: 'waits for a second look',
  confirmed: 'confirmed by a second look',
  refuted: 'was back at the second look',
};

/** One change: what, where and when, both sentences, and what is known around it. */
export function ChangeItem({ record }: { readonly record: ChangeRecord }) {
  const { change, outlet, url, pageId } = record;
  const { between, kind, severity, version } = change;
  return (
    <article class="change" id={change.id} data-severity={severity} data-item tabindex={-1}>
      <p class="meta">
        <span>{kindWords[kind]}</span>
        <span>{severityWords[severity]}</span>
        <span>
          <Outward url={url}>
            <Words of={outlet} />
          </Outward>
        </span>
        <span>{`seen ${betweenWords(between.oldSeenAt, between.newSeenAt)}`}</span>
      </p>
      <h3>
        <Words of={change.summary} />
      </h3>
      <MarkedSides before={change.before} after={change.after} />
      <p class="meta">
        {around(record).map((words) => (
          <span>
            <Words of={words} />
          </span>
        ))}
        {record.trackers.map((id) => (
          <a href={trackerHref(id)}>
            on <Words of={id} />
          </a>
        ))}
        <a href={changePageHref(record)}>Look into it</a>
        <a href={changeHref(pageId, version)}>Compare versions</a>
        <a href={`/pages/${pageId}#version-${version}`}>{`Page, version ${version}`}</a>
      </p>
    </article>
  );
}

function around({ change, confirmation }: ChangeRecord): readonly string[] {
  const { nature, notice, signals, reverts, between } = change;
  return [
    natureWords[nature],
    noticeWords(notice, fullTimeWords(between.newSeenAt)),
    ...signals.map((signal) => signalWords[signal]),
    reverts === null ? null : `goes back to version ${reverts}`,
    confirmationWords[confirmation],
  ].filter((part) => part !== null);
}
