import type { ChangeRecord, SpeakerRecord, StatementRecord } from '../../domain/ledger.ts';
import type { Triage } from '../../domain/triage.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';
import type { Listed, Stretch } from '../../ports/list.ts';
import type { OutboxStore } from '../../ports/outbox-store.ts';
import type { Store } from '../../ports/store.ts';
import type { TriageStore } from '../../ports/triage-store.ts';
import type { VersionStore } from '../../ports/version-store.ts';
import {
  isShownChange,
  isShownEvent,
  isShownPoint,
  shownAlert,
  shownDocument,
  shownRecord,
  shownVersion,
} from './shown.ts';
import type { Withheld } from './withheld.ts';

/**
 * The store as questions see it: what is withheld is left out, and a withheld version says so in the
 * place of what it holds. For reading only: what is checked, verified or exported whole needs the
 * store itself.
 */
export function withoutWithheld(store: Store, withheld: Withheld): Store {
  if (withheld.all.length === 0) return store;
  return {
    ...store,
    ledger: shownLedger(store.ledger, withheld),
    versions: shownVersions(store.versions, withheld),
    outbox: shownOutbox(store.outbox, withheld),
    triages: shownTriages(store.triages, withheld),
  };
}

function shownLedger(ledger: LedgerStore, withheld: Withheld): LedgerStore {
  return {
    ...ledger,
    changes: (query) =>
      listShown(query, {
        list: (s) => ledger.changes(s),
        show: (record) => shownChange(withheld, record),
      }),
    figures: (query) =>
      listShown(query, {
        list: (s) => ledger.figures(s),
        show: (record) => shownRecord(withheld, record),
      }),
    statements: (query) =>
      listShown(query, {
        list: (s) => ledger.statements(s),
        show: (record) => shownRecord(withheld, record),
      }),
    speakers: async (query) => {
      const { items, cursor } = await ledger.speakers(query);
      const shown = await Promise.all(items.map((one) => shownSpeaker(ledger, withheld, one)));
      return { items: shown.filter((one) => one !== null), cursor };
    },
    points: (tracker, query) =>
      listShown(query, {
        list: (s) => ledger.points(tracker, s),
        show: (point) => (isShownPoint(withheld, point) ? point : null),
      }),
  };
}

/** Where their newest statement is withheld, a speaker is listed by the newest that is not. */
async function shownSpeaker(
  ledger: LedgerStore,
  withheld: Withheld,
  { key, last }: SpeakerRecord,
): Promise<SpeakerRecord | null> {
  const show = (record: StatementRecord) => shownRecord(withheld, record);
  const shown = show(last);
  if (shown !== null) return { key, last: shown };
  const query = { speakerKey: key, limit: 1 };
  const [other] = (await listShown(query, { list: (s) => ledger.statements(s), show })).items;
  return other === undefined ? null : { key, last: other };
}

function shownChange(withheld: Withheld, record: ChangeRecord): ChangeRecord | null {
  const { change, pageId } = record;
  if (!isShownChange(withheld, change)) return null;
  return withheld.above(pageId, change.version) ? { ...record, headline: null } : record;
}

function shownVersions(versions: VersionStore, withheld: Withheld): VersionStore {
  const shown = async <T>(found: Promise<T | null>, show: (item: T) => T | null) => {
    const item = await found;
    return item === null ? null : show(item);
  };
  const version = (found: ReturnType<VersionStore['head']>) =>
    shown(found, (item) => shownVersion(withheld, item));
  const document = (found: ReturnType<VersionStore['document']>) =>
    shown(found, (item) => shownDocument(withheld, item));
  return {
    ...versions,
    head: (pageId) => version(versions.head(pageId)),
    get: (pageId, number) => version(versions.get(pageId, number)),
    list: (pageId, stretch) =>
      listShown(stretch, {
        list: (s) => versions.list(pageId, s),
        show: (item) => shownVersion(withheld, item),
      }),
    document: (pageId, hash) => document(versions.document(pageId, hash)),
    documentOf: (item) => document(versions.documentOf(item)),
    event: (pageId, id) =>
      shown(versions.event(pageId, id), (event) => (isShownEvent(withheld, event) ? event : null)),
    events: (pageId, stretch) =>
      listShown(stretch, {
        list: (s) => versions.events(pageId, s),
        show: (event) => (isShownEvent(withheld, event) ? event : null),
      }),
  };
}

const shownOutbox = (outbox: OutboxStore, withheld: Withheld): OutboxStore => ({
  ...outbox,
  alert: async (channelId, alertId) => {
    const alert = await outbox.alert(channelId, alertId);
    return alert === null ? null : shownAlert(withheld, alert);
  },
});

const shownTriages = (triages: TriageStore, withheld: Withheld): TriageStore => {
  const show = (triage: Triage): Triage | null => (isShownChange(withheld, triage) ? triage : null);
  return {
    ...triages,
    get: async (key) => {
      const triage = await triages.get(key);
      return triage === null ? null : show(triage);
    },
    list: (query) => listShown(query, { list: (s) => triages.list(s), show }),
    ofPage: (pageId, stretch) =>
      listShown(stretch, { list: (s) => triages.ofPage(pageId, s), show }),
  };
};

/** Stretches read for one answer; past them the answer is short and its cursor goes on. */
const mostStretches = 20;

interface Shown<Q, T> {
  readonly list: (query: Q) => Promise<Listed<T>>;
  readonly show: (item: T) => T | null;
}

async function listShown<Q extends Stretch, T>(
  query: Q,
  { list, show }: Shown<Q, T>,
): Promise<Listed<T>> {
  const items: T[] = [];
  let cursor = query.cursor ?? null;
  for (let read = 0; read < mostStretches; read++) {
    const listed = await list({ ...query, limit: query.limit - items.length, cursor });
    items.push(...listed.items.map(show).filter((item) => item !== null));
    ({ cursor } = listed);
    if (cursor === null || items.length >= query.limit) break;
  }
  return { items, cursor };
}
