import type { Alert, Delivery } from '../../../domain/alert.ts';
import type { Channel } from '../../../domain/channel.ts';
import { Outward, Time, Words } from '../parts.tsx';
import { channelWords, deliveryWords, needsLook, subjectWords } from './alert-words.ts';

/** A message with what it holds, and the channel where it is still there. */
export interface Told {
  readonly delivery: Delivery;
  readonly alerts: readonly Alert[];
  readonly channel: Channel | null;
}

/** One message: to whom, what became of it, and each thing that it told. */
export function DeliveryItem({ told }: { readonly told: Told }) {
  const { delivery, alerts, channel } = told;
  const { id, channelId, status, createdAt, test, lastError } = delivery;
  return (
    <article class="change" id={id} data-item tabindex={-1}>
      <p class="meta">
        <span class={status === 'failed' ? 'bad' : undefined}>{deliveryWords[status]}</span>
        <span>
          {'to '}
          <Words of={channel === null ? channelId : channelWords(channel)} />
        </span>
        <span>
          {'made '}
          <Time at={createdAt} />
        </span>
        <Attempts delivery={delivery} />
        {test === true ? <span>a rehearsal, of nothing on the record</span> : null}
      </p>
      {needsLook(delivery) && lastError !== null ? (
        <p class="bad">
          <Words of={lastError} />
        </p>
      ) : null}
      {alerts.length === 0 ? (
        <p class="meta">
          {test === true ? 'A test message.' : 'What it held is not shown: withheld or erased.'}
        </p>
      ) : (
        <ul class="told">
          {alerts.map((alert) => (
            <AlertLine alert={alert} />
          ))}
        </ul>
      )}
    </article>
  );
}

function Attempts({ delivery }: { readonly delivery: Delivery }) {
  const { attempts, sentAt, nextAttemptAt, status } = delivery;
  return (
    <>
      {sentAt === null ? null : (
        <span>
          {'sent '}
          <Time at={sentAt} />
        </span>
      )}
      {attempts > 1 ? <span>{`${attempts} attempts`}</span> : null}
      {status === 'waiting' && nextAttemptAt !== null ? (
        <span>
          {'next attempt '}
          <Time at={nextAttemptAt} />
        </span>
      ) : null}
    </>
  );
}

function AlertLine({ alert }: { readonly alert: Alert }) {
  const { page, subject, ruleId } = alert;
  return (
    <li>
      <strong>
        <Words of={subjectWords(subject)} />
      </strong>{' '}
      {subject.kind === 'root' ? null : (
        <span class="meta">
          <Outward url={page.url}>
            <Words of={page.outlet} />
          </Outward>
          <a href={`/pages/${page.id}`}>
            <Words of={page.headline ?? page.url} />
          </a>
          <span>
            {'rule '}
            <Words of={ruleId} />
          </span>
        </span>
      )}
    </li>
  );
}
