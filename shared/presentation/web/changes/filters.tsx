import { changeKinds, severities } from '../../../domain/change.ts';
import { kindWords, severityWords } from '../../message/wording.ts';
import { Choice, type Option } from '../choice.tsx';

/** What the address asks for, as it was written there. */
export type ChangesAsked = Readonly<Record<string, string>>;

/** What may be chosen of what is followed. */
export interface ChangesChoices {
  readonly labels: readonly string[];
  readonly trackers: readonly { readonly id: string; readonly name: string }[];
  readonly outlets: readonly string[];
}

const times: readonly Option[] = [
  ['1h', 'the last hour'],
  ['24h', 'the last 24 hours'],
  ['7d', 'the last 7 days'],
  ['30d', 'the last 30 days'],
];

const natures: readonly Option[] = [
  ['revision', 'revision'],
  ['update', 'update'],
  ['correction', 'correction'],
  ['unclear', 'unclear'],
];

interface Props {
  readonly asked: ChangesAsked;
  readonly choices: ChangesChoices;
}

/** The filters as a form whose fields are the address's own: it can be shared, kept and gone back to. */
export function Filters({ asked, choices }: Props) {
  const { labels, trackers, outlets } = choices;
  const same = (words: readonly string[]): readonly Option[] => words.map((word) => [word, word]);
  return (
    <form class="filters" method="get" action="/" aria-label="Filter changes">
      <Choice label="Seen in" name="since" options={times} asked={asked} />
      <Choice label="Story" name="label" options={same(labels)} asked={asked} />
      <Choice label="Outlet" name="outlet" options={same(outlets)} asked={asked} />
      <Choice
        label="Tracker"
        name="tracker"
        options={trackers.map(({ id, name }) => [id, name])}
        asked={asked}
      />
      <Choice
        label="Kind"
        name="kind"
        options={changeKinds.map((kind) => [kind, kindWords[kind]])}
        asked={asked}
      />
      <Choice
        label="At least"
        name="severity"
        options={severities.slice(1).map((severity) => [severity, severityWords[severity]])}
        asked={asked}
      />
      <Choice label="Nature" name="nature" options={natures} asked={asked} />
      <label class="check">
        <input type="checkbox" name="unnoted" value="true" checked={asked['unnoted'] === 'true'} />
        No note found
      </label>
      {asked['page'] === undefined ? null : (
        <input type="hidden" name="page" value={asked['page']} />
      )}
      <button type="submit">Show</button>
    </form>
  );
}
