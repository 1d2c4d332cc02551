/** Lower-case names; repeated headers joined by a comma and a space. */
export type SafeHeaders = Readonly<Record<string, string>>;

/** Headers as the client gives them, each one string. */
export function plainHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): SafeHeaders {
  const plain: [string, string][] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) {
      plain.push([name.toLowerCase(), typeof value === 'string' ? value : value.join(', ')]);
    }
  }
  return Object.fromEntries(plain);
}

const kept = [
  'age',
  'cache-control',
  'content-language',
  'content-location',
  'content-type',
  'date',
  'etag',
  'expires',
  'last-modified',
  'link',
  'server',
  'via',
  'x-robots-tag',
];

/** The few headers kept with a version, each cut at 1,000 characters. */
export const keptHeaders = (headers: SafeHeaders): SafeHeaders =>
  Object.fromEntries(
    kept.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value.slice(0, 1000)]];
    }),
  );
