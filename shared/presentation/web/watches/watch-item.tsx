import type { Page, PageState } from '../../../domain/page.ts';
import type { Watch } from '../../../domain/watch.ts';
import { TokenField } from '../form-token.tsx';
import { sightOf } from '../health-words.ts';
import { Outward, Time, Words } from '../parts.tsx';

/** A watch, how its own page stands, and the first stories that it found. */
export interface WatchHealth {
  readonly watch: Watch;
  readonly pageId: string;
  readonly state: PageState | null;
  readonly stories: readonly { readonly page: Page; readonly state: PageState | null }[];
  /** There are more stories than these. */
  readonly hasMore: boolean;
}

interface Props {
  readonly health: WatchHealth;
  /** Null: whoever reads may change nothing. */
  readonly token: string | null;
}

/** One watch: what it follows, whether it can be read, and what an editor may do with it. */
export function WatchItem({ health, token }: Props) {
  const { watch, pageId, state } = health;
  return (
    <article class="change" id={`watch-${watch.id}`} data-item tabindex={-1}>
      <h2>
        <a href={`/pages/${pageId}`}>
          <Words of={watch.name} />
        </a>
      </h2>
      <p class="meta">
        <span>{watch.target.kind}</span>
        <Outward url={watch.target.url}>
          <Words of={watch.target.url} />
        </Outward>
        {watch.outlet === null ? null : <Words of={watch.outlet} />}
        {watch.labels.map((label) => (
          <Words of={label} />
        ))}
      </p>
      <Sight watch={watch} state={state} />
      <Stories health={health} />
      {token === null ? null : <Controls watch={watch} token={token} />}
    </article>
  );
}

function Sight({ watch, state }: { readonly watch: Watch; readonly state: PageState | null }) {
  const sight = sightOf(state);
  return (
    <p class="meta">
      {watch.paused ? <strong>paused</strong> : null}
      <span class={sight.isBad ? 'bad' : undefined}>{sight.words}</span>
      {state?.lastReadAt == null ? null : (
        <span>
          {'last read '}
          <Time at={state.lastReadAt} />
        </span>
      )}
      {state?.nextDueAt == null || watch.paused ? null : (
        <span>
          {'next check '}
          <Time at={state.nextDueAt} />
        </span>
      )}
    </p>
  );
}

function Stories({ health: { stories, hasMore, watch } }: { readonly health: WatchHealth }) {
  if (watch.target.kind === 'page') return null;
  const bad = stories.filter(({ state }) => sightOf(state).isBad);
  const count = `${stories.length}${hasMore ? ' or more' : ''}`;
  return (
    <>
      <p class="meta">
        {`${count} ${stories.length === 1 && !hasMore ? 'story' : 'stories'} followed with it; ${bad.length === 0 ? 'none of them blind or gone' : `${bad.length} blind or gone`}`}
      </p>
      {bad.length === 0 ? null : (
        <ul class="told">
          {bad.map(({ page, state }) => (
            <li>
              <a href={`/pages/${page.id}`}>
                <Words of={page.url} />
              </a>{' '}
              <span class="bad">{sightOf(state).words}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Controls({ watch, token }: { readonly watch: Watch; readonly token: string }) {
  if (watch.managedBy !== 'hand')
    return (
      <p class="spell">
        Managed by a configuration file: change it there, then <code>recount apply</code>.
      </p>
    );
  const path = `/watches/${encodeURIComponent(watch.id)}`;
  return (
    <div class="controls">
      <form method="post" action={`${path}/pause`}>
        <TokenField token={token} />
        <input type="hidden" name="paused" value={String(!watch.paused)} />
        <button type="submit" class="quiet" aria-label={`${nextWord(watch)} ${watch.id}`}>
          {nextWord(watch)}
        </button>
      </form>
      <form method="post" action={`${path}/labels`}>
        <TokenField token={token} />
        <label>
          Labels
          <input name="labels" value={watch.labels.join(', ')} autocomplete="off" />
        </label>
        <button type="submit" class="quiet" aria-label={`Save the labels of ${watch.id}`}>
          Save
        </button>
      </form>
    </div>
  );
}

const nextWord = ({ paused }: Watch): string => (paused ? 'Resume' : 'Pause');
