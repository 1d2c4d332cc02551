/** The share of the longer words of `before` that `after` has too, 0 to 1; 1 where there are none to compare. */
export function sharedWords(before: string, after: string): number {
  const old = longWords(before);
  if (old.size === 0) return 1;
  const now = longWords(after);
  return [...old].filter((word) => now.has(word)).length / old.size;
}

const longWords = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
