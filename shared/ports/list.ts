/** A stretch of a list; `cursor` is null at its end. Cursors are opaque and safe to show. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly cursor: string | null;
}

/** Which stretch of a list: at most `limit` items (1 to 1000) from `cursor` on. */
export interface Stretch {
  readonly limit: number;
  readonly cursor?: string | null;
}
