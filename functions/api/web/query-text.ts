export type QueryTexts = Readonly<Record<string, string>>;

/** What a form's address asks for: fields that were left empty ask for nothing. */
export const filledIn = ({ searchParams }: URL): QueryTexts =>
  Object.fromEntries([...searchParams].filter(([, value]) => value !== ''));

/** The same address with another question. */
export function withQuery({ origin, pathname }: URL, query: QueryTexts): URL {
  const url = new URL(pathname, origin);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/** A question without these parts. */
export const without = (query: QueryTexts, names: readonly string[]): QueryTexts =>
  Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name)));
