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

/** Queues what is due, oldest first, at most 20 a host. The due index stays as it is: only a check moves it. */
export function makeDispatch(deps: DispatchDeps): () => Promise<readonly CheckMessage[]> {
  return async () => {
    const due = await deps.store.pages.due(deps.clock.now(), mostAtOnce);
    const messages = chooseDue(due);
    await deps.queue.send(messages);
    return messages;
  };
}

/** The oldest due pages, at most 20 of each host. */
export function chooseDue(due: readonly DuePage[]): CheckMessage[] {
  const perHost = new Map<string, number>();
  const oldestFirst = [...due].sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
  return oldestFirst.flatMap(({ pageId, host, dueAt }) => {
    const count = perHost.get(host) ?? 0;
    if (count >= mostAHost) return [];
    perHost.set(host, count + 1);
    return [{ pageId, host, slot: dueAt }];
  });
}
