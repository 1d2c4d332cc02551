import type { Withholding } from '../../../domain/withholding.ts';
import { TokenField } from '../form-token.tsx';
import { Time, Words } from '../parts.tsx';

export interface RemovalFormsProps {
  readonly pageId: string;
  readonly newest: number;
  /** What of the page is withheld now. */
  readonly withheld: readonly Withholding[];
  readonly formToken: string;
}

/** For editors: hides the page or a version of it, or takes it out for good. */
export const RemovalForms = (props: RemovalFormsProps) => (
  <details class="removal" open={props.withheld.length > 0}>
    <summary>Withhold or erase</summary>
    {props.withheld.map((withholding) => (
      <Withheld {...props} withholding={withholding} />
    ))}
    <Removal
      {...props}
      action="withhold"
      button="Withhold"
      about="Shown to nobody, and kept: pages, API, feeds, packs and mails leave it out until it is released."
    />
    <Removal
      {...props}
      action="erase"
      button="Erase for good"
      about="Taken out of versions, texts, copies, events, alerts and lists. What is left is a tombstone, with your reason and name."
      isFinal
    />
  </details>
);

const Withheld = ({
  pageId,
  formToken,
  withholding: { number, at, reason },
}: RemovalFormsProps & { readonly withholding: Withholding }) => (
  <form method="post" action={`/pages/${pageId}/release`} class="meta">
    <TokenField token={formToken} />
    <input type="hidden" name="number" value={number === null ? '' : String(number)} />
    <span>
      {number === null ? 'Withheld since ' : `Version ${number} withheld since `}
      <Time at={at} />: <Words of={reason} />
    </span>
    <button type="submit" class="quiet">
      Release
    </button>
  </form>
);

interface RemovalProps extends RemovalFormsProps {
  readonly action: 'withhold' | 'erase';
  readonly button: string;
  readonly about: string;
  readonly isFinal?: boolean;
}

const Removal = ({ pageId, newest, formToken, action, button, about, isFinal }: RemovalProps) => (
  <form class="filters" method="post" action={`/pages/${pageId}/${action}`} aria-label={button}>
    <TokenField token={formToken} />
    <p class="wide">{about}</p>
    <label>
      What
      <select name="number">
        <option value="">the page, with all versions</option>
        {Array.from({ length: Math.min(newest, 50) }, (_, index) => newest - index).map(
          (number) => (
            <option value={String(number)}>{`version ${number}`}</option>
          ),
        )}
      </select>
    </label>
    <label>
      Why
      <input name="reason" required maxlength={500} autocomplete="off" />
    </label>
    {isFinal === true ? (
      <label>
        Type “erase” to be sure
        <input name="sure" required pattern="erase" autocomplete="off" />
      </label>
    ) : null}
    <button type="submit">{button}</button>
  </form>
);
