import type { Instant } from '../../../domain/instant.ts';
import type { Page, PageState } from '../../../domain/page.ts';
import type { Version } from '../../../domain/version.ts';
import { reasonWords } from '../../message/wording.ts';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, Onward, PageLine, Time, Words } from '../parts.tsx';
import { type CurrentFacts, Facts } from './facts.tsx';
import { MuteForm } from './mute-form.tsx';
import { RemovalForms, type RemovalFormsProps } from './removal-forms.tsx';
import { Timeline } from './timeline.tsx';
import type { TimelineEntry } from './timeline-entries.ts';

export interface PageViewProps {
  readonly frame: Frame;
  readonly page: Page;
  readonly state: PageState | null;
  /** Newest first, as far as they are shown. */
  readonly versions: readonly Version[];
  readonly timeline: readonly TimelineEntry[];
  /** What the newest version says; null: nothing of it may or can be shown. */
  readonly facts: CurrentFacts | null;
  readonly older: string | null;
  readonly mutedUntil: Instant | null;
  /** What takes the page or a version of it out; null: who looks may not. */
  readonly removal: RemovalFormsProps | null;
}

/** One page through time: its headlines, its versions with the checks between, and what it says now. */
export const PageView = (props: PageViewProps) => {
  const { frame, page, state, versions, timeline, facts, older } = props;
  return (
    <Layout frame={frame}>
      <PageLine page={page}>
        <a href={`/?page=${page.id}`}>Its changes</a>
      </PageLine>
      <Standing state={state} />
      {versions.length === 0 ? (
        <Empty what="This page was not read yet.">
          It is read when its turn comes; <code>recount check</code> reads it at once.
        </Empty>
      ) : (
        <>
          <Headlines versions={versions} />
          <h2>Versions and checks</h2>
          <Timeline pageId={page.id} entries={timeline} />
          <Onward href={older} name="Older versions" />
          <h2>What it says now</h2>
          {facts === null ? (
            <Empty what="Nothing of the newest version can be shown.">
              It is withheld, or an erasure or retention took it.
            </Empty>
          ) : (
            <Facts facts={facts} />
          )}
        </>
      )}
      {props.removal === null ? null : (
        <>
          <p class="meta">
            <a href={`/pages/${page.id}/captures.warc.gz`}>Captures (WARC)</a>
            <span>The outlet’s: kept as evidence, not to be published.</span>
          </p>
          <MuteForm {...props.removal} mutedUntil={props.mutedUntil} />
          <RemovalForms {...props.removal} />
        </>
      )}
    </Layout>
  );
};

/** Whether the page can be seen, since when not and why, and when it is read next. */
function Standing({ state }: { readonly state: PageState | null }) {
  if (state === null) return null;
  const { goneSince, blindSince, spell, lastReadAt, nextDueAt } = state;
  const reason = spell?.reason ?? null;
  return (
    <p class="meta">
      {goneSince === null ? null : (
        <span class="bad">
          gone since <Time at={goneSince} />
        </span>
      )}
      {blindSince === null ? null : (
        <span class="bad">
          blind since <Time at={blindSince} />
          {reason === null ? '' : `: ${reasonWords[reason]}`}
        </span>
      )}
      {lastReadAt === null ? null : (
        <span>
          last read <Time at={lastReadAt} />
        </span>
      )}
      {nextDueAt === null ? (
        <span>not followed now</span>
      ) : (
        <span>
          next check <Time at={nextDueAt} />
        </span>
      )}
    </p>
  );
}

/** Each headline once, from when it was first read. */
function Headlines({ versions }: { readonly versions: readonly Version[] }) {
  const oldestFirst = versions.toReversed();
  const turns = oldestFirst.filter(
    ({ headline }, index) => headline !== null && headline !== oldestFirst[index - 1]?.headline,
  );
  if (turns.length < 2) return null;
  return (
    <>
      <h2>Headlines</h2>
      <ol class="plain">
        {turns.toReversed().map(({ headline, fetchedAt, number }) => (
          <li>
            <Words of={headline ?? ''} />
            <p class="meta">
              <span>
                first read <Time at={fetchedAt} />
              </span>
              <a href={`#version-${number}`}>{`version ${number}`}</a>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
