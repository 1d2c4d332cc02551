import type { StatementRecord } from '../../../domain/ledger.ts';
import { speakerTitle } from '../../../domain/speaker-key.ts';
import type {
  LinkedSpeaker,
  PositionShift,
  TopicStatements,
} from '../../../domain/speaker-lines.ts';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, Onward, Words } from '../parts.tsx';
import { linkWords, speakerHref } from './speaker-words.ts';
import { ShiftItem, StatementItem } from './statement-item.tsx';

export interface SpeakerPageProps {
  readonly frame: Frame;
  readonly about: string;
  readonly linked: readonly LinkedSpeaker[];
  readonly shifts: readonly PositionShift[];
  readonly topics: readonly TopicStatements[];
  readonly onward: string | null;
}

/** What one speaker is reported to have said, newest first by topic, and where a position shifted. */
export function SpeakerPage({ frame, about, linked, shifts, topics, onward }: SpeakerPageProps) {
  const shifted = new Set(shifts.map(({ after }) => after));
  return (
    <Layout frame={frame}>
      <p class="meta">
        <span>
          <Words of={about} />
        </span>
        <a href="/speakers">All speakers</a>
      </p>
      <Linked linked={linked} />
      <Shifts shifts={shifts} />
      {topics.length === 0 ? (
        <Empty what="Nothing more is on record.">
          Go back to <a href="/speakers">all speakers</a>.
        </Empty>
      ) : (
        topics.map((of) => <Topic of={of} shifted={shifted} />)
      )}
      <Onward href={onward} name="Older statements" />
    </Layout>
  );
}

const Linked = ({ linked }: { readonly linked: readonly LinkedSpeaker[] }) =>
  linked.length === 0 ? null : (
    <section class="linked">
      <h2>Linked speakers</h2>
      <p class="meta">What they say is theirs: linked speakers are never taken to be one.</p>
      <ul>
        {linked.map(({ key, last: { statement }, link }) => (
          <li>
            <a href={speakerHref(key)}>
              <Words of={statement.speaker === null ? key : speakerTitle(statement.speaker)} />
            </a>{' '}
            <span class="meta">{linkWords[link]}</span>
          </li>
        ))}
      </ul>
    </section>
  );

const Shifts = ({ shifts }: { readonly shifts: readonly PositionShift[] }) =>
  shifts.length === 0 ? null : (
    <section class="shifts">
      <h2>Position shifts</h2>
      <p class="meta">
        Among the statements on this page, in the order in which pages were first seen to carry
        them: what a page recalls may have been said before.
      </p>
      {shifts.map((shift) => (
        <ShiftItem shift={shift} />
      ))}
    </section>
  );

function Topic({
  of: { topic, records },
  shifted,
}: {
  readonly of: TopicStatements;
  readonly shifted: ReadonlySet<StatementRecord>;
}) {
  return (
    <section class="topic">
      <h2>{topic === null ? 'Other statements' : <Words of={topic} />}</h2>
      {records.map((record) => (
        <StatementItem record={record} isShift={shifted.has(record)} />
      ))}
    </section>
  );
}
