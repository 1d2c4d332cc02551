import { expect, test } from 'vitest';
import { counted } from '../../../shared/domain/counted.ts';

test('one is told in the singular, any other count in the plural', () => {
  expect(counted(1, 'page')).toBe('1 page');
  expect(counted(0, 'page')).toBe('0 pages');
  expect(counted(1_250, 'story', 'stories')).toBe('1,250 stories');
});
