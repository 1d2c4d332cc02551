import { describe, expect, it } from 'vitest';
import { levelFault } from '../../../shared/adapters/local/store/level-fault.ts';

const caused = (message: string, code: string) =>
  new Error('Database failed to open', { cause: Object.assign(new Error(message), { code }) });

describe('a fault of the database', () => {
  it.each([
    ['IO error: table/000005.log: No space left on device', 'LEVEL_IO_ERROR', 'store.disk-full'],
    ['IO error: table/LOCK: Read-only file system', 'LEVEL_IO_ERROR', 'store.read-only'],
    ['IO error: table/LOCK: Permission denied', 'LEVEL_IO_ERROR', 'store.read-only'],
    ['lock table/LOCK: already held by process', 'LEVEL_LOCKED', 'store.locked'],
    ['Corruption: checksum mismatch', 'LEVEL_CORRUPTION', 'store.damaged'],
    ['something else', 'LEVEL_IO_ERROR', 'store.failed'],
  ])('%s: says what to do', (message, code, expected) => {
    const fault = levelFault(caused(message, code), '/data');
    expect(fault.code).toBe(expected);
    expect(fault.message).toContain('/data');
  });
});
