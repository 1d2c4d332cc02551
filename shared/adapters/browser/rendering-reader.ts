import type { Browser } from 'playwright-core';
import type {
  FetchedPage,
  PageReader,
  ReadResult,
  UnreadablePage,
} from '../../ports/page-reader.ts';
import type { SafeClient } from '../http/safe-request.ts';
import { userAgentFor } from '../http/user-agent.ts';
import { type ChromiumPlace, openChromium } from './open-chromium.ts';
import { type Rendered, renderedDocument } from './rendered-document.ts';
import { defaultRenderingLimits, type RenderingLimits } from './rendering-limits.ts';

export interface RenderingReaderOptions extends ChromiumPlace {
  /** Reads the page itself: robots.txt, redirects and refusals are its business. */
  readonly reader: PageReader;
  /** Brings what the page's scripts ask for. */
  readonly client: SafeClient;
  readonly contact: string;
  readonly limits?: Partial<RenderingLimits>;
}

/**
 * A page reader that runs the scripts of those pages that are asked for rendered, one at a time, in
 * a browser that the user provides. All else is left to `reader`. Never throws.
 */
export function makeRenderingReader(options: RenderingReaderOptions): PageReader {
  let last: Promise<unknown> = Promise.resolve();
  return {
    delayMs: (url) => options.reader.delayMs(url),
    read: async ({ render, validators, ...request }) => {
      if (render !== true)
        return options.reader.read(validators === undefined ? request : { ...request, validators });
      // An unchanged shell says nothing of what its scripts fetch: it is asked for whole.
      const result = await options.reader.read(request);
      if (result.kind !== 'fetched' || !isMarkup(result)) return result;
      const rendering = last.then(() => renderPage(result, options));
      last = rendering;
      return rendering;
    },
  };
}

const isMarkup = ({ contentType }: FetchedPage): boolean =>
  contentType === null || /^\s*(?:text\/html|application\/xhtml)/i.test(contentType);

async function renderPage(page: FetchedPage, options: RenderingReaderOptions): Promise<ReadResult> {
  const limits = { ...defaultRenderingLimits, ...options.limits };
  const signal = AbortSignal.timeout(limits.totalMs);
  let browser: Browser | null = null;
  try {
    browser = await openChromium(options);
    const deps = {
      client: options.client,
      userAgent: userAgentFor(options.contact),
      limits,
      signal,
    };
    return outcomeOf(page, await beforeEnd(renderedDocument(browser, page, deps), signal));
  } catch {
    return browser === null
      ? unreadable('unreachable', 'The browser that reader.render names could not be started.')
      : unreadable('timed-out', 'The page did not come to rest in the browser.');
  } finally {
    await browser?.close().catch(() => undefined);
  }
}

function outcomeOf(page: FetchedPage, rendered: Rendered): ReadResult {
  switch (rendered.kind) {
    case 'restless':
      return unreadable('timed-out', 'The page went on changing in the browser.');
    case 'too-large':
      return unreadable('too-large', 'The page grew too large in the browser.');
    case 'document':
      return {
        ...page,
        bytes: new TextEncoder().encode(rendered.html),
        contentType: 'text/html; charset=utf-8',
        validators: {},
        rendered: true,
      };
  }
}

const unreadable = (reason: UnreadablePage['reason'], detail: string): UnreadablePage => ({
  kind: 'unreadable',
  reason,
  detail,
});

/** What a script that never yields holds up is given up with its browser. */
async function beforeEnd<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => undefined);
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(new Error('out of time'));
      });
    }),
  ]);
}
