const STAMP_LEAD =
  /^\W*(?:last\s+)?(?:updated?|modified|revised|reviewed|published|posted|edited|as of|aktualisiert|veröffentlicht|stand|still current at|page last)\b/iu;
const STAMP_WORD =
  /^(?:last|latest|page|updated?|modified|revised|reviewed|published|posted|edited|first|on|at|as|of|the|by|in|about|an?|current|still|changed|content|since|ago|just|now|today|yesterday|tomorrow|am|pm|a\.m\.|p\.m\.|et|edt|est|ct|cdt|cst|mt|pt|pst|pdt|gmt|bst|utc|cet|cest|ist|noon|midnight|seconds?|secs?|minutes?|mins?|hours?|hrs?|h|m|min|days?|weeks?|months?|years?|vor|uhr|stand|stunden?|minuten?|tag(?:en)?|aktualisiert|veröffentlicht|am|um|jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni?|july?|juli?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|st|nd|rd|th)$/iu;

/**
 * Whether `text` says only when something was published or updated ("Updated 5 minutes ago",
 * "Last Revised: March 3, 2026"). A sentence that says anything else is not a stamp.
 */
export function isTimeStamp(text: string): boolean {
  if (text.length > 120) return false;
  const words = text.match(/\p{L}[\p{L}.]*/gu) ?? [];
  const hasNumber = /\d/.test(text);
  if (!hasNumber && !STAMP_LEAD.test(text)) return false;
  return words.length > 0 && words.every((word) => STAMP_WORD.test(word));
}

const RELATIVE =
  /\b(?:(?:an?|\d+)\s+(?:second|minute|min|hour|hr|day|week)s?\s+ago|vor\s+(?:einer|einem|\d+)\s+(?:sekunden?|minuten?|stunden?|tag(?:en)?))\b/giu;

const mayBeRelative = (text: string): boolean => /\bago\b|\bvor\b/i.test(text);

/** Whether `offset` of `text` stands in a phrase that counts from the moment of reading. */
export function isInRelativeTime(text: string, offset: number): boolean {
  if (!mayBeRelative(text)) return false;
  for (const match of text.matchAll(RELATIVE)) {
    if (match.index <= offset && offset < match.index + match[0].length) return true;
  }
  return false;
}

/** `text` without phrases that count from the moment of reading ("5 minutes ago", "Vor 2 Stunden"). */
export function withoutRelativeTimes(text: string): string {
  return mayBeRelative(text) ? text.replace(RELATIVE, '') : text;
}
