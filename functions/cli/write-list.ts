import type { Listed } from '../../shared/ports/list.ts';
import { jsonText } from '../../shared/presentation/export/json-text.ts';
import { makeStyle, type Style } from '../../shared/presentation/terminal/style.ts';
import type { CliIo, Invocation } from './io.ts';
import { flag } from './options.ts';

export interface ListWords<T> {
  readonly render: (item: T, style: Style) => string;
  /** What is said when there is nothing. */
  readonly none: string;
}

/** Writes a stretch of a list: as JSON, or one paragraph an item and how to go on. */
export async function writeList<T>(
  { io, options }: Pick<Invocation, 'io' | 'options'>,
  { items, cursor }: Listed<T>,
  { render, none }: ListWords<T>,
): Promise<void> {
  if (flag(options, 'json')) return writeJson(io, { items, cursor });
  const style = makeStyle(io);
  if (items.length === 0 && cursor === null) return io.write(`${none}\n`);
  for (const item of items) await io.write(`${render(item, style)}\n\n`);
  if (cursor !== null) await io.write(`${style.faint(`more: the same with --cursor ${cursor}`)}\n`);
}

/** Writes one JSON document, laid out for reading on a terminal. */
export async function writeJson(io: CliIo, value: object): Promise<void> {
  await io.write(`${jsonText(value, io.terminal ? 2 : 0)}\n`);
}
