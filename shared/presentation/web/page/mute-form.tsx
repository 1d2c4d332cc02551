import type { Instant } from '../../../domain/instant.ts';
import { TokenField } from '../form-token.tsx';
import { Time } from '../parts.tsx';

/** For how long a page may be muted from its own page; the command line takes any time. */
export const muteHours = [1, 8, 24, 72, 168] as const;

const hourWords: Readonly<Record<(typeof muteHours)[number], string>> = {
  1: 'an hour',
  8: '8 hours',
  24: 'a day',
  72: '3 days',
  168: 'a week',
};

export interface MuteFormProps {
  readonly pageId: string;
  /** Null: alerts of the page are sent. */
  readonly mutedUntil: Instant | null;
  readonly formToken: string;
}

/** For editors: whether alerts of the page are sent. They are recorded either way. */
export const MuteForm = ({ pageId, mutedUntil, formToken }: MuteFormProps) =>
  mutedUntil === null ? (
    <form class="meta" method="post" action={`/pages/${pageId}/mute`} aria-label="Mute">
      <TokenField token={formToken} />
      <label>
        Record its alerts and send none for{' '}
        <select name="hours">
          {muteHours.map((hours) => (
            <option value={String(hours)} selected={hours === 8}>
              {hourWords[hours]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="quiet">
        Mute
      </button>
    </form>
  ) : (
    <form class="meta" method="post" action={`/pages/${pageId}/unmute`} aria-label="Mute">
      <TokenField token={formToken} />
      <span>
        Muted until <Time at={mutedUntil} />: alerts are recorded and not sent.
      </span>
      <button type="submit" class="quiet">
        Send again
      </button>
    </form>
  );
