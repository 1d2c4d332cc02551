import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/**
 * Compares with a reviewed file. A missing one fails: `WRITE_GOLDEN=1 npx vitest run FILE` writes
 * it, and a person reads it before it is committed.
 */
export function expectGolden(file: URL, content: string): void {
  if (process.env['WRITE_GOLDEN'] === '1') {
    mkdirSync(dirname(file.pathname), { recursive: true });
    writeFileSync(file, content);
  }
  expect(content).toBe(readFileSync(file, 'utf8'));
}
