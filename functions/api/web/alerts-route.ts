import { operations } from '../../../shared/contracts/api/operations.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import { AlertsPage } from '../../../shared/presentation/web/alerts/alerts-page.tsx';
import type { Told } from '../../../shared/presentation/web/alerts/delivery-item.tsx';
import {
  type DeliveredAlerts,
  recordedAlerts,
} from '../../../shared/use-cases/history/recorded-alerts.ts';
import { given } from '../asked-query.ts';
import { wantedOf } from '../operation-route.ts';
import type { Asked, Route } from '../route.ts';
import { frameOf, pageAnswer } from './page-answer.ts';
import { filledIn, without, withQuery } from './query-text.ts';

/** What was told to whom, and what failed. */
export const alertsRoute: Route = {
  method: 'GET',
  path: '/alerts',
  role: 'reader',
  forPeople: true,
  answer: async (asked) => {
    const { store } = asked;
    const filled = filledIn(asked.url);
    const url = withQuery(asked.url, { limit: '50', ...filled });
    const { limit, cursor: from, status } = wantedOf(operations.alerts, { ...asked, url }).query;
    const query = { limit, ...given({ cursor: from, status }) };
    const { items, cursor } = await recordedAlerts(store, query);
    const channels = await channelsOf(asked, items);
    const told = items.map(
      (item): Told => ({ ...item, channel: channels.get(item.delivery.channelId) ?? null }),
    );
    const filters = without(filled, ['cursor', 'limit']);
    const older = cursor === null ? null : withQuery(url, { ...filters, cursor });
    return pageAnswer(
      asked,
      AlertsPage({
        frame: frameOf(asked, { title: 'Alerts', view: 'alerts' }),
        asked: filters,
        told,
        older: older === null ? null : `/alerts${older.search}`,
      }),
    );
  },
};

/** The channels of these messages that are still there. */
async function channelsOf({ store }: Asked, told: readonly DeliveredAlerts[]) {
  const ids = [...new Set(told.map(({ delivery }) => delivery.channelId))];
  const found = await Promise.all(ids.map((id) => store.channels.get(id)));
  return new Map(
    found.flatMap((one): [string, Channel][] => (one === null ? [] : [[one.id, one]])),
  );
}
