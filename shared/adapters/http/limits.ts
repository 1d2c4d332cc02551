/** What one request may take. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** Name lookup, and then connecting with the TLS handshake: each at most this long. */
  readonly connectMs: number;
  readonly headersMs: number;
  /** The longest silence inside a body. */
  readonly bodyMs: number;
  /** The whole request; a read with redirects has one such budget for all of them. */
  readonly totalMs: number;
  /** Of a body after decompression. */
  readonly maxBytes: number;
  /** How many times larger a body may become by decompression, once past `ratioFreeBytes`. */
  readonly maxRatio: number;
  readonly ratioFreeBytes: number;
}

export const defaultLimits: Limits = {
  connectMs: 10_000,
  headersMs: 15_000,
  bodyMs: 15_000,
  totalMs: 45_000,
  maxBytes: 10 * 1024 * 1024,
  maxRatio: 100,
  ratioFreeBytes: 1024 * 1024,
};
