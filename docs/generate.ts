import { writeFile } from 'node:fs/promises';
import { referencePages } from '../functions/cli/reference/reference-pages.ts';

for (const [name, text] of Object.entries(referencePages()))
  await writeFile(new URL(name, import.meta.url), text);
