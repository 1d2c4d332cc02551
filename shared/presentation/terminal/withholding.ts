import type { Withholding } from '../../domain/withholding.ts';
import { plainLine } from './plain.ts';
import type { Style } from './style.ts';
import { minute } from './time.ts';

/** What is withheld, since when and why. */
export function renderWithholding({ url, number, at, reason }: Withholding, style: Style): string {
  const what = number === null ? plainLine(url) : `${plainLine(url)}, version ${number}`;
  return `${style.strong(what)}\n  withheld since ${minute(at)}: ${plainLine(reason)}`;
}
