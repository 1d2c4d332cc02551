import { Empty } from '../parts.tsx';
import { type Segment, type TextRow, textRows } from './text-rows.ts';
import { VersionHeads } from './version-heads.tsx';

/** One field of the article with its words that were struck and added. */
export interface ComparedField {
  readonly field: string;
  readonly segments: readonly Segment[];
  /** False: there is more than is shown. */
  readonly complete: boolean;
}

export type CompareView = 'side' | 'inline';

interface Props {
  readonly view: CompareView;
  readonly fields: readonly ComparedField[];
  readonly numbers: readonly [before: number, after: number];
}

const fieldNames: Readonly<Record<string, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Byline',
  text: 'Text',
};

/** The words of both versions, field by field; fields that are the same are left out. */
export function CompareText({ view, fields, numbers }: Props) {
  if (fields.length === 0) return <Empty what="No word differs.">Both say the same.</Empty>;
  return (
    <>
      {fields.map(({ field, segments, complete }) => (
        <section class={`words ${view}`}>
          <h3>{fieldNames[field] ?? field}</h3>
          {view === 'side' ? (
            <SideBySide rows={textRows(segments)} numbers={numbers} />
          ) : (
            <Inline rows={textRows(segments)} />
          )}
          {complete ? null : (
            <p class="meta">
              More differs than is shown here; <code>recount diff</code> shows all of it.
            </p>
          )}
        </section>
      ))}
    </>
  );
}

const Inline = ({ rows }: { readonly rows: readonly TextRow[] }) => (
  <>
    {rows.map(({ segments, isSame }) => (
      <p class={isSame ? 'same' : 'other'}>{segments.map(marked)}</p>
    ))}
  </>
);

interface SideProps {
  readonly rows: readonly TextRow[];
  readonly numbers: Props['numbers'];
}

const SideBySide = ({ rows, numbers }: SideProps) => (
  <table>
    <VersionHeads numbers={numbers} />
    <tbody>
      {rows.map(({ segments, isSame }) => (
        <tr class={isSame ? 'same' : 'other'}>
          <td>{segments.filter(({ kind }) => kind !== 'added').map(marked)}</td>
          <td>{segments.filter(({ kind }) => kind !== 'removed').map(marked)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

function marked({ kind, text }: Segment) {
  switch (kind) {
    case 'same':
      return text;
    case 'removed':
      return <del>{text}</del>;
    case 'added':
      return <ins>{text}</ins>;
  }
}
