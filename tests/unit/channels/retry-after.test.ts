import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../../shared/adapters/local/channels/retry-after.ts';

const now = '2026-03-04T14:00:00.000Z';

describe('how long a recipient asks to be left alone', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Wed, 04 Mar 2026 14:05:00 GMT', 300_000],
    ['Wed, 04 Mar 2026 13:00:00 GMT', 0],
    ['999999999', 86_400_000],
  ])('%j is %i ms', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });

  it.each([undefined, '', 'soon', '-5', '1.5', '2026-03-04', 'Xyz, 99 Abc 2026 99:99:99 GMT'])(
    '%j says nothing',
    (header) => {
      expect(retryAfterMs(header, now)).toBeNull();
    },
  );
});
