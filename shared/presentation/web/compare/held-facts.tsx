import { counted } from '../../../domain/counted.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Statement } from '../../../domain/statement.ts';
import { amount, facets } from '../../terminal/figure-phrase.ts';
import { Words } from '../parts.tsx';
import { VersionHeads } from './version-heads.tsx';

/** A figure or statement through both versions; null on the side that does not hold it. */
export interface HeldFact<T> {
  readonly before: T | null;
  readonly after: T | null;
  readonly differs: boolean;
}

type Said = Statement & { readonly said: string };

interface Props {
  readonly figures: readonly HeldFact<Figure>[];
  readonly statements: readonly HeldFact<Said>[];
  readonly numbers: readonly [before: number, after: number];
}

/** Figures and statements of both versions, those that differ first; the others a tap away. */
export const HeldFacts = ({ figures, statements, numbers }: Props) => (
  <>
    <FactTable name="figure" rows={figures.map(figureRow)} numbers={numbers} />
    <FactTable name="statement" rows={statements.map(statementRow)} numbers={numbers} />
  </>
);

interface Row {
  readonly before: string | null;
  readonly after: string | null;
  readonly differs: boolean;
}

const figureRow = ({ before, after, differs }: HeldFact<Figure>): Row => ({
  before: figureText(before),
  after: figureText(after),
  differs,
});

const figureText = (figure: Figure | null): string | null =>
  figure === null ? null : `${amount(figure)} ${facets(figure)}`;

const statementRow = ({ before, after, differs }: HeldFact<Said>): Row => ({
  before: statementText(before),
  after: statementText(after),
  differs,
});

function statementText(statement: Said | null): string | null {
  if (statement === null) return null;
  const { speaker, act, stance, said } = statement;
  const words = said.length > longestSaid ? `${said.slice(0, longestSaid)}…` : said;
  const doing = stance === null ? act : `${act}, ${stance}`;
  return `${speaker?.surface ?? 'someone'} (${doing}): ${words}`;
}

const longestSaid = 240;

/** More of a kind than this is no longer read side by side. */
const mostRows = 100;

interface TableProps {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly numbers: Props['numbers'];
}

function FactTable({ name, rows, numbers }: TableProps) {
  const other = rows.filter(({ differs }) => differs);
  const same = rows.filter(({ differs }) => !differs);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>
        {other.length === 0
          ? `No ${name} differs`
          : `${counted(other.length, name)} ${other.length === 1 ? 'differs' : 'differ'}`}
      </h3>
      {other.length === 0 ? null : <Rows rows={other} numbers={numbers} />}
      {same.length === 0 ? null : (
        <details>
          <summary>{`${counted(same.length, name)} the same in both`}</summary>
          <ul>
            {same.slice(0, mostRows).map(({ after }) => (
              <li>
                <Words of={after ?? ''} />
              </li>
            ))}
          </ul>
          <More count={same.length} />
        </details>
      )}
    </>
  );
}

const Rows = ({ rows, numbers }: Omit<TableProps, 'name'>) => (
  <>
    <table class="pair">
      <VersionHeads numbers={numbers} />
      <tbody>
        {rows.slice(0, mostRows).map((row) => (
          <tr>
            <td>{row.before === null ? 'not there' : <Words of={row.before} />}</td>
            <td>{row.after === null ? 'not there' : <Words of={row.after} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <More count={rows.length} />
  </>
);

const More = ({ count }: { readonly count: number }) =>
  count <= mostRows ? null : <p class="meta">{`and ${count - mostRows} more`}</p>;
