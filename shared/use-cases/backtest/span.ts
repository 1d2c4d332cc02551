import { type BacktestSpan, daysOf } from '../../domain/backtest.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { Store } from '../../ports/store.ts';

/** Adds up what a backtest goes through. */
export function makeSpan(since: Instant | null) {
  let span: BacktestSpan = { pages: 0, versions: 0, from: null, until: null };
  const take = (at: Instant): void => {
    const shown = since !== null && at < since ? since : at;
    const { from, until } = span;
    span = {
      ...span,
      from: from === null || shown < from ? shown : from,
      until: until === null || shown > until ? shown : until,
    };
  };
  return {
    page: async ({ pages }: Pick<Store, 'pages'>, page: Page): Promise<void> => {
      const seen = (await pages.state(page.id))?.spell?.lastSeen;
      span = { ...span, pages: span.pages + 1 };
      if (seen !== undefined) take(seen);
    },
    version: (at: Instant): void => {
      if (since === null || at >= since) span = { ...span, versions: span.versions + 1 };
      take(at);
    },
    total: (): BacktestSpan => span,
  };
}

/** Alerts a week at the pace of the past; null: under a day says nothing of a week. */
export function perWeek(alerts: number, span: BacktestSpan): number | null {
  const days = daysOf(span);
  return days < 1 ? null : Math.round((alerts / days) * 70) / 10;
}
