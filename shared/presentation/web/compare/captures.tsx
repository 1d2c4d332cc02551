import type { Version } from '../../../domain/version.ts';
import { Time, Words } from '../parts.tsx';

/** A version as it was captured, and the notes that stood on the page; null: its text is not kept. */
export interface Capture {
  readonly version: Version;
  readonly notes: readonly string[] | null;
}

interface Props {
  readonly before: Capture;
  readonly after: Capture;
}

/** Both captures beside each other: when, what is kept, the notes found, and the hashes. */
export function Captures({ before, after }: Props) {
  const both = [before, after];
  return (
    <table class="captures">
      <thead>
        <tr>
          <td></td>
          {both.map(({ version }) => (
            <th scope="col">{`Version ${version.number}`}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Captured</th>
          {both.map(({ version }) => (
            <td>
              <Captured version={version} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">Kept</th>
          {both.map(({ version }) => (
            <td>
              <Kept version={version} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">Notes found</th>
          {both.map(({ notes }) => (
            <td>
              <Notes notes={notes} />
            </td>
          ))}
        </tr>
        {hashRows.map(([name, hash]) => (
          <tr class="hash">
            <th scope="row">{name}</th>
            {both.map(({ version }) => (
              <td>
                <code>{hash(version)}</code>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const hashRows: readonly (readonly [name: string, hash: (version: Version) => string])[] = [
  ['Bytes (SHA-256)', ({ rawHash }) => rawHash],
  ['Document (SHA-256)', ({ documentHash }) => documentHash],
  ['Chain', ({ hash }) => hash],
];

const Captured = ({ version: { imported, fetchedAt, oldSeenAt } }: Pick<Capture, 'version'>) =>
  imported === null ? (
    <>
      read <Time at={fetchedAt} />
      {oldSeenAt === null ? null : (
        <>
          ; the version before was last read <Time at={oldSeenAt} />
        </>
      )}
    </>
  ) : (
    <>
      imported from a copy (<Words of={imported.name} />
      ), which says <Time at={fetchedAt} />; not witnessed
    </>
  );

function Kept({ version }: Pick<Capture, 'version'>) {
  const { withheld, erased, expired, copyKept } = version;
  const lines = [
    withheld === undefined ? null : (
      <span class="bad">
        withheld since <Time at={withheld.at} />
      </span>
    ),
    erased === null ? null : (
      <span class="bad">
        {erased.scope === 'whole' ? 'erased ' : 'erased in part '}
        <Time at={erased.at} />
      </span>
    ),
    expired?.documentAt == null ? null : (
      <span class="bad">
        its text was removed by retention <Time at={expired.documentAt} />
      </span>
    ),
    expired?.bytesAt == null ? null : (
      <span>
        its bytes were removed by retention <Time at={expired.bytesAt} />
      </span>
    ),
    copyKept === false ? <span>no copy of the bytes: the outlet asks for none</span> : null,
  ].filter((line) => line !== null);
  return lines.length === 0 ? (
    <>whole</>
  ) : (
    <ul class="plain">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function Notes({ notes }: Pick<Capture, 'notes'>) {
  if (notes === null) return <>its text is not shown</>;
  if (notes.length === 0) return <>none</>;
  return (
    <ul class="plain">
      {notes.map((note) => (
        <li>
          <Words of={note} />
        </li>
      ))}
    </ul>
  );
}
