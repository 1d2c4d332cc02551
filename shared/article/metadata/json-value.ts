/** A JSON object as it came; every field is to be checked before use. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list as it is, one value as a list of one, nothing as an empty list. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A non-empty string, trimmed, or null. Of a list, its first; of an object, its `@value`. */
export function asText(value: unknown): string | null {
  const first = asList(value)[0];
  if (isObject(first)) return asText(first['@value']);
  if (typeof first === 'number') return String(first);
  if (typeof first !== 'string') return null;
  const text = first.trim();
  return text === '' ? null : text;
}

/** The JSON in `text`, or null when it is none even after mending what sites often break. */
export function parseJson(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, '')
    .replace(/;\s*$/, '');
  return tryParse(bare) ?? tryParse(mended(bare));
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Raw line breaks inside strings become spaces, commas before a closing bracket go. */
const mended = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what breaks the JSON of real pages
  text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1');
