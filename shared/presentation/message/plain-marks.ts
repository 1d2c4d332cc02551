/** The text with typographic quotation marks, apostrophes, hyphens and dashes as typewriters have them. */
export const plainMarks = (text: string): string =>
  text
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑–—]/gu, '-');
