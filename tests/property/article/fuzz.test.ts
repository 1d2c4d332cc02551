import { expect, it } from 'vitest';
import { faultOf } from '../../fuzz/check-input.ts';

it('a page broken in any way is read without a fault, its blocks inside its text', () => {
  const faults = Array.from({ length: 700 }, (_, number) => faultOf(number)).filter(
    (fault) => fault !== null,
  );
  expect(faults).toEqual([]);
});
