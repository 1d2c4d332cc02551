import { beforeAll, describe, expect, it } from 'vitest';
import { makeApi } from '../../functions/api/make-api.ts';
import { routes } from '../../functions/api/routes.ts';
import { tokenField } from '../../functions/api/web/posted-form.ts';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import { packWarc } from '../../shared/adapters/local/transfer/write-warc.ts';
import { makeMemoryTable } from '../../shared/adapters/memory/memory-table.ts';
import { type TableRights, tableRights } from '../../shared/contracts/function-rights.ts';
import type { ApiToken } from '../../shared/domain/api-token.ts';
import type { PositionTracker } from '../../shared/domain/tracker.ts';
import { makeDeliver } from '../../shared/use-cases/deliver/deliver.ts';
import { fillOrder } from '../../shared/use-cases/files/fill-order.ts';
import { planErasure } from '../../shared/use-cases/removal/plan-erasure.ts';
import { addWatch } from '../../shared/use-cases/settings/hand-watches.ts';
import { zip } from '../../shared/wiring/zip.ts';
import { apiParts } from '../support/api-parts.ts';
import { figureTracker } from '../support/figure-tracker.ts';
import { makeNewsroom } from '../support/make-newsroom.ts';
import { makeMemoryFiles } from '../support/memory-files.ts';
import { recordingTable } from '../support/recording-table.ts';

const held = (count: number) =>
  `The Northern Front is holding ${count} hostages, the army of Costara said on Tuesday.`;

const handWatch = (url: string) => ({
  id: null,
  name: null,
  target: { kind: 'page' as const, url },
  outlet: null,
  labels: ['Port Ansel hostages'],
  everyMs: null,
  selectors: {},
  paused: false,
});

const holt: PositionTracker = {
  id: 'holt',
  kind: 'position',
  name: 'The envoy on leaving',
  speakers: ['Adrian Holt'],
  topics: ['leave'],
  managedBy: 'hand',
};

const token = (now: string): ApiToken => ({
  id: 'live',
  name: 'a script',
  role: 'reader',
  owner: 'ana',
  hash: '',
  createdAt: now,
  expiresAt: '2027-01-01T00:00:00.000Z',
  revokedAt: null,
});

/** A followed page of three versions, told of, with a tracker; and the service over it. */
async function openService() {
  const table = recordingTable(makeMemoryTable());
  const room = await makeNewsroom({ table });
  const { store, clock } = room;
  const deps = { store, clock, digest: sha256 };
  await store.trackers.put(figureTracker());
  await store.trackers.put(holt);
  await store.tokens.put(token(clock.now()));
  const { watch } = await addWatch(deps, handWatch(room.page.url));
  const sender = { send: () => Promise.resolve({ kind: 'sent' as const }) };
  for (const count of [59, 58, 57]) {
    room.publish([held(count), '“We will not leave,” said the envoy Adrian Holt.']);
    await room.checkAndProject();
    await makeDeliver({ ...deps, sender })();
    room.pass(15);
  }
  const files = makeMemoryFiles();
  const api = makeApi({
    ...deps,
    ...apiParts,
    files: { kind: 'ordered', orders: files.orders },
    whoAsks: () => Promise.resolve({ role: 'editor' as const, name: 'ana' }),
    isOwnHost: () => true,
    formToken: () => 'a token',
    erase: async (request) => {
      // As on AWS: the work itself is the sweep's.
      await store.erasures.put(await planErasure({ ...deps, archive: room.archive }, request));
    },
    onFault: (fault) => {
      throw fault;
    },
  });
  const file = await api.request('http://here/api/v1/exports/alerts/csv');
  const { items } = await store.ledger.changes({ kind: 'figure-changed', limit: 1 });
  const fill = async (): Promise<number> => {
    const { archive } = room;
    const makes = { ...deps, archive, zip, shelf: files.shelf, hasTime: () => true };
    const packed = (all: Parameters<typeof packWarc>[1]) => packWarc('Recount', all);
    const orders = files.queued.splice(0);
    for (const order of orders) await fillOrder({ ...makes, packWarc: packed }, order);
    return orders.length;
  };
  return {
    table,
    api,
    fill,
    values: {
      page: room.page.id,
      url: room.page.url,
      watch: watch.id,
      change: items[0]?.change.id ?? '',
      file: file.headers.get('location')?.split('/').at(-1) ?? '',
    },
  };
}

/** What each form is sent; a form that is not here fails the test, so that its rights are looked at. */
const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/watches/new': { url: 'https://harbour-post.example/another', do: 'follow' },
  '/watches/:watch/pause': { paused: 'true' },
  '/watches/:watch/labels': { labels: 'talks' },
  '/tokens': { name: 'feed reader', role: 'reader', days: '30' },
  '/tokens/:token/revoke': {},
  '/pages/:page/changes/:change/triage': {
    state: 'checking',
    verdict: 'news',
    note: 'Asked them.',
  },
  '/pages/:page/mute': { hours: '8' },
  '/pages/:page/unmute': {},
  '/pages/:page/withhold': { number: '1', reason: 'asked for' },
  '/pages/:page/release': { number: '1' },
  '/pages/:page/erase': { number: '1', reason: 'asked for', sure: 'erase' },
};

