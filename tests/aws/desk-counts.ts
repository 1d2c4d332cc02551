import type { Version } from '../../shared/domain/version.ts';
import type { CloudDesk } from './cloud-desk.ts';
import { deadLetters } from './queues.ts';

/** What went in and what came out, counted over everything that was done to a deployment. */
export type DeskCounts = Readonly<Record<string, number>>;

const all = { limit: 1000 } as const;

export async function countsOf(desk: CloudDesk): Promise<DeskCounts> {
  const { store, outlets, names } = desk;
  const versions = (await Promise.all(names.map((name) => versionsOf(desk, name)))).flat();
  const { items: changes } = await store.ledger.changes(all);
  const { items: deliveries } = await store.outbox.deliveries(all);
  const alertIds = deliveries.flatMap(({ alertIds }) => alertIds);
  const heard = (await desk.everything.all()).flatMap(({ body }) => body.alerts ?? []);
  const announced = (await desk.announced.all()).map(({ body }) => body.id ?? '');
  const changed = changes.map(({ pageId, change }) =>
    [pageId, change.kind, change.lineage, change.before?.text, change.after?.text].join('\n'),
  );
  return {
    'reads of pages': sum(names.map((name) => outlets.reads(name))),
    versions: versions.length,
    changes: changes.length,
    'facts held twice': repeats(changed) + sameAsBefore(versions),
    'changes announced': new Set(announced).size,
    'changes announced again': repeats(announced),
    'changes never announced': changes.filter(({ change }) => !announced.includes(change.id))
      .length,
    alerts: new Set(alertIds).size,
    'alerts that were not sent': deliveries.filter(({ status }) => status !== 'sent').length,
    'alerts heard': new Set(heard.map(({ id }) => id)).size,
    'alerts heard twice': repeats(heard.map(({ id }) => id)),
    'alerts never heard': alertIds.filter((id) => !heard.some((told) => told.id === id)).length,
    'facts left behind': (await store.versions.pending('9999-12-31T23:59:59.999Z', 100)).length,
    'dead letters': await deadLetters(),
  };
}

async function versionsOf({ store, pageId }: CloudDesk, name: string): Promise<readonly Version[]> {
  return (await store.versions.list(pageId(name), all)).items;
}

const sum = (counts: readonly number[]): number => counts.reduce((one, two) => one + two, 0);

const repeats = (ids: readonly string[]): number => ids.length - new Set(ids).size;

/** Versions that say what the one before says. */
function sameAsBefore(versions: readonly Version[]): number {
  const hashes = new Map(
    versions.map((version) => [`${version.pageId} ${version.number}`, version]),
  );
  return versions.filter(
    ({ pageId, number, articleHash }) =>
      hashes.get(`${pageId} ${number - 1}`)?.articleHash === articleHash,
  ).length;
}
