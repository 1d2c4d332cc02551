import { type Precision, type Triage, triageStates } from '../../../domain/triage.ts';
import { kindWords } from '../../message/wording.ts';
import { triageStateWords, verdictWords } from '../../triage-words.ts';
import { Choice } from '../choice.tsx';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, Onward, Time, Words } from '../parts.tsx';

export interface TriagePageProps {
  readonly frame: Frame;
  readonly asked: Readonly<Record<string, string>>;
  readonly triages: readonly Triage[];
  readonly precision: Precision;
  readonly older: string | null;
}

/** What the desk looks into, and how often what it looked into was news. */
export function TriagePage({ frame, asked, triages, precision, older }: TriagePageProps) {
  return (
    <Layout frame={frame}>
      <form class="filters" method="get" action="/triage" aria-label="Filters">
        <Choice
          label="State"
          name="state"
          options={triageStates.map((state) => [state, triageStateWords[state]] as const)}
          asked={asked}
        />
        <button type="submit">Show</button>
      </form>
      {triages.length === 0 ? (
        <Empty what="Nothing is looked into.">
          Open a change in <a href="/">What changed</a> (“Look into it”) and set a state.
        </Empty>
      ) : (
        <TriageTable triages={triages} />
      )}
      <Onward href={older} name="Older" />
      <PrecisionTable precision={precision} />
    </Layout>
  );
}

const TriageTable = ({ triages }: { readonly triages: readonly Triage[] }) => (
  <section class="scroll" aria-label="What is looked into" tabindex={0}>
    <table>
      <thead>
        <tr>
          <th>Seen</th>
          <th>Outlet</th>
          <th>Change</th>
          <th>State</th>
          <th>Verdict</th>
          <th>Whose</th>
        </tr>
      </thead>
      <tbody>
        {triages.map((triage) => (
          <tr>
            <td>
              <Time at={triage.seenAt} />
            </td>
            <td>
              <Words of={triage.outlet} />
            </td>
            <td>
              <a href={`/pages/${triage.pageId}/changes/${encodeURIComponent(triage.changeId)}`}>
                {kindWords[triage.kind]}
              </a>
            </td>
            <td>{triageStateWords[triage.state]}</td>
            <td>{triage.verdict === null ? '' : verdictWords[triage.verdict]}</td>
            <td>{triage.owner === null ? '' : <Words of={triage.owner} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

const PrecisionTable = ({ precision }: { readonly precision: Precision }) => (
  <section>
    <h2>How often it was news</h2>
    {precision.precision === null ? (
      <Empty what="No verdict was given yet.">
        Give each change that you look into a verdict: the shares stand here, by kind and outlet.
      </Empty>
    ) : (
      <>
        <p>
          {`${percent(precision.precision)} of ${precision.judged} changes with a verdict were news. `}
          <a href="/triage/precision.csv">As CSV</a>
        </p>
        <section class="scroll" aria-label="How often it was news" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th>Kind</th>
                <th>Outlet</th>
                <th>News</th>
                <th>Not news</th>
                <th>Misread by Recount</th>
                <th>Share</th>
              </tr>
            </thead>
            <tbody>
              {precision.rows.map((row) => (
                <tr>
                  <td>{kindWords[row.kind]}</td>
                  <td>
                    <Words of={row.outlet} />
                  </td>
                  <td>{row.news}</td>
                  <td>{row.notNews}</td>
                  <td>{row.wrongExtraction}</td>
                  <td>{percent(row.precision)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </>
    )}
  </section>
);
