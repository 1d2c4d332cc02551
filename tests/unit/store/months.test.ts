import { describe, expect, it } from 'vitest';
import { monthsBack } from '../../../shared/adapters/aws/store/months.ts';

describe('months of a list', () => {
  it('go back over the turn of a year, newest first', () => {
    expect(monthsBack('2026-02-28T23:59:59.999Z', '2025-11-30T00:00:00.000Z')).toEqual([
      '2026-02',
      '2026-01',
      '2025-12',
      '2025-11',
    ]);
  });

  it('end after five years', () => {
    const months = monthsBack('2026-11-22T12:00:00.000Z');
    expect(months).toHaveLength(60);
    expect(months.at(-1)).toBe('2021-12');
  });

  it('are none when the list would end before it begins', () => {
    expect(monthsBack('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z')).toEqual([]);
  });
});
