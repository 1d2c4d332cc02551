import type { UnreadableReason } from '../../domain/article.ts';

/** Why a request gave no answer that can be used. */
export type RefusalReason = Extract<
  UnreadableReason,
  'refused-address' | 'timed-out' | 'too-large' | 'tls' | 'unreachable' | 'damaged'
>;

export interface SafeRefusal {
  readonly kind: 'refusal';
  readonly reason: RefusalReason;
  /** One plain sentence without control characters or anything the other side wrote. */
  readonly detail: string;
}

/** A refusal whose sentence is made fit for logs, mails and terminals. */
export const refuse = (reason: RefusalReason, detail: string): SafeRefusal => ({
  kind: 'refusal',
  reason,
  detail: plainSentence(detail),
});

const controlOrDirection = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Text cut to 300 characters, without control or direction characters. */
export const plainSentence = (text: string): string =>
  text.replace(controlOrDirection, ' ').slice(0, 300);
