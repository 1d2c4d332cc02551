import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import type { ChangeRecord } from '../../../shared/domain/ledger.ts';
import { makeChange, makeSide } from '../../support/make-change.ts';
import { startService } from '../../support/make-service.ts';
import { storeDeps } from '../../support/store-kinds.ts';

const emptyStore = () => makeMemoryStore({ ...storeDeps, archive: makeMemoryArchive() });
const store = emptyStore();
let service: Awaited<ReturnType<typeof startService>>;

const hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>\u202e';

function record(index: number, given: Partial<ChangeRecord> = {}): ChangeRecord {
  const at = (minute: number) => `2026-03-04T14:${String(minute).padStart(2, '0')}:00.000Z`;
  return {
    pageId: 'p1',
    url: 'https://harbour-post.example/talks',
    outlet: 'Harbour Post',
    headline: 'Talks stall',
    trackers: [],
    labels: ['Port Ansel'],
    confirmation: 'not-needed',
    change: makeChange({
      id: `c${index}`,
      between: { oldSeenAt: at(index), newSeenAt: at(index + 1) },
    }),
    ...given,
  };
}

beforeAll(async () => {
  await store.ledger.putChange(record(1));
  await store.ledger.putChange(record(2, { labels: [] }));
  await store.ledger.putChange(
    record(3, {
      outlet: hostile,
      url: 'javascript:alert(1)',
      labels: [hostile],
      change: makeChange({
        id: 'c3',
        kind: 'headline-changed',
        summary: hostile,
        before: makeSide({ text: hostile }),
        after: null,
        between: { oldSeenAt: '2026-03-04T14:03:00.000Z', newSeenAt: '2026-03-04T14:04:00.000Z' },
      }),
    }),
  );
  service = await startService({ store });
});
afterAll(() => service.close());

async function page(path: string, from = service) {
  const response = await from.ask(path, { headers: { accept: 'text/html' } });
  const text = await response.text();
  return { response, text, $: load(text) };
}

describe('what changed', () => {
  test('the newest story comes first, each change under its story', async () => {
    const { $ } = await page('/');
    expect($('h1').text()).toBe('What changed');
    expect($('section h2').length).toBe(3);
    expect(
      $('article')
        .map((_, item) => $(item).attr('id'))
        .get(),
    ).toEqual(['c3', 'c2', 'c1']);
  });

  test('both sentences stand there with what differs marked, and what note was found', async () => {
    const { $ } = await page('/');
    const item = $('#c1');
    expect([item.find('del').text(), item.find('ins').text()]).toEqual(['47', '46']);
    expect(item.text()).toContain('no note found on the page at 14:02 UTC');
    expect(item.text()).toContain('seen between 14:01 and 14:02 UTC on 4 March 2026');
  });

  test('filters live in the address and stay chosen in the form', async () => {
    const { $ } = await page('/?kind=headline-changed&severity=&label=');
    expect($('article').length).toBe(1);
    expect($('select[name=kind] option[selected]').attr('value')).toBe('headline-changed');
    expect($('link[type="application/atom+xml"]').attr('href')).toBe(
      '/feeds/changes.atom?kind=headline-changed',
    );
  });

  test('older changes are a link away', async () => {
    const first = await page('/?limit=1');
    const href = first.$('a[rel=next]').attr('href') ?? '';
    const second = await page(href);
    expect(second.$('article').first().attr('id')).toBe('c2');
  });

  test('nothing fits: the page says what to do next', async () => {
    expect((await page('/?label=none')).$('.empty').text()).toContain('No change fits');
    const fresh = await startService({ store: emptyStore() });
    expect((await page('/', fresh)).$('.empty').text()).toContain('recount watch add');
    await fresh.close();
  });

  test('what a page says is text, and its address is a link only on the web', async () => {
    const { $, text } = await page('/');
    expect($('img').length + $('article script').length).toBe(0);
    expect(text).not.toMatch(/javascript:|\u202e/);
    expect($('#c3').text()).toContain('<script>alert(1)</script>');
  });

  test('a wrong question is answered with a page that says so', async () => {
    const { response, $ } = await page('/?kind=nonsense');
    expect([response.status, $('h1').text()]).toEqual([400, 'This was asked wrongly.']);
    expect((await page('/nowhere')).response.status).toBe(404);
  });
});

describe('every page', () => {
  test('holds no inline script or style, and loads only what is served here', async () => {
    const { $, response } = await page('/');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect($('style, [style], [onclick]').length).toBe(0);
    expect(
      $('script')
        .map((_, one) => $(one).text())
        .get()
        .join(''),
    ).toBe('');
    for (const path of [$('script').attr('src'), $('link[rel=stylesheet]').attr('href')]) {
      const asset = await service.ask(path ?? '/none');
      expect([asset.status, asset.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
  });

  test('can be walked by keyboard: a skip link, one main, headings in order, a named form', async () => {
    const { $ } = await page('/');
    expect($('body > a').first().attr('href')).toBe('#main');
    expect($('main').length).toBe(1);
    expect($('nav a[aria-current=page]').text()).toBe('What changed');
    $('select, input[type=checkbox]').each((_, field) => {
      expect($(field).closest('label').text().trim()).not.toBe('');
    });
  });

  test('weighs little', async () => {
    expect((await page('/')).text.length).toBeLessThan(50_000);
  });
});

test('the gravest change of a version stands first, and small ones beside it open on demand', async () => {
  const own = emptyStore();
  for (const [index, severity] of (['low', 'high', 'low'] as const).entries()) {
    const { change, ...rest } = record(index + 1);
    await own.ledger.putChange({ ...rest, change: { ...change, severity } });
  }
  const other = await startService({ store: own });
  const { $ } = await page('/', other);
  await other.close();
  expect(
    $('.change')
      .map((_, item) => $(item).attr('data-severity'))
      .get(),
  ).toEqual(['high', 'low', 'low']);
  expect($('details.smaller summary').text()).toBe('2 smaller changes of the same version');
  expect($('details.smaller .change')).toHaveLength(2);
});
