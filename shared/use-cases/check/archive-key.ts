/** Where the bytes of a capture are kept. Both parts are lower-case hex, never page text. */
export const rawKey = (pageId: string, rawHash: string): string => `raw/${pageId}/${rawHash}.gz`;
