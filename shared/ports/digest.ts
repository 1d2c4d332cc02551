/** SHA-256 of UTF-8 text or bytes, lower-case hex. */
export type Digest = (content: string | Uint8Array) => string;
