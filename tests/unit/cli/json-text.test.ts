import { expect, test } from 'vitest';
import { jsonText } from '../../../shared/presentation/export/json-text.ts';

const hostile = 'a\u009b31m\u007f\u202etxt\u2066\u2028\u200f\ufeff\u061c';

test('what a terminal would obey stands escaped in JSON, and reads back as it was', () => {
  const text = jsonText({ headline: hostile, [hostile]: 1 });
  expect(text).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(text)).toEqual({ headline: hostile, [hostile]: 1 });
});

test('ordinary letters of every script stay as they are', () => {
  expect(jsonText({ headline: 'Žižkov, 東京, عدن 👩‍🚒' })).toBe(
    '{"headline":"Žižkov, 東京, عدن 👩‍🚒"}',
  );
});
