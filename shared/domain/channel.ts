import type { DigestTimes, QuietHours } from './telling-times.ts';
import type { ManagedBy } from './watch.ts';

/** A reference to a secret, `env:NAME`, `file:/path` or `ssm:/name`; never the secret itself. */
export type SecretReference = string;

export type ChannelSettings =
  | { readonly kind: 'terminal' }
  | {
      readonly kind: 'smtp';
      readonly host: string;
      readonly port: number;
      /** `tls` from the first byte, `starttls` required, or `none` (a relay on this machine only). */
      readonly security: 'tls' | 'starttls' | 'none';
      readonly user: string | null;
      readonly password: SecretReference | null;
      readonly from: string;
      readonly to: readonly string[];
    }
  | {
      readonly kind: 'webhook';
      readonly url: string;
      /** Key of the HMAC-SHA-256 signature; null: unsigned. */
      readonly secret: SecretReference | null;
    }
  | { readonly kind: 'slack'; readonly url: SecretReference }
  /** The deployment's own topic on AWS: its mail subscribers, and whoever else subscribes. */
  | { readonly kind: 'sns' }
  /** Mail through SES on AWS, from the deployment's sender. */
  | { readonly kind: 'ses'; readonly to: readonly string[] };

/** Who is told when a channel cannot be. */
export interface Escalation {
  /** Another channel. */
  readonly to: string;
  /** How long a message may stay unsent. */
  readonly afterMs: number;
}

/** Where alerts go. */
export interface Channel {
  readonly id: string;
  readonly settings: ChannelSettings;
  readonly managedBy: ManagedBy;
  /** Whether each day's root is sent here, to be kept where this machine cannot change it. */
  readonly roots?: boolean;
  /** When its alerts leave as one message; absent: each story within minutes. */
  readonly digest?: DigestTimes;
  /** Whether a digest that has nothing to tell says so. */
  readonly dailyLine?: boolean;
  readonly quiet?: QuietHours;
  readonly escalate?: Escalation;
}
