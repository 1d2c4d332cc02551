/** The words of a data table written as plain text, in order. */
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** A set of the words of a data table written as plain text. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(wordsOf(text));

/** Reads lines of `value: form, form` into a map from each form to its value. */
export function formsByLine(table: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const line of table.split('\n')) {
    const [value, list] = line.split(/:\s+/);
    if (value === undefined || list === undefined) continue;
    for (const form of list.split(/,\s*/)) forms.set(form.trim(), value.trim());
  }
  return forms;
}
