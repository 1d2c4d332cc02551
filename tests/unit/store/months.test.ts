import { describe, expect, it } from 'vitest';
import { makeMonths, monthsBetween } from '../../../shared/adapters/aws/store/months.ts';
import { makeMemoryTable } from '../../../shared/adapters/memory/memory-table.ts';

describe('months of a list', () => {
  it('go back over the turn of a year, newest first', () => {
    expect(monthsBetween('2026-02', '2025-11')).toEqual([
      '2026-02',
      '2026-01',
      '2025-12',
      '2025-11',
    ]);
  });

  it('are none when the list would end before it begins, or nothing was ever written', async () => {
    const months = makeMonths(makeMemoryTable());
    expect(await months.back('2026-11-22T12:00:00.000Z')).toEqual([]);
    await months.note('2026-01-31T23:59:59.999Z');
    expect(await months.back('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z')).toEqual([]);
  });

  it('reach the first that holds anything, and no further', async () => {
    const table = makeMemoryTable();
    const months = makeMonths(table);
    await months.note('2026-11-02T00:00:00.000Z');
    await months.note('2026-09-02T00:00:00.000Z');
    await months.note('2026-10-02T00:00:00.000Z');
    const other = makeMonths(table);
    expect(await other.back('2026-11-22T12:00:00.000Z')).toEqual(['2026-11', '2026-10', '2026-09']);
    expect(await other.back('2026-11-22T12:00:00.000Z', '1999-01-01T00:00:00.000Z')).toHaveLength(
      3,
    );
  });

  it('reach a copy of long ago, whoever notes what at the same time', async () => {
    const table = makeMemoryTable();
    const writers = ['2012-03', '2019-05', '2026-11', '2012-04'].map((month) =>
      makeMonths(table).note(`${month}-01T00:00:00.000Z`),
    );
    await Promise.all(writers);
    const back = await makeMonths(table).back('2026-11-22T12:00:00.000Z');
    expect(back.at(-1)).toBe('2012-03');
    expect(back).toHaveLength(177);
  });
});
