import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import type { FigureTracker, TrackerPoint } from '../../../shared/domain/tracker.ts';
import { withholdingId } from '../../../shared/domain/withholding.ts';
import { figureTracker } from '../../support/figure-tracker.ts';
import { makeEventfulHistory } from '../../support/make-history.ts';
import { startService } from '../../support/make-service.ts';
import { storeDeps } from '../../support/store-kinds.ts';

type Service = Awaited<ReturnType<typeof startService>>;

const hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>\u202e]]>&';

const tracker = figureTracker({
  statuses: ['held'],
  houseValue: { value: 50, source: 'the desk', asOf: '2026-03-01' },
});

const point = (given: Partial<TrackerPoint>): TrackerPoint => ({
  tracker: 'held',
  pageId: 'p1',
  url: 'https://harbour-post.example/talks',
  outlet: 'Harbour Post',
  lineage: 'f1',
  version: 1,
  from: '2026-03-04T14:00:00.000Z',
  until: null,
  value: 59,
  range: null,
  bound: 'exactly',
  act: null,
  stance: null,
  speaker: null,
  asOf: null,
  sentence: 'They hold 59 hostages.',
  ...given,
});

const meridian = { pageId: 'p2', outlet: 'Meridian Wire', url: 'https://meridian-wire.example/a' };
const at = (time: string): string => `2026-03-04T${time}:00.000Z`;

/** The Post goes from 59 to 58 at 15:00, the Wire half an hour later. */
const twoOutlets: readonly TrackerPoint[] = [
  point({ until: at('15:00') }),
  point({ version: 2, from: at('15:00'), value: 58, sentence: 'They hold 58 hostages.' }),
  point({ ...meridian, until: at('15:30') }),
  point({ ...meridian, version: 2, from: at('15:30'), value: 58, bound: 'at-least' }),
  point({ ...meridian, version: 3, from: at('16:30'), value: 57 }),
];

async function storeWith(points: readonly TrackerPoint[], settings: Partial<FigureTracker> = {}) {
  const store = makeMemoryStore({ ...storeDeps, archive: makeMemoryArchive() });
  await store.trackers.put({ ...tracker, ...settings });
  for (const of of points) await store.ledger.putPoint(of);
  return store;
}

async function asked(service: Service, path: string) {
  const response = await service.ask(path, { headers: { accept: 'text/html' } });
  const text = await response.text();
  expect(service.faults).toEqual([]);
  return { status: response.status, response, text, $: load(text) };
}

const line = '/figures/tracker/held';

describe('the line of a tracker', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ store: await storeWith(twoOutlets) });
  });
  afterAll(() => service.close());

  test('each outlet has a stepped line with a mark of its own, named in a legend', async () => {
    const { $ } = await asked(service, line);
    const legend = $('.wide svg > g').last().text();
    expect(legend).toContain('Harbour Post');
    expect(legend).toContain('Meridian Wire');
    const shapes = new Set(
      $('.wide .marks')
        .map((_, marks) => $(marks).find('path').first().attr('d'))
        .get(),
    );
    expect(shapes.size).toBe(2);
  });

  test('each mark leads to its sentence, without script', async () => {
    const { $ } = await asked(service, line);
    const marks = $('.wide a[data-point]');
    expect(marks.length).toBe(5);
    marks.each((_, mark) => {
      const row = $($(mark).attr('href') ?? 'nothing');
      const [outlet = 'none'] = ($(mark).attr('aria-label') ?? '').split(',');
      expect(row.find('.value').text()).toContain(outlet);
      expect(row.find('.says').text()).toContain('hostages');
    });
  });

  test('what is no exact number is hollow, and says its bound', async () => {
    const { $ } = await asked(service, line);
    expect($('.wide .hollow').length).toBe(1);
    expect($('.points').text()).toContain('at least 58');
  });

  test('times in which outlets differed are shaded, and who came later is said', async () => {
    const { $, text } = await asked(service, line);
    expect($('.wide > svg > g.differ rect').length).toBe(2);
    expect($('.wide > svg > g.lag path').length).toBe(0);
    expect(text).not.toContain('Who gave a number later');
    const exact = twoOutlets.map((of) => ({ ...of, bound: 'exactly' as const }));
    const there = await startService({ store: await storeWith(exact) });
    const second = await asked(there, line);
    await there.close();
    expect(second.$('.wide > svg > g.lag path').length).toBe(1);
    expect(second.$('main').text()).toContain('30 min after Harbour Post was first seen with it');
  });

  test('the house value is a line of its own, with where it is from', async () => {
    const { $ } = await asked(service, line);
    expect($('.wide > svg > path.house').length).toBe(1);
    expect($('main').text()).toContain('house value 50 (the desk, as of 2026-03-01)');
  });

  test('nothing of it is styled or run inline', async () => {
    const { $ } = await asked(service, line);
    expect($('[style], main script, svg style, [onload]').length).toBe(0);
  });

  test('it is there as SVG that stands alone, and as CSV', async () => {
    const { $ } = await asked(service, line);
    const [svg = '', csv = ''] = $('.files a')
      .map((_, link) => $(link).attr('href'))
      .get();
    const chart = await asked(service, svg);
    expect(chart.response.headers.get('content-type')).toContain('image/svg+xml');
    expect(chart.text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(chart.text).toContain('<title>Hostages held');
    expect($('[data-png]').attr('data-png')).toBe(svg);
    const table = await asked(service, csv);
    expect(table.text.trim().split('\r\n').length).toBe(6);
  });
});

