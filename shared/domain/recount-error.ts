/** The base of every exception Recount throws on purpose. `code` is stable (`store.newer`); the message says what, on what, and what to do. */
export class RecountError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'RecountError';
    this.code = code;
  }
}
