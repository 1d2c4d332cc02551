import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser, sizes } from './open-browser.ts';

const { url, outletUrl } = inject('served');
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => context.close());

const newPage = async (): Promise<Page> => {
  const made = await context.newPage();
  made.setDefaultTimeout(10_000);
  return made;
};
const open = async (path = ''): Promise<void> => {
  await page.goto(new URL(path, url).href);
};
const texts = (selector: string): Promise<string[]> => page.locator(selector).allInnerTexts();
const choose = async (name: string, value: string): Promise<void> => {
  await page.selectOption(`select[name=${name}]`, value);
};

describe.each([
  { size: 'desk' as const, javaScriptEnabled: true },
  { size: 'desk' as const, javaScriptEnabled: false },
  { size: 'phone' as const, javaScriptEnabled: true },
  { size: 'phone' as const, javaScriptEnabled: false },
])('on a $size, script: $javaScriptEnabled', ({ size, javaScriptEnabled }) => {
  beforeEach(async () => {
    context = await browser.newContext({ viewport: sizes[size], javaScriptEnabled });
    page = await newPage();
  });

  test('an editor sees what changed, opens the comparison and reads both sentences', async () => {
    await open();
    const change = page.locator('.change', { hasText: 'Hostages held: 47 → 46' }).first();
    expect(await change.innerText()).toContain('no note found');
    await change.getByRole('link', { name: 'Compare versions' }).click();
    expect(page.url()).toMatch(/\/pages\/[^/]+\/compare\?/);
    const body = await page.locator('main').innerText();
    expect(body).toContain('is holding 47 hostages');
    expect(body).toContain('is holding 46 hostages');
    await page.getByRole('link', { name: 'All its versions' }).click();
    expect(await page.locator('h1').innerText()).toBe('Waiting for news in Port Ansel');
  });

  test('filters are chosen, stay in the address, and come back by it', async () => {
    await open();
    await choose('kind', 'position-shifted');
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/kind=position-shifted/);
    const kinds = await texts('.change .meta:first-child span:first-child');
    expect(new Set(kinds)).toEqual(new Set(['Position shifted']));
    const shared = page.url();
    await open();
    await page.goto(shared);
    expect(await page.inputValue('select[name=kind]')).toBe('position-shifted');
  });

  test('any two versions of a page are compared, then the ones before', async () => {
    await open('/pages');
    await page.getByRole('link', { name: 'Waiting for news in Port Ansel' }).click();
    await page
      .locator('main')
      .getByRole('link', { name: /compare/i })
      .first()
      .click();
    await page.fill('input[name=from]', '1');
    await page.fill('input[name=to]', '3');
    await choose('view', 'inline');
    if (await page.getByRole('button', { name: 'Compare' }).isVisible())
      await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL(/from=1&to=3&view=inline/);
    expect(await page.locator('main').innerText()).toMatch(/\d+ changes?/);
  });

  test('a line of figures is drawn, with each point’s sentence in a table and as a file', async () => {
    await open('/figures');
    await page
      .getByRole('link', { name: /hostages held/i })
      .first()
      .click();
    expect(await page.locator('figure.chart svg').first().isVisible()).toBe(size === 'desk');
    expect((await texts('.says')).join(' ')).toContain('is holding 46 hostages');
    for (const name of ['CSV', 'SVG']) {
      const href = await page.getByRole('link', { name }).getAttribute('href');
      const file = await context.request.get(new URL(href ?? '', url).href);
      expect([name, file.status()]).toEqual([name, 200]);
    }
  });

  test('a page is tried, followed, labelled, paused and resumed', async () => {
    await open('/watches/new');
    const address = `${outletUrl}nowhere-${size}-${javaScriptEnabled ? 'with' : 'without'}`;
    await page.getByLabel('Address').fill(address);
    await page.getByRole('button', { name: 'Try, store nothing' }).click();
    expect(await page.inputValue('input[name=url]')).toBe(address);
    await page.getByRole('button', { name: 'Follow' }).click();
    const watch = page.locator('.change', { hasText: address });
    expect(await watch.count()).toBe(1);
    await watch.getByRole('button', { name: 'Pause' }).click();
    expect(await watch.innerText()).toContain('paused');
    await watch.getByRole('button', { name: 'Resume' }).click();
    expect(await watch.innerText()).not.toContain('paused');
  });
});

describe('with script', () => {
  beforeEach(async () => {
    context = await browser.newContext({ viewport: sizes.desk });
    page = await newPage();
  });

  test('j and k go through the changes, and the arrows through the versions', async () => {
    await open();
    await page.keyboard.press('j');
    const first = await page.evaluate<string>('document.activeElement.id');
    await page.keyboard.press('j');
    const second = await page.evaluate<string>('document.activeElement.id');
    await page.keyboard.press('k');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe(first);
    expect(second).not.toBe(first);
    await page.getByRole('link', { name: 'Compare versions' }).first().click();
    await page.waitForURL(/compare\?/);
    const before = page.url();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL((now) => now.href !== before);
    expect(page.url()).toContain('/compare?');
  });

  test('a point of the chart says its sentence as it is pointed at, and the chart is saved as PNG', async () => {
    await open('/figures/tracker/hostages-held');
    await page.locator('.wide [data-point]').last().hover();
    expect(await page.locator('[data-said]').innerText()).toMatch(/hostages/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PNG' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.png$/);
  });
});

test('on paper there are the sentences, without forms and navigation', async () => {
  context = await browser.newContext({ viewport: sizes.desk });
  page = await newPage();
  await open();
  await page.getByRole('link', { name: 'Compare versions' }).first().click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header nav').isVisible()).toBe(false);
  expect(await page.locator('form').first().isVisible()).toBe(false);
  expect(await page.locator('main').innerText()).toContain('is holding 46 hostages');
});