/** What is another thing when a form is sent for the second time. */
const sentAgain: typeof forms = { '/pages/:page/erase': { number: '' } };

/** What some addresses are asked: each question that looks elsewhere. */
const queries: Readonly<Record<string, readonly string[]>> = {
  '/pages/:page/changes/:change/evidence.zip': ['', '?full=true'],
  '/pages/:page/compare': ['?from=1&to=2'],
  '/api/v1/pages/:page/diff': ['?from=1&to=2'],
  '/figures/measure': ['?measure=hostage'],
  '/figures/measure/chart.svg': ['?measure=hostage'],
  '/figures/measure/points.csv': ['?measure=hostage'],
  '/api/v1/changes': ['', '?kind=figure-changed', '?tracker=held', '?page=talks', '?unnoted=true'],
  '/api/v1/figures': [
    '',
    '?page=talks',
    '?measure=hostage',
    '?tracker=held',
    '?value=57',
    '?value=57&current=true',
    '?current=true',
    '?measure=hostage&current=true',
    '?at=2026-03-04T14:20:00Z',
  ],
  '/api/v1/statements': ['', '?page=talks', '?speaker=Holt', '?tracker=holt', '?current=true'],
  '/api/v1/search': ['?words=hostages', '?value=57&current=true'],
  '/search': ['', '?words=Holt'],
  '/api/v1/trackers/:tracker/points': ['', '?current=true'],
};

/** Each address with each of its questions; a form twice, so that what it does to its own work is seen. */
const asked = (values: Readonly<Record<string, string>>) =>
  routes.flatMap(({ method, path }) =>
    (method === 'POST' ? ['', ' again'] : (queries[path] ?? [''])).map((query) => {
      const filled = path.replace(
        /:(\w+)(?:\{[^}]*\})?/g,
        (_, name: string) => values[name] ?? '?',
      );
      const page = encodeURIComponent(values['url'] ?? '');
      const url = `http://here${filled}${query.replace(' again', '').replace('talks', page)}`;
      return { method, path, url, isAgain: query === ' again', name: `${method} ${path}${query}` };
    }),
  );

type AskedAt = ReturnType<typeof asked>[number];

const requestOf = ({ method, path, url, isAgain }: AskedAt): Request =>
  method === 'GET'
    ? new Request(url)
    : new Request(url, {
        method,
        body: new URLSearchParams({
          [tokenField]: 'a token',
          ...forms[path],
          ...(isAgain ? sentAgain[path] : {}),
        }),
      });

const isKnown = ({ method, path }: AskedAt): boolean =>
  method === 'GET' || forms[path] !== undefined;

/** Every file there is, and some of less. */
const wishes = (page: string, change: string): readonly string[] => [
  ...['changes', 'figures', 'statements', 'alerts'].map((kind) => `/api/v1/exports/${kind}/csv`),
  `/api/v1/exports/changes/jsonl?tracker=held`,
  `/api/v1/exports/changes/jsonl?page=${page}`,
  `/api/v1/exports/figures/jsonl?tracker=held`,
  `/api/v1/exports/figures/jsonl?page=${page}`,
  `/api/v1/exports/statements/jsonl?tracker=holt`,
  `/api/v1/exports/statements/jsonl?page=${page}`,
  `/pages/${page}/changes/${change}/evidence.zip`,
  `/pages/${page}/changes/${change}/evidence.zip?full=true`,
  `/pages/${page}/captures.warc.gz`,
];

async function filled(): Promise<TableRights> {
  const { table, api, fill, values } = await openService();
  const all = wishes(values.page, values.change);
  for (const wish of all) expect((await api.request(`http://here${wish}`)).status).toBe(202);
  table.take();
  expect(await fill()).toBe(all.length);
  return table.take() as TableRights;
}

async function walked(): Promise<{ used: TableRights; refused: readonly string[] }> {
  const { table, api, values } = await openService();
  const refused: string[] = [];
  table.take();
  for (const at of asked({
    token: 'live',
    tracker: 'held',
    number: '2',
    kind: 'changes',
    format: 'csv',
    name: 'none',
    key: 'adrian-holt.name',
    ...values,
  })) {
    const { status } = await api.request(requestOf(at));
    if (!isKnown(at) || status >= 400) refused.push(`${status} ${at.name}`);
  }
  return { used: table.take() as TableRights, refused };
}

describe('the rights of api', () => {
  let walk: Awaited<ReturnType<typeof walked>>;
  beforeAll(async () => {
    walk = await walked();
  });

  it('were tried at every address of the service', () => {
    expect(walk.refused).toEqual(['404 GET /assets/:name']);
  });

  it.each(['reads', 'writes', 'removes', 'indexes'] as const)(
    'are what it %s, and no more',
    (way) => {
      const allowed: readonly string[] = tableRights.api[way];
      expect(walk.used[way].toSorted()).toEqual(allowed.toSorted());
    },
  );
});

describe('the rights of what makes files', () => {
  let used: TableRights;
  beforeAll(async () => {
    used = await filled();
  });

  it.each(['reads', 'writes', 'removes', 'indexes'] as const)(
    'are what it %s, and no more',
    (way) => {
      const allowed: readonly string[] = tableRights.export[way];
      expect(used[way].toSorted()).toEqual(allowed.toSorted());
    },
  );
});
