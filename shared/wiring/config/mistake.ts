/** Something in a configuration that must be mended: where it stands, what is wrong, what would be right. */
export interface Mistake {
  readonly line: number;
  readonly column: number;
  /** The setting, as `watches.talks.every`; empty for the file as a whole. */
  readonly setting: string;
  readonly message: string;
}

type Path = readonly (string | number)[];

/** `watches.talks.labels[1]`. */
export const settingName = (path: Path): string =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part + 1}]` : `${index === 0 ? '' : '.'}${part}`,
    )
    .join('');

/** In the order of the file; a message that stands twice is given once. */
export function inFileOrder(mistakes: readonly Mistake[]): Mistake[] {
  const seen = new Set<string>();
  return [...mistakes]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter((mistake) => {
      const key = `${mistake.line} ${mistake.setting} ${mistake.message}`;
      return seen.size < seen.add(key).size;
    });
}

/** One line for a person or an editor: `recount.yaml:12:5: watches.talks.every is no duration…`. */
export const mistakeLine = (file: string, { line, column, setting, message }: Mistake): string =>
  `${file}:${line}:${column}: ${setting === '' ? 'this' : setting} ${message}${message.endsWith('?') ? '' : '.'}`;
