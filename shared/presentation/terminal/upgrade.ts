import type { FoundChange } from '../../domain/change.ts';
import { counted } from '../../domain/counted.ts';
import { plainLine } from './plain.ts';
import type { Style } from './style.ts';

interface Finding {
  readonly url: string;
  readonly version: number;
  readonly differences: readonly FoundChange[];
  readonly notRead: string | null;
}

interface Totals {
  readonly pages: number;
  readonly withoutVersions: number;
  readonly sameReader: number;
  readonly readTheSame: number;
  readonly differ: number;
  readonly notRead: number;
}

/** What the running reader reads otherwise in a page, with both sentences. */
export function renderUpgrade(
  { url, version, differences, notRead }: Finding,
  style: Style,
): string {
  const where = style.strong(`${plainLine(url)}, version ${version}`);
  if (notRead !== null) return `${where}: cannot be read again, ${notRead}`;
  return [where, ...differences.map((difference) => differenceLines(difference, style))].join('\n');
}

const differenceLines = ({ kind, before, after }: FoundChange, style: Style): string =>
  [
    `  ${style.fact(kind)}`,
    `    stored:   ${before === null ? 'nothing' : plainLine(before.text)}`,
    `    read now: ${after === null ? 'nothing' : plainLine(after.text)}`,
  ].join('\n');

/** The counts, in one paragraph. */
export function renderUpgradeTotals(totals: Totals, keep: boolean): string {
  const { pages, sameReader, readTheSame, differ, notRead } = totals;
  const kept = keep
    ? 'What was read is kept beside the originals; no version, change or alert comes of it.'
    : 'Nothing was written (--dry-run).';
  return `${counted(pages, 'page')}: ${sameReader} read by the running reader already, ${readTheSame} read the same by it, ${differ} otherwise, ${notRead} cannot be read again. ${kept}\n`;
}
