import type { ChangeRecord } from '../../../domain/ledger.ts';
import type { Triage, TriageStep } from '../../../domain/triage.ts';
import { triageStateWords, verdictWords } from '../../triage-words.ts';
import { ChangeItem } from '../changes/change-item.tsx';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, Time, Words } from '../parts.tsx';
import { changePageHref } from './change-page-href.ts';
import { TriageForm } from './triage-form.tsx';

export interface ChangePageProps {
  readonly frame: Frame;
  readonly record: ChangeRecord;
  readonly triage: Triage | null;
  /** What a form that writes must carry; null: who looks may write nothing. */
  readonly formToken: string | null;
  readonly mistake: string | null;
}

/** One change, and what the desk did about it. */
export function ChangePage({ frame, record, triage, formToken, mistake }: ChangePageProps) {
  return (
    <Layout frame={frame}>
      <section>
        <h2>What changed</h2>
        <ChangeItem record={record} />
      </section>
      <section>
        <h2>Evidence</h2>
        <p class="meta">
          <a href={`${changePageHref(record)}/evidence.zip`}>Sentences, times and hashes (ZIP)</a>
          {formToken === null ? null : (
            <a href={`${changePageHref(record)}/evidence.zip?full=true`}>
              With texts and captured bytes (ZIP)
            </a>
          )}
        </p>
        {formToken === null ? null : (
          <p>
            Texts and captured bytes are the outlet’s: kept as evidence, not to be published.{' '}
            <code>recount verify --pack FILE</code> checks a pack.
          </p>
        )}
      </section>
      <section>
        <h2>What the desk did</h2>
        {mistake === null ? null : (
          <p role="alert" class="mistake">
            <Words of={mistake} />
          </p>
        )}
        {triage === null ? (
          <Empty what="Nobody has looked into it.">
            Whoever does sets a state below; the log keeps who did what, and what the outlet
            answered.
          </Empty>
        ) : (
          <Standing triage={triage} />
        )}
        {formToken === null ? null : (
          <TriageForm record={record} triage={triage} formToken={formToken} />
        )}
      </section>
    </Layout>
  );
}

const Standing = ({ triage: { state, verdict, owner, log } }: { readonly triage: Triage }) => (
  <>
    <p class="meta">
      <span>{triageStateWords[state]}</span>
      <span>{verdict === null ? 'no verdict yet' : verdictWords[verdict]}</span>
      <span>{owner === null ? 'nobody’s' : <Words of={owner} />}</span>
    </p>
    <ol class="log">
      {log.map((step) => (
        <Step step={step} />
      ))}
    </ol>
  </>
);

const Step = ({ step }: { readonly step: TriageStep }) => (
  <li>
    <p class="meta">
      <Time at={step.at} />
      <span>
        <Words of={step.by} />
      </span>
      {setWords(step).map((words) => (
        <span>
          <Words of={words} />
        </span>
      ))}
    </p>
    {step.note === null ? null : (
      <p>
        <Words of={step.note} />
      </p>
    )}
  </li>
);

const setWords = ({ state, verdict, owner }: TriageStep): readonly string[] =>
  [
    state === null ? null : triageStateWords[state],
    verdict === null ? null : verdictWords[verdict],
    owner === null ? null : `given to ${owner}`,
  ].filter((words) => words !== null);
