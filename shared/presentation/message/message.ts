import type { Alert, Delivery } from '../../domain/alert.ts';
import type { Severity } from '../../domain/change.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Segment } from './marked-words.ts';

/** One delivery and the alerts it holds: what every renderer of this room starts from. */
export interface MessageInput {
  readonly channel: Channel;
  readonly delivery: Delivery;
  /** At least one. */
  readonly alerts: readonly Alert[];
}

/** One side of a change, ready to be shown; all text is clean, none is escaped. */
export interface MessageSide {
  /** "Before", "Now", an outlet's name. */
  readonly label: string;
  /** "last seen 14:02 UTC"; null when there is nothing to say. */
  readonly seen: string | null;
  /** The sentence; empty when `absent` is set. */
  readonly segments: readonly Segment[];
  /** "not on the page". */
  readonly absent: string | null;
  /** Which mark the changed words carry. */
  readonly mark: 'old' | 'new';
}

export interface MessageFact {
  readonly label: string;
  readonly text: string;
}

/** One change or event. */
export interface MessageItem {
  readonly kind: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly sides: readonly MessageSide[];
  readonly facts: readonly MessageFact[];
}

export interface MessageLink {
  readonly label: string;
  readonly url: string;
}

/** What one page has to tell. */
export interface MessagePage {
  /** The story that begins with this page, in a message of several. */
  readonly story?: string;
  readonly outlet: string;
  readonly headline: string | null;
  readonly links: readonly MessageLink[];
  /** What to type to look further; null when the page's address cannot be shown safely. */
  readonly command: string | null;
  readonly items: readonly MessageItem[];
}

/** A message before any channel's form: clean text, in the order in which it is read. */
export interface Message {
  /** At most 99 characters, to be acted on unread. */
  readonly subject: string;
  /** The line an inbox shows after the subject. */
  readonly preview: string;
  /** Says that this is a rehearsal; null for real messages. */
  readonly test: string | null;
  readonly pages: readonly MessagePage[];
  readonly itemCount: number;
  readonly channelId: string;
  readonly deliveryId: string;
}
