import type { ImportedFrom } from '../../domain/version.ts';
import { plainLine } from './plain.ts';

const sources: Readonly<Record<ImportedFrom['source'], string>> = {
  warc: 'a web archive',
  'saved-copy': 'a saved copy',
};

/** "imported from a saved copy, not witnessed (talks.html)"; nothing for a version that a check read. */
export const notWitnessed = (imported: ImportedFrom | null): string[] =>
  imported === null
    ? []
    : [`imported from ${sources[imported.source]}, not witnessed (${plainLine(imported.name)})`];
