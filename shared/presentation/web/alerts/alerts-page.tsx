import { deliveryStatuses } from '../../../domain/alert.ts';
import { Choice } from '../choice.tsx';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, Onward } from '../parts.tsx';
import { deliveryWords } from './alert-words.ts';
import { DeliveryItem, type Told } from './delivery-item.tsx';

export interface AlertsPageProps {
  readonly frame: Frame;
  readonly asked: Readonly<Record<string, string>>;
  readonly told: readonly Told[];
  /** Where older ones are; null: there are none. */
  readonly older: string | null;
}

/** What was told to whom, and what failed, newest first. */
export function AlertsPage({ frame, asked, told, older }: AlertsPageProps) {
  return (
    <Layout frame={frame}>
      <form class="filters" method="get" action="/alerts" aria-label="Filter alerts">
        <Choice
          label="What became of it"
          name="status"
          options={deliveryStatuses.map((status) => [status, deliveryWords[status]])}
          asked={asked}
        />
        <button type="submit">Show</button>
      </form>
      {told.length === 0 ? <Nothing asked={asked} isEnd={older === null} /> : null}
      {told.map((one) => (
        <DeliveryItem told={one} />
      ))}
      <Onward href={older} name="Older messages" />
    </Layout>
  );
}

interface NothingProps {
  readonly asked: Readonly<Record<string, string>>;
  readonly isEnd: boolean;
}

function Nothing({ asked, isEnd }: NothingProps) {
  if (!isEnd)
    return (
      <Empty what="Nothing in this stretch fits.">Older messages may: look further below.</Empty>
    );
  if (asked['status'] === 'failed')
    return (
      <Empty what="No message failed.">
        <a href="/alerts">Show every message</a>.
      </Empty>
    );
  if (asked['status'] !== undefined)
    return (
      <Empty what="No message fits.">
        <a href="/alerts">Show every message</a>.
      </Empty>
    );
  return (
    <Empty what="Nobody was told anything yet.">
      A message goes out when a change matches a rule. Add a channel and a rule in{' '}
      <code>recount.yaml</code>, apply it with <code>recount apply recount.yaml</code>, and try it
      with <code>recount rehearse URL</code>.
    </Empty>
  );
}
