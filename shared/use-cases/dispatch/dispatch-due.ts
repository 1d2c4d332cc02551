import { type Instant, after as later } from '../../domain/instant.ts';
import type { CheckMessage, CheckQueue } from '../../ports/check-queue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DuePage } from '../../ports/page-store.ts';
import type { Store } from '../../ports/store.ts';

export interface DispatchDeps {
  readonly store: Pick<Store, 'pages'>;
  readonly queue: CheckQueue;
  readonly clock: Clock;
}

const mostAHost = 20;
const mostAtOnce = 1000;
const aStretch = 250;
/** Due pages that one dispatch looks at: past a host with this many, the rest waits for the next. */
const mostExamined = 10_000;

/**
 * Queues what is due, oldest first, at most 20 a host; a host with thousands of due pages is read
 * past, so that it keeps no other waiting. The due index stays as it is: only a check moves it.
 */
export function makeDispatch(deps: DispatchDeps): () => Promise<readonly CheckMessage[]> {
  return async () => {
    const choice = makeChoice();
    for await (const due of stretches(deps)) {
      choice.add(due);
      if (choice.messages().length >= mostAtOnce) break;
    }
    const messages = choice.messages().slice(0, mostAtOnce);
    await deps.queue.send(messages);
    return messages;
  };
}

/** The due index from its oldest entry on, a stretch at a time. */
async function* stretches({ store, clock }: DispatchDeps): AsyncGenerator<readonly DuePage[]> {
  const now = clock.now();
  let after: DuePage | undefined;
  for (let examined = 0; examined < mostExamined; examined += aStretch) {
    const due = await store.pages.due(now, aStretch, after);
    yield due;
    if (due.length < aStretch) break;
    after = due.at(-1);
  }
  yield await astray(store, now);
}

/** More than any cadence: only a clock that was wrong set a due time so far ahead. */
const beyondCadenceMs = 40 * 86_400_000;

/** Pages that a clock which ran ahead would keep waiting until its time comes: due now, after all others. */
function astray(store: DispatchDeps['store'], now: Instant): Promise<readonly DuePage[]> {
  const from = { dueAt: later(now, beyondCadenceMs), pageId: '', host: '' };
  return store.pages.due(endOfTime, aStretch, from);
}

const endOfTime: Instant = '9999-12-31T23:59:59.999Z';

/** The oldest due pages, at most 20 of each host. */
export function chooseDue(due: readonly DuePage[]): readonly CheckMessage[] {
  const choice = makeChoice();
  choice.add(due);
  return choice.messages();
}

function makeChoice() {
  const perHost = new Map<string, number>();
  const messages: CheckMessage[] = [];
  return {
    messages: (): readonly CheckMessage[] => messages,
    add: (due: readonly DuePage[]): void => {
      for (const { pageId, host, dueAt } of due.toSorted(byDueTime)) {
        const count = perHost.get(host) ?? 0;
        if (count >= mostAHost) continue;
        perHost.set(host, count + 1);
        messages.push({ pageId, host, slot: dueAt });
      }
    },
  };
}

const byDueTime = (a: DuePage, b: DuePage): number =>
  a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0;
