/** What the first configuration is made of. */
export interface FirstAnswers {
  readonly contact: string | null;
  readonly timezone: string;
  readonly channel: FirstChannel;
  /** The page to follow, under the name of its watch; null: an example in its place. */
  readonly watch: { readonly id: string; readonly url: string } | null;
}

export type FirstChannel =
  | { readonly kind: 'terminal' }
  | FirstMail
  | { readonly kind: 'webhook'; readonly url: string };

export interface FirstMail {
  readonly kind: 'smtp';
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | null;
  /** A reference, `env:NAME` or `file:/path`; never the password itself. */
  readonly password: string | null;
  readonly from: string;
  readonly to: readonly string[];
}

/** What a mail server expects on a port: 465 is encrypted from the first byte, others ask for it; this machine's own needs none. */
export function securityOf({ host, port }: { readonly host: string; readonly port: number }) {
  if (port === 465) return 'tls' as const;
  return /^(?:localhost|127\.|\[?::1)/.test(host) ? ('none' as const) : ('starttls' as const);
}