test('what pages and settings write to be run is text in the page, the file and the table', async () => {
  const bad = twoOutlets.map((of) => ({
    ...of,
    outlet: `${hostile}${of.outlet}`,
    sentence: `=cmd()${hostile}`,
    url: 'javascript:alert(1)',
    pageId: of.pageId,
  }));
  const store = await storeWith(bad, { name: hostile, measures: [hostile] });
  const service = await startService({ store });
  for (const path of [line, '/figures']) {
    const { $, text } = await asked(service, path);
    expect($('main script, main img, [onerror], [href^=javascript]').length).toBe(0);
    expect(text).not.toContain('\u202e');
  }
  const svg = await asked(service, `${line}/chart.svg`);
  expect(svg.text).not.toMatch(/<(?:script|img)|\u202e/);
  const csv = await asked(service, `${line}/points.csv`);
  expect(csv.text).toContain(`"'=cmd()`);
  await service.close();
});

test.each([
  ['a number past all drawing', [point({ value: 1e300 })]],
  ['only vague words', [point({ value: null, bound: null })]],
  ['a point that ends before it begins', [point({ until: at('10:00') })]],
  ['a range', [point({ value: null, range: [50, 60] })]],
])('%s does not break a chart', async (_, points) => {
  const service = await startService({ store: await storeWith(points) });
  const { status, text } = await asked(service, line);
  expect([status, /NaN|Infinity/.test(text)]).toEqual([200, false]);
  expect((await asked(service, `${line}/chart.svg`)).text).not.toMatch(/NaN|Infinity/);
  await service.close();
});

test('the positions of a speaker are drawn from against to for', async () => {
  const store = await storeWith([]);
  await store.trackers.put({
    ...{ id: 'holt', kind: 'position', name: 'Holt on the plan', managedBy: 'hand' },
    ...{ speakers: ['Adrian Holt'], topics: ['plan'] },
  });
  const said = { tracker: 'holt', value: null, bound: null, speaker: 'Adrian Holt' };
  await store.ledger.putPoint(
    point({ ...said, stance: 'against', act: 'reject', until: at('15:00') }),
  );
  await store.ledger.putPoint(point({ ...said, stance: 'for', act: 'accept', from: at('15:00') }));
  const service = await startService({ store });
  const { $ } = await asked(service, '/figures/tracker/holt');
  await service.close();
  expect($('.wide .axes').text()).toMatch(/^forunclearagainst/);
  expect($('.points').text()).toContain('reject, against');
});

test('a thousand points are drawn soon, and the page stays light', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => {
    const from = new Date(Date.parse(at('14:00')) + index * 60_000).toISOString();
    const until = new Date(Date.parse(from) + 600_000).toISOString();
    const outlet = `Outlet ${index % 10}`;
    return point({
      outlet,
      pageId: `p${index % 10}`,
      version: index + 1,
      from,
      until,
      value: 50 + (index % 7),
    });
  });
  const service = await startService({ store: await storeWith(many) });
  await asked(service, line);
  const started = performance.now();
  const { text, $ } = await asked(service, line);
  const took = performance.now() - started;
  await service.close();
  expect($('.points li').length).toBe(60);
  expect($('main').text()).toContain('The newest 60 of more than 200 points');
  expect(text.length).toBeLessThan(200_000);
  expect(took).toBeLessThan(2_000);
});

describe('a line over a history with blind times', () => {
  let history: Awaited<ReturnType<typeof makeEventfulHistory>>;
  let service: Service;
  beforeAll(async () => {
    history = await makeEventfulHistory();
    service = await startService({ store: history.store });
  });
  afterAll(() => service.close());

  test('the line is broken while its page could not be read', async () => {
    const { $ } = await asked(service, line);
    const path = $('.wide svg g.s0 > path').first().attr('d') ?? '';
    expect(path.match(/M/g)?.length).toBe(2);
    expect($('.wide svg').text()).toContain('gap: could not be read');
  });

  test('what is withheld is on no line, in no file', async () => {
    const { store, page } = history;
    const id = withholdingId(page.id, null);
    const { firstSeenAt, url } = page;
    await store.withholdings.put({
      id,
      pageId: page.id,
      number: null,
      url,
      reason: 'a name',
      at: firstSeenAt,
    });
    const paths = [
      line,
      `${line}/chart.svg`,
      `${line}/points.csv`,
      '/figures/measure?measure=hostage',
    ];
    const texts = await Promise.all(paths.map((path) => asked(service, path)));
    await store.withholdings.remove(id);
    for (const { text } of texts)
      expect(text).not.toMatch(/hostages, the Prime|Northern Front|Harbour/);
    expect(texts[0]?.$('.empty').text()).toContain('Nothing is on this line yet.');
  });

  test('a measure and status make a line without a tracker, and hold nothing against anyone', async () => {
    const list = await asked(service, '/figures');
    expect(list.$('nav a[aria-current]').text()).toBe('Figures');
    expect(list.$(`a[href="${line}"]`).text()).toBe('Hostages held');
    const { $ } = await asked(service, '/figures/measure?measure=hostage&status=held');
    expect($('h1').text()).toBe('hostage, held');
    expect($('.points li').length).toBe(3);
    expect($('.differ rect').length).toBe(0);
    expect($('.files a').last().attr('href')).toBe(
      '/figures/measure/points.csv?measure=hostage&status=held',
    );
  });

  test.each([
    ['/figures/tracker/none', 404],
    ['/figures/measure', 400],
    ['/figures/measure?measure=', 400],
    ['/figures/measure?measure=hostage&other=1', 400],
  ])('%s is answered with %i', async (path, status) => {
    expect((await asked(service, path)).status).toBe(status);
  });
});

test('with nothing recorded yet the list says what to do', async () => {
  const store = makeMemoryStore({ ...storeDeps, archive: makeMemoryArchive() });
  const service = await startService({ store });
  const { $ } = await asked(service, '/figures');
  await service.close();
  expect($('.empty').text()).toContain('recount apply');
});
