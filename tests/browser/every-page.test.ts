import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { kindsOfPage } from './kinds-of-page.ts';
import { openBrowser, sizes } from './open-browser.ts';

const { url } = inject('served');
let browser: Browser;
let pages: readonly string[] = [];

beforeAll(async () => {
  [browser, pages] = await Promise.all([openBrowser(), kindsOfPage(url)]);
});
afterAll(() => browser.close());

interface Setting {
  readonly size: keyof typeof sizes;
  readonly scheme: 'light' | 'dark';
}

/** Opens every kind of page with these settings, and lists what `examine` finds there. */
async function everywhere(
  { size, scheme }: Setting,
  examine: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: scheme });
  const page = await context.newPage();
  const found: string[] = [];
  for (const address of pages) {
    await page.goto(address, { waitUntil: 'load' });
    for (const line of await examine(page)) found.push(`${address.replace(url, '/')}: ${line}`);
  }
  await context.close();
  return found;
}

async function violations(page: Page): Promise<string[]> {
  const { violations: all } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return all.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html ?? ''})`);
}

test('every kind of page is reached by links', () => {
  const paths = pages.map((address) => new URL(address).pathname.split('/')[1]);
  expect(new Set(paths)).toEqual(
    new Set([
      '',
      'pages',
      'compare',
      'figures',
      'speakers',
      'watches',
      'alerts',
      'api',
      'triage',
      'tokens',
      'search',
    ]),
  );
});

test.each<Setting>([
  { size: 'desk', scheme: 'light' },
  { size: 'phone', scheme: 'dark' },
])('axe finds no violation on any page ($size, $scheme)', async (setting) => {
  expect(await everywhere(setting, violations)).toEqual([]);
});

test.each<Setting>([
  { size: 'desk', scheme: 'dark' },
  { size: 'phone', scheme: 'light' },
])('no page scrolls sideways or jumps as it loads ($size, $scheme)', async (setting) => {
  const found = await everywhere(setting, async (page) => {
    const wide = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    const shift = await page.evaluate<number>(`new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
        .observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
    })`);
    return [
      ...(wide > 0 ? [`${wide} px wider than the screen`] : []),
      ...(shift > 0 ? [`shifts by ${shift}`] : []),
    ];
  });
  expect(found).toEqual([]);
});

test('nothing is asked of anybody else, nothing is blocked, and no page weighs 200 KB', async () => {
  const context = await browser.newContext({ viewport: sizes.desk });
  const page = await context.newPage();
  const told: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') told.push(message.text());
  });
  page.on('pageerror', (fault) => told.push(String(fault)));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) told.push(`asked for ${request.url()}`);
  });
  for (const address of pages) {
    let bytes = 0;
    page.removeAllListeners('response');
    page.on('response', (response) => {
      void response.body().then((body) => (bytes += body.length));
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    if (bytes >= 200_000) told.push(`${address} weighs ${bytes} bytes`);
  }
  await context.close();
  expect(told).toEqual([]);
});
