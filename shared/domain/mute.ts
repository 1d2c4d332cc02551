import type { Alert } from './alert.ts';
import type { Instant } from './instant.ts';

export const muteKinds = ['page', 'tracker', 'label'] as const;

/** What is told to nobody until an instant: its alerts are recorded and not sent. */
export interface Mute {
  /** Of what is muted: muted again, it keeps its id. */
  readonly id: string;
  readonly kind: (typeof muteKinds)[number];
  /** The page's id, the tracker's, or the label itself. */
  readonly of: string;
  /** As people know it: the page's address, the tracker, the label. */
  readonly name: string;
  readonly at: Instant;
  readonly until: Instant;
}

/** The id of what mutes `of`. */
export const muteId = ({ kind, of }: Pick<Mute, 'kind' | 'of'>): string => `${kind}:${of}`;

/** Whether an alert is muted whose turn comes at `now`: what was seen meanwhile is, though its turn comes later. */
export const isMuted = (mutes: readonly Mute[], alert: Alert, now: Instant): boolean =>
  mutes.some(
    (mute) =>
      isAbout(mute, alert) &&
      (now < mute.until || (alert.createdAt >= mute.at && alert.createdAt < mute.until)),
  );

function isAbout({ kind, of }: Mute, { page, trackers, subject }: Alert): boolean {
  if (subject.kind === 'root') return false;
  switch (kind) {
    case 'page':
      return page.id === of;
    case 'tracker':
      return trackers.includes(of);
    case 'label':
      return page.labels.includes(of);
  }
}
