import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { referencePages } from '../../../functions/cli/reference/reference-pages.ts';

test.each(Object.entries(referencePages()))(
  'docs/%s says what the code says',
  async (name, text) => {
    const written = await readFile(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
    expect(written, 'run npm run docs').toBe(text);
  },
);
