import type { Role } from '../../domain/role.ts';
import { type Frame, Layout } from './layout.tsx';

interface OperationWords {
  readonly id: string;
  readonly path: string;
  readonly role: Role;
  readonly about: string;
  readonly detail: string | null;
  readonly answer: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly about: string;
  }[];
}

interface Props {
  readonly frame: Frame;
  readonly operations: readonly OperationWords[];
  readonly problems: readonly (readonly [status: string, about: string])[];
}

/** The API for people who will write a program: each question, what may be asked and who may ask. */
export const ReferencePage = ({ frame, operations, problems }: Props) => (
  <Layout frame={frame}>
    <p>
      Everything is read with <code>GET</code> and answered as JSON. Lists have <code>items</code>{' '}
      and a <code>cursor</code>: ask again with it for what follows. Each answer has an{' '}
      <code>ETag</code>; sent back as <code>If-None-Match</code> it is answered with 304 while
      nothing changed. The same in OpenAPI 3.1: <a href="/api/v1/openapi.json">openapi.json</a>.
      Feeds take the filters of <a href="#changes">changes</a>:{' '}
      <a href="/feeds/changes.atom">/feeds/changes.atom</a>,{' '}
      <a href="/feeds/changes.json">/feeds/changes.json</a>.
    </p>
    {operations.map((operation) => (
      <Operation operation={operation} />
    ))}
    <h2 id="problems">Problems</h2>
    <p>
      Errors are <code>application/problem+json</code> (RFC 9457) with a stable <code>code</code>.
    </p>
    <Table head={['Status', 'Meaning']} rows={problems} />
  </Layout>
);

const Operation = ({ operation }: { readonly operation: OperationWords }) => {
  const { id, path, role, about, detail, answer, parameters } = operation;
  const rows = parameters.map(
    ({ name, required, about: words }) => [required ? `${name} (required)` : name, words] as const,
  );
  return (
    <section>
      <h2 id={id}>
        <code>{path}</code>
      </h2>
      <p>
        {about} {detail}
      </p>
      <p class="meta">
        <span>{`for ${role}s`}</span>
        <span>{`answers ${answer}`}</span>
      </p>
      {rows.length === 0 ? null : <Table head={['Parameter', 'Meaning']} rows={rows} />}
    </section>
  );
};

interface TableProps {
  readonly head: readonly [string, string];
  readonly rows: readonly (readonly [string, string])[];
}

const Table = ({ head, rows }: TableProps) => (
  <div class="scroll">
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, about]) => (
          <tr>
            <td>
              <code>{name}</code>
            </td>
            <td>{about}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
