/** What the rendering of one page may take. Times in milliseconds, sizes in bytes. */
export interface RenderingLimits {
  /** From the start of the browser to the page's text. */
  readonly totalMs: number;
  /** How long a page may go on loading before it is looked at as it stands. */
  readonly settleMs: number;
  /** Without any request under way for this long, a page has loaded. */
  readonly quietMs: number;
  /** Requests beyond these are refused; the page goes on without them. */
  readonly requests: number;
  readonly bytes: number;
  /** Of the finished document. */
  readonly documentCharacters: number;
}

export const defaultRenderingLimits: RenderingLimits = {
  totalMs: 30_000,
  settleMs: 12_000,
  quietMs: 700,
  requests: 200,
  bytes: 25 * 1024 * 1024,
  documentCharacters: 10 * 1024 * 1024,
};
