import { XMLParser } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withholdingId } from '../../../shared/domain/withholding.ts';
import { makeChange } from '../../support/make-change.ts';
import { held, makeEventfulHistory } from '../../support/make-history.ts';
import { startService } from '../../support/make-service.ts';

let service: Awaited<ReturnType<typeof startService>>;
let history: Awaited<ReturnType<typeof makeEventfulHistory>>;

beforeAll(async () => {
  history = await makeEventfulHistory();
  service = await startService({ store: history.store });
});
afterAll(() => service.close());

async function text(path: string): Promise<string> {
  const response = await service.ask(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

describe('feeds', () => {
  test('the Atom feed is well formed and gives both sentences', async () => {
    const atom = await text('/feeds/changes.atom?kind=figure-changed');
    expect(parseAtomFeed(atom).entries?.length).toBeGreaterThan(0);
    expect(atom).toContain(`Before: ${held(59).replace("'", '&#39;')}`);
  });

  test('the JSON Feed has the same entries, by page, tracker and label', async () => {
    for (const scope of [`page=${history.page.id}`, 'tracker=held', 'label=Port+Ansel+hostages']) {
      const feed = JSON.parse(await text(`/feeds/changes.json?${scope}&limit=5`)) as {
        items: { id: string }[];
      };
      const atom = await text(`/feeds/changes.atom?${scope}&limit=5`);
      expect(feed.items.length).toBeGreaterThan(0);
      for (const { id } of feed.items) expect(atom).toContain(`<id>${id}</id>`);
    }
  });

  test('what a page says is never markup in a feed', async () => {
    const hostile = '</content><script>alert(1)</script>\u0000]]>&lt;';
    await history.store.ledger.putChange({
      pageId: history.page.id,
      url: 'https://harbour-post.example/?a=1&b=<',
      outlet: hostile,
      headline: hostile,
      trackers: [],
      labels: [hostile],
      confirmation: 'not-needed',
      change: { ...makeChange({ summary: hostile }), pageId: history.page.id },
    });
    const atom = await text('/feeds/changes.atom?limit=200');
    const parsed = JSON.stringify(new XMLParser().parse(atom));
    expect(parsed).toContain('<script>alert(1)</script>');
    expect(parsed).not.toContain('"script"');
  });
});

describe('exports', () => {
  test('changes as CSV have a row for each, and one for their names', async () => {
    const lines = (await text('/api/v1/exports/figures/csv')).trim().split('\r\n');
    expect(lines[0]).toContain('url,outlet,version');
    expect(lines.length).toBeGreaterThan(2);
  });

  test.each(['changes', 'figures', 'statements', 'alerts'])(
    '%s as JSON, one a line',
    async (kind) => {
      const lines = (await text(`/api/v1/exports/${kind}/jsonl`)).trim().split('\n');
      for (const line of lines.filter((one) => one !== ''))
        expect(JSON.parse(line)).toHaveProperty('record');
    },
  );
});

test('what is withheld appears in no answer, feed or export', async () => {
  const { store, page } = history;
  await store.withholdings.put({
    id: withholdingId(page.id, 2),
    pageId: page.id,
    number: 2,
    url: page.url,
    reason: 'a name to be kept out',
    at: '2026-03-04T18:00:00.000Z',
  });
  const sentence = held(58).slice(0, 40);
  for (const path of [
    '/api/v1/changes?limit=200',
    '/api/v1/figures?limit=200',
    '/api/v1/trackers/held/points',
    `/api/v1/pages/${page.id}/versions/2`,
    '/feeds/changes.atom?limit=200',
    '/feeds/changes.json?limit=200',
    '/api/v1/exports/changes/csv',
    '/api/v1/exports/figures/jsonl',
  ])
    expect([path, (await text(path)).includes(sentence)]).toEqual([path, false]);
  expect((await service.ask(`/api/v1/pages/${page.id}/versions/2/text`)).status).toBe(404);
  expect((await service.ask(`/api/v1/pages/${page.id}/diff?from=1&to=2`)).status).toBe(404);
  expect(service.faults).toEqual([]);
});
