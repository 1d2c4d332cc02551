import type { Clock } from '../ports/clock.ts';
import type { PageReader, ReadResult } from '../ports/page-reader.ts';

export interface Manners {
  readonly clock: Clock;
  /** Delays that the configuration sets, by host name. */
  readonly hostDelaysMs: Readonly<Record<string, number>>;
}

/** Hosts whose wish to be left alone is remembered. */
const mostHosts = 5000;

/**
 * A reader that knows how long each host wants to be left alone: its own crawl-delay by either
 * scheme, the configuration's delay, and what is left of the Retry-After that one of its pages
 * answered with, which is meant for all of them; whichever is longest.
 */
export function makePoliteReader(reader: PageReader, manners: Manners): PageReader {
  const { clock, hostDelaysMs } = manners;
  const aloneUntilMs = new Map<string, number>();
  const nowMs = (): number => Date.parse(clock.now());
  const remember = (host: string, untilMs: number): void => {
    aloneUntilMs.delete(host);
    aloneUntilMs.set(host, untilMs);
    const [oldest] = aloneUntilMs.keys();
    if (aloneUntilMs.size > mostHosts && oldest !== undefined) aloneUntilMs.delete(oldest);
  };
  return {
    read: async (request) => {
      const result = await reader.read(request);
      const ms = result.kind === 'unreadable' ? (result.retryAfterMs ?? 0) : 0;
      if (ms > 0 && URL.canParse(request.url))
        remember(restingHost(request.url, result), nowMs() + ms);
      return result;
    },
    delayMs: async (url) => {
      const { host, hostname } = new URL(url);
      return Math.max(
        await reader.delayMs(`https://${host}/`),
        await reader.delayMs(`http://${host}/`),
        hostDelaysMs[hostname] ?? 0,
        (aloneUntilMs.get(host) ?? 0) - nowMs(),
      );
    },
  };
}

/** The host that is to be left alone: where a redirect led, or the page's own. */
const restingHost = (url: string, result: ReadResult): string =>
  (result.kind === 'unreadable' ? result.restingHost : undefined) ?? new URL(url).host;
