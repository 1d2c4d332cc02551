import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../shared/adapters/memory/memory-store.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import { applyRehearsal } from '../rehearsal/apply-configuration.ts';
import { makeStoryClock, runRehearsal, storyBegins } from '../rehearsal/run-rehearsal.ts';
import { startRehearsal } from '../rehearsal/server.ts';
import { type ExpectedAlert, steps } from '../rehearsal/steps.ts';

/** An alert as the expectations of a step name it. */
function seen({ page, subject }: Alert): ExpectedAlert {
  const kind = subject.change?.kind ?? (subject.kind === 'event' ? subject.event.kind : '');
  const sides =
    subject.kind === 'event' && subject.change === null ? subject.event : subject.change;
  return {
    outlet: page.outlet,
    kind,
    ...(sides?.before == null ? {} : { before: sides.before.text }),
    ...(sides?.after == null ? {} : { after: sides.after.text }),
    ...(subject.change?.notice == null ? {} : { notice: subject.change.notice }),
    ...(subject.change == null ? {} : { nature: subject.change.nature }),
    ...(subject.change == null ? {} : { reverts: subject.change.reverts !== null }),
  };
}

/** Alerts of one moment come in no order of their own. */
const byOutlet = (alerts: readonly ExpectedAlert[]): ExpectedAlert[] =>
  [...alerts].sort((a, b) => a.outlet.localeCompare(b.outlet));

/** What an expectation says of an alert, as a matcher: words on each side, the rest exactly. */
const matcher = ({ before, after, ...exact }: ExpectedAlert): unknown =>
  expect.objectContaining({
    ...exact,
    ...(before === undefined ? {} : { before: expect.stringContaining(before) as unknown }),
    ...(after === undefined ? {} : { after: expect.stringContaining(after) as unknown }),
  });

describe('the rehearsal', () => {
  const told: Alert[][] = [];
  let close: () => Promise<void> = () => Promise.resolve();

  beforeAll(async () => {
    const server = await startRehearsal();
    close = () => server.close();
    const clock = makeStoryClock(storyBegins);
    const archive = makeMemoryArchive();
    const store = makeMemoryStore({ archive, clock, digest: sha256 });
    const pageIds = await applyRehearsal({ store, clock }, server);
    await runRehearsal({
      server,
      store,
      archive,
      clock,
      pageIds,
      pauseMs: 0,
      sender: {
        send: ({ alerts }) => {
          told.at(-1)?.push(...alerts);
          return Promise.resolve({ kind: 'sent' });
        },
      },
      onStep: () => told.push([]),
      onCheck: () => undefined,
    });
  }, 60_000);

  afterAll(() => close());

  test.each(steps.map((step, index) => [index, step.title, step] as const))(
    'step %i: %s',
    (index, _, step) => {
      const alerts = (told[index] ?? []).map(seen);
      expect(byOutlet(alerts)).toEqual(byOutlet(step.expected).map(matcher));
    },
  );
});
