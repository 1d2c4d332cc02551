import type { ApiToken } from '../../../domain/api-token.ts';
import type { Role } from '../../../domain/role.ts';
import { TokenField } from '../form-token.tsx';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, Time, Words } from '../parts.tsx';

export interface TokensPageProps {
  readonly frame: Frame;
  /** What a form that writes must carry. */
  readonly formToken: string;
  readonly role: Role;
  readonly days: readonly number[];
  readonly tokens: readonly { readonly token: ApiToken; readonly isOver: boolean }[];
  /** The one that was just made, for the only time that it is shown. */
  readonly made: string | null;
  readonly mistake: string | null;
}

/** A person's own tokens: what their programs and feed readers use the API with. */
export function TokensPage(props: TokensPageProps) {
  const { frame, tokens, made, mistake, formToken } = props;
  return (
    <Layout frame={frame}>
      <p>
        A program sends a token as <code>Authorization: Bearer TOKEN</code>; a feed reader takes it
        as the password of any name. Whoever has it may do what it is for, in your name.
      </p>
      {made === null ? null : <Made text={made} />}
      {mistake === null ? null : (
        <p role="alert" class="mistake">
          <Words of={mistake} />
        </p>
      )}
      <NewToken {...props} />
      {tokens.length === 0 ? (
        <Empty what="You have no token.">
          Make one above for each program, so that each can be taken back alone.
        </Empty>
      ) : (
        <section>
          <h2>Yours</h2>
          {tokens.map(({ token, isOver }) => (
            <OneToken token={token} isOver={isOver} formToken={formToken} />
          ))}
        </section>
      )}
    </Layout>
  );
}

const Made = ({ text }: { readonly text: string }) => (
  <section class="empty">
    <p>
      <strong>Copy it now: it is shown this once.</strong>
    </p>
    <p>
      <code>{text}</code>
    </p>
  </section>
);

const NewToken = ({ formToken, role, days }: TokensPageProps) => (
  <form class="filters" method="post" action="/tokens" aria-label="Make a token">
    <TokenField token={formToken} />
    <label>
      What it is for
      <input name="name" required maxlength={80} autocomplete="off" />
    </label>
    <label>
      It may
      <select name="role">
        <option value="reader">read</option>
        {role === 'editor' ? <option value="editor">read and write</option> : null}
      </select>
    </label>
    <label>
      It holds
      <select name="days">
        {days.map((count) => (
          <option value={String(count)}>{`${count} days`}</option>
        ))}
      </select>
    </label>
    <button type="submit">Make a token</button>
  </form>
);

interface OneTokenProps {
  readonly token: ApiToken;
  readonly isOver: boolean;
  readonly formToken: string;
}

const OneToken = ({ token, isOver, formToken }: OneTokenProps) => (
  <article class="change">
    <h3>
      <Words of={token.name} />
    </h3>
    <p class="meta">
      <span>{token.role === 'editor' ? 'reads and writes' : 'reads'}</span>
      <span>
        made <Time at={token.createdAt} />
      </span>
      <Until token={token} isOver={isOver} />
    </p>
    <form method="post" action={`/tokens/${token.id}/revoke`}>
      <TokenField token={formToken} />
      <button type="submit" class="quiet">
        {isOver ? 'Remove from the list' : 'Take back'}
      </button>
    </form>
  </article>
);

const Until = ({ token, isOver }: Omit<OneTokenProps, 'formToken'>) =>
  token.revokedAt === null ? (
    <span>
      {isOver ? 'over since ' : 'holds until '}
      <Time at={token.expiresAt} />
    </span>
  ) : (
    <span>
      taken back <Time at={token.revokedAt} />
    </span>
  );
