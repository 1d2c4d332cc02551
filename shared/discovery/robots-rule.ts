/** One Allow or Disallow line. */
export interface RobotsRule {
  readonly allow: boolean;
  /** Length of the pattern: the longest that matches decides. */
  readonly weight: number;
  /** What must follow one another in the path; between two parts anything may stand. */
  readonly parts: readonly string[];
  /** Ended by `$`: the last part must end the path. */
  readonly anchored: boolean;
}

/** The rule for a pattern as written, with `*` for anything and `$` for the end. */
export function ruleFor(pattern: string, allow: boolean): RobotsRule {
  const anchored = pattern.endsWith('$');
  const path = comparable(anchored ? pattern.slice(0, -1) : pattern);
  return { allow, weight: path.length + (anchored ? 1 : 0), parts: path.split('*'), anchored };
}

/** Taking each part at its first place is enough, and linear: a later place never helps the parts after it. */
export function matches({ parts, anchored }: RobotsRule, path: string): boolean {
  const first = parts[0] ?? '';
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : null;
  if (!path.startsWith(first)) {
    return false;
  }
  if (last === null) {
    return !anchored || path.length === first.length;
  }
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = path.indexOf(part, at);
    if (found === -1) {
      return false;
    }
    at = found + part.length;
  }
  return anchored
    ? path.endsWith(last) && path.length - last.length >= at
    : path.includes(last, at);
}

/** A path with each character written one way: raw letters encoded, needless escapes undone, hex digits in capitals. */
export function comparable(path: string): string {
  return path.replace(/[^\u0021-\u007e]/gu, encoded).replace(/%[0-9a-f]{2}/gi, (octet) => {
    const char = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(char) ? char : octet.toUpperCase();
  });
}

const encoded = (char: string): string =>
  /\p{Surrogate}/u.test(char) ? '%EF%BF%BD' : encodeURIComponent(char);
