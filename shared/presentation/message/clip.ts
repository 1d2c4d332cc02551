/**
 * `text` in at most `max` UTF-16 units, ending in "…" when something was left out. Never cuts
 * inside a character or a number ("1,204" stays whole or goes), and between words where it can.
 */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = max - 1;
  return `${text.slice(0, wordEnd(text, cutAt(text, room))).replace(/[\s,;:(–-]+$/u, '')}…`;
}

/** The last place at or before `at` that splits neither a character nor a number. */
function cutAt(text: string, at: number): number {
  let cut = at;
  while (cut > 0 && (splitsCharacter(text, cut) || splitsNumber(text, cut))) cut -= 1;
  return cut;
}

function splitsCharacter(text: string, at: number): boolean {
  const next = text.slice(at, at + 2);
  return /^[\udc00-\udfff]/.test(next) || /^(?:\p{M}|\u200d)/u.test(next);
}

// "1,204", "58.5", "£58", "12%": a part of any of them says something else.
function splitsNumber(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const following = text.slice(at, at + 2);
  if (/[\p{N}\p{Sc}+−-]$/u.test(before) && /^\p{N}/u.test(following)) return true;
  if (/\p{N}$/u.test(before) && /^(?:[.,’'\u00a0\u202f/–-]\p{N}|[%‰°])/u.test(following))
    return true;
  return /\p{N}[.,’'\u00a0\u202f/–-]$/u.test(before) && /^\p{N}/u.test(following);
}

/** `cut`, or the end of the word before it when that costs less than twenty units. */
function wordEnd(text: string, cut: number): number {
  if (/^\s/.test(text.charAt(cut))) return cut;
  const space = text.lastIndexOf(' ', cut);
  return space > 0 && cut - space < 20 ? space : cut;
}
