import { expect, test } from 'vitest';
import { pluralOf } from '../../../shared/domain/plural.ts';

test.each([
  ['hostage', 'hostages'],
  ['body', 'bodies'],
  ['person', 'people'],
  ['people', 'people'],
  ['barrel per day', 'barrels per day'],
  ['aid truck', 'aid trucks'],
  ['church', 'churches'],
])('%s in the plural is %s', (one, more) => {
  expect(pluralOf(one)).toBe(more);
});
