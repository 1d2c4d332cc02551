import type { FoundChange } from '../../../domain/change.ts';
import type { Instant } from '../../../domain/instant.ts';
import { betweenWords, fullTimeWords } from '../../message/seen-times.ts';
import {
  kindWords,
  natureWords,
  noticeWords,
  severityWords,
  signalWords,
} from '../../message/wording.ts';
import { MarkedSides } from '../marked-sides.tsx';
import { Words } from '../parts.tsx';

interface Props {
  readonly change: FoundChange;
  /** When the earlier version was last known to stand, and when the later was first read. */
  readonly seen: { readonly from: Instant; readonly to: Instant };
}

/** One typed difference of two versions, with both sentences and what note was found. */
export function FoundChangeItem({ change, seen }: Props) {
  const { kind, severity, summary, before, after, nature, notice, signals, reverts } = change;
  return (
    <article class="change" data-severity={severity} data-item tabindex={-1}>
      <p class="meta">
        <span>{kindWords[kind]}</span>
        <span>{severityWords[severity]}</span>
        <span>{`seen ${betweenWords(seen.from, seen.to)}`}</span>
      </p>
      <h3>
        <Words of={summary} />
      </h3>
      <MarkedSides before={before} after={after} />
      <p class="meta">
        <span>{natureWords[nature]}</span>
        <span>{noticeWords(notice, fullTimeWords(seen.to))}</span>
        {signals.map((signal) => (
          <span>{signalWords[signal]}</span>
        ))}
        {reverts === null ? null : <span>{`goes back to version ${reverts}`}</span>}
      </p>
    </article>
  );
}
