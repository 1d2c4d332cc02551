import type { ChangeRecord } from '../../../domain/ledger.ts';
import { type Triage, triageStates, verdicts } from '../../../domain/triage.ts';
import { cleanText } from '../../message/clean-text.ts';
import { triageStateWords, verdictWords } from '../../triage-words.ts';
import { TokenField } from '../form-token.tsx';
import { changePageHref } from './change-page-href.ts';

interface Props {
  readonly record: ChangeRecord;
  readonly triage: Triage | null;
  readonly formToken: string;
}

/** Sets what is chosen and leaves the rest; a note alone is an entry, too. */
export const TriageForm = ({ record, triage, formToken }: Props) => (
  <form
    class="filters"
    method="post"
    action={`${changePageHref(record)}/triage`}
    aria-label="What was done"
  >
    <TokenField token={formToken} />
    <label>
      State
      <select name="state">
        {triageStates.map((state) => (
          <option value={state} selected={state === (triage?.state ?? 'checking')}>
            {triageStateWords[state]}
          </option>
        ))}
      </select>
    </label>
    <label>
      Verdict
      <select name="verdict">
        <option value="">none yet</option>
        {verdicts.map((verdict) => (
          <option value={verdict} selected={verdict === triage?.verdict}>
            {verdictWords[verdict]}
          </option>
        ))}
      </select>
    </label>
    <label>
      Whose it is
      <input name="owner" value={cleanText(triage?.owner ?? '')} autocomplete="off" />
    </label>
    <label class="wide">
      Note, or the outlet’s answer
      <textarea name="note" rows={3} maxlength={2000}></textarea>
    </label>
    <button type="submit">Put it down</button>
  </form>
);
