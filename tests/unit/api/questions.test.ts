import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { held, makeEventfulHistory, talks } from '../../support/make-history.ts';
import { startService } from '../../support/make-service.ts';

type Service = Awaited<ReturnType<typeof startService>>;
let service: Service;
let pageId = '';

beforeAll(async () => {
  const { store, page } = await makeEventfulHistory();
  pageId = page.id;
  service = await startService({ store });
});
afterAll(() => service.close());

/** What the tests look at in an answer. */
interface Body {
  readonly page: { readonly id: string };
  readonly items: readonly {
    readonly number: number;
    readonly outcome: string;
    readonly change: { readonly id: string; readonly kind: string };
  }[];
  readonly cursor: string | null;
  readonly facts: { readonly figures: readonly { readonly sentence: string }[] };
  readonly changes: readonly { readonly kind: string }[];
  readonly words: readonly { readonly segments: readonly object[] }[];
  readonly outlets: readonly { readonly points: readonly object[] }[];
  readonly complete: boolean;
}

async function json(path: string): Promise<Body> {
  const response = await service.ask(path);
  expect(service.faults).toEqual([]);
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as Body;
}

describe('a page', () => {
  test('is found by its id, by its watch and by its address', async () => {
    for (const name of [pageId, encodeURIComponent(talks)])
      expect((await json(`/api/v1/pages/${name}`)).page.id).toBe(pageId);
  });

  test('its versions come newest first, each on its own with its facts', async () => {
    const { items } = await json(`/api/v1/pages/${pageId}/versions`);
    expect(items.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    const { facts } = await json(`/api/v1/pages/${pageId}/versions/1`);
    expect(facts.figures[0]?.sentence).toBe(held(59));
    expect(facts).not.toHaveProperty('text');
  });

  test('any two versions are compared, facts first', async () => {
    const diff = await json(`/api/v1/pages/${pageId}/diff?from=1&to=2`);
    expect(diff.changes[0]?.kind).toBe('figure-changed');
    expect(diff.words[0]?.segments).toContainEqual({
      kind: 'removed',
      text: '59',
      shortened: false,
    });
  });

  test('its events and the spells of its checks are listed', async () => {
    expect((await json(`/api/v1/pages/${pageId}/events`)).items.length).toBeGreaterThan(0);
    const { items } = await json(`/api/v1/pages/${pageId}/spells`);
    expect(items.some(({ outcome }) => outcome === 'unreadable')).toBe(true);
  });
});

describe('the ledger', () => {
  test('changes are filtered by what the address says', async () => {
    const all = await json('/api/v1/changes');
    expect(all.items.length).toBeGreaterThan(1);
    const some = await json('/api/v1/changes?kind=figure-changed&tracker=held&severity=medium');
    expect(some.items.length).toBeGreaterThan(0);
    for (const { change } of some.items) expect(change.kind).toBe('figure-changed');
    expect((await json('/api/v1/changes?label=elsewhere')).items).toEqual([]);
  });

  test('a list goes on at its cursor, and says nothing twice', async () => {
    const idsOf = ({ items }: Body) => items.map(({ change }) => change.id);
    const first = await json('/api/v1/changes?limit=1');
    const cursor = encodeURIComponent(first.cursor ?? '');
    const rest = await json(`/api/v1/changes?limit=200&cursor=${cursor}`);
    const all = await json('/api/v1/changes?limit=200');
    expect([...idsOf(first), ...idsOf(rest)]).toEqual(idsOf(all));
  });

  test('which pages say a number, and since when', async () => {
    const { items } = await json('/api/v1/figures?value=58&tracker=held');
    expect(items[0]).toMatchObject({ sentence: held(58), figure: { value: 58 } });
  });

  test('trackers have points, and series by outlet', async () => {
    const { items } = await json('/api/v1/trackers/held/points');
    const { outlets, complete } = await json('/api/v1/trackers/held/series');
    expect(outlets.flatMap(({ points }) => points)).toHaveLength(items.length);
    expect(complete).toBe(true);
    expect((await json('/api/v1/trackers/held/disagreements')).items).toEqual([]);
  });

  test('every other question is answered within its schema', async () => {
    const paths = [
      'health',
      'watches',
      'pages',
      'statements',
      'trackers',
      'trackers/held',
      'alerts',
    ];
    for (const path of paths) await json(`/api/v1/${path}`);
  });
});

describe('a question that cannot be answered', () => {
  test.each([
    ['/api/v1/changes?limit=0', 400, 'asked.wrongly'],
    ['/api/v1/changes?colour=red', 400, 'asked.wrongly'],
    ['/api/v1/changes?limit=1&limit=2', 400, 'asked.wrongly'],
    ['/api/v1/changes?cursor=x', 400, 'store.bad-cursor'],
    ['/api/v1/changes?tracker=none', 404, 'not-found.tracker'],
    ['/api/v1/pages/https%3A%2F%2Felsewhere.example%2F', 404, 'not-found.page'],
    [`/api/v1/pages/${'%F2%A6%88%86'.repeat(2001)}`, 400, 'asked.wrongly'],
    [`/api/v1/pages/${'0'.repeat(1500)}`, 404, 'not-found.page'],
    ['/api/v1/watches/none', 404, 'not-found.watch'],
    ['/api/v1/nothing', 404, 'not-found.route'],
  ])('%s is a problem of status %i with the code %s', async (path, status, code) => {
    const response = await service.ask(path);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, code });
    expect(response.status).toBe(status);
  });

  test('another method is refused', async () => {
    const { status, headers } = await service.ask('/api/v1/changes', { method: 'POST' });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

test('an answer that the client has already is not sent again', async () => {
  const first = await service.ask('/api/v1/changes');
  const etag = first.headers.get('etag') ?? '';
  const again = await service.ask('/api/v1/changes', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});
