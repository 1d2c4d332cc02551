import type { StatementRecord } from '../../../domain/ledger.ts';
import type { PositionShift } from '../../../domain/speaker-lines.ts';
import { changeHref } from '../compare/pair-links.ts';
import { MarkedSides } from '../marked-sides.tsx';
import { Outward, Time, Words } from '../parts.tsx';
import { sayingWords } from './speaker-words.ts';

interface Props {
  readonly record: StatementRecord;
  readonly isShift: boolean;
}

/** A statement with its sentence, and the version that carries it. */
export function StatementItem({ record, isShift }: Props) {
  const { statement, sentence, from, until } = record;
  return (
    <article class="change" data-item tabindex={-1}>
      <p class="meta">
        <strong>{sayingWords(statement)}</strong>
        {isShift ? <strong class="shift">position shifted</strong> : null}
        {statement.saidAt === null ? null : (
          <span>
            {'said '}
            <Words of={statement.saidAt} />
          </span>
        )}
      </p>
      <blockquote>
        <Words of={sentence} />
      </blockquote>
      <p class="meta">
        <Where record={record} />
        {until === null ? null : (
          <span>
            {'no longer there since '}
            <Time at={until} />
          </span>
        )}
        <span>
          {'seen '}
          <Time at={from} />
        </span>
      </p>
    </article>
  );
}

/** Where the words stand: whose page, and which version of it. */
function Where({ record }: { readonly record: StatementRecord }) {
  const { pageId, url, outlet, headline, version } = record;
  return (
    <>
      <Outward url={url}>
        <Words of={outlet} />
      </Outward>
      <a href={`/pages/${encodeURIComponent(pageId)}`}>
        <Words of={headline ?? url} />
      </a>
      <a href={changeHref(pageId, version)}>{`version ${version}`}</a>
    </>
  );
}

/** A position before and after it shifted, side by side. */
export function ShiftItem({ shift: { before, after } }: { readonly shift: PositionShift }) {
  return (
    <article class="change" data-item tabindex={-1}>
      <h3>{`${sayingWords(before.statement)} → ${sayingWords(after.statement)}`}</h3>
      <MarkedSides before={{ text: before.sentence }} after={{ text: after.sentence }} />
      {[before, after].map((record, at) => (
        <p class="meta">
          <span>{at === 0 ? 'before' : 'after'}</span>
          <Time at={record.from} />
          <Where record={record} />
        </p>
      ))}
    </article>
  );
}
