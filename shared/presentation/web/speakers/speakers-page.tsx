import type { SpeakerRecord } from '../../../domain/ledger.ts';
import { speakerTitle } from '../../../domain/speaker-key.ts';
import { cleanText } from '../../message/clean-text.ts';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, Onward, Time, Words } from '../parts.tsx';
import { classWords, sayingWords, speakerHref } from './speaker-words.ts';

export interface SpeakersPageProps {
  readonly frame: Frame;
  readonly startsWith: string;
  readonly speakers: readonly SpeakerRecord[];
  readonly onward: string | null;
}

/** Officials, organisations and public figures whose words are on record, by name. */
export function SpeakersPage({ frame, startsWith, speakers, onward }: SpeakersPageProps) {
  return (
    <Layout frame={frame}>
      <form class="filters" method="get" action="/speakers" aria-label="Filter speakers">
        <label>
          First letters
          <input
            name="startsWith"
            type="text"
            maxlength={200}
            value={cleanText(startsWith)}
            placeholder="Adrian"
          />
        </label>
        <button type="submit">Show</button>
      </form>
      {speakers.length === 0 && onward === null ? (
        <NoSpeakers isFiltered={startsWith !== ''} />
      ) : (
        <ul class="plain">
          {speakers.map((speaker) => (
            <SpeakerItem speaker={speaker} />
          ))}
        </ul>
      )}
      <Onward href={onward} name="More speakers" />
    </Layout>
  );
}

const NoSpeakers = ({ isFiltered }: { readonly isFiltered: boolean }) =>
  isFiltered ? (
    <Empty what="No speaker’s name, role or organisation begins so.">
      Try fewer letters, or <a href="/speakers">see all of them</a>. People are listed by the first
      name that pages give.
    </Empty>
  ) : (
    <Empty what="No speaker is on record yet.">
      Officials, organisations and public figures are read from every version of a page: follow one
      on the <a href="/watches">watches page</a>. What was recorded before this list came is listed
      after <code>recount rebuild</code>.
    </Empty>
  );

function SpeakerItem({ speaker: { key, last } }: { readonly speaker: SpeakerRecord }) {
  const { statement, from, outlet } = last;
  const { speaker } = statement;
  if (speaker === null) return null;
  const beside = speaker.name === null ? [] : [speaker.role, speaker.organisation];
  return (
    <li class="change" data-item tabindex={-1}>
      <h2>
        <a href={speakerHref(key)}>
          <Words of={speakerTitle(speaker)} />
        </a>
      </h2>
      <p class="meta">
        <span>{classWords[speaker.class]}</span>
        {beside.map((text) =>
          text === null ? null : (
            <span>
              <Words of={text} />
            </span>
          ),
        )}
        <span>
          {`last: ${sayingWords(statement)}, in `}
          <Words of={outlet} />
          {', '}
          <Time at={from} />
        </span>
      </p>
    </li>
  );
}
