import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { FetchedPage } from '../../ports/page-reader.ts';
import { answerRequests, type PageRequests, type RequestDeps } from './page-requests.ts';
import type { RenderingLimits } from './rendering-limits.ts';

/** The document that a page has become, or that it went on changing, or is too large. */
export type Rendered =
  | { readonly kind: 'document'; readonly html: string }
  | { readonly kind: 'restless' }
  | { readonly kind: 'too-large' };

/** Lets the scripts of `page` run in a browser of its own and takes the document when it has loaded. */
export async function renderedDocument(
  browser: Browser,
  page: FetchedPage,
  deps: RequestDeps,
): Promise<Rendered> {
  const context = await browser.newContext({
    acceptDownloads: false,
    serviceWorkers: 'block',
    userAgent: deps.userAgent,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  await context.addInitScript(withoutPeers);
  const requests = await answerRequests(context, page, deps);
  const tab = await onlyTab(context);
  await tab.goto(page.url, { waitUntil: 'commit', timeout: deps.limits.totalMs });
  const isQuiet = await loaded(requests, deps);
  if (!isQuiet && !(await standsStill(tab, deps.signal))) return { kind: 'restless' };
  return tab.url().startsWith(new URL(page.url).origin)
    ? documentOf(tab, deps.limits)
    : { kind: 'restless' };
}

/** Peer connections pass by every proxy and every vetted address. */
const withoutPeers = `for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
  Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false });
}`;

async function onlyTab(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage();
  const close = (other: Page): void => {
    other.close().catch(() => undefined);
  };
  context.on('page', close);
  tab.on('dialog', (dialog) => {
    dialog.dismiss().catch(() => undefined);
  });
  return tab;
}

const lookEveryMs = 100;
const stillForMs = 1500;

async function loaded(
  requests: PageRequests,
  { limits, signal }: Pick<RequestDeps, 'limits' | 'signal'>,
): Promise<boolean> {
  const until = performance.now() + limits.settleMs;
  while (performance.now() < until && !signal.aborted) {
    if (requests.quietMs() > limits.quietMs) return true;
    await pause(lookEveryMs);
  }
  return false;
}

/** Whether a page that goes on asking shows the same text a while later. */
async function standsStill(tab: Page, signal: AbortSignal): Promise<boolean> {
  const before = await shownText(tab);
  await pause(stillForMs);
  return !signal.aborted && before === (await shownText(tab));
}

const shownText = (tab: Page): Promise<string> => tab.locator('body').innerText();

async function documentOf(tab: Page, limits: RenderingLimits): Promise<Rendered> {
  const html = await tab.content();
  return html.length > limits.documentCharacters
    ? { kind: 'too-large' }
    : { kind: 'document', html };
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
