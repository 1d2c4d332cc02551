import { expect, test } from 'vitest';
import { readConfiguration } from '../../../shared/wiring/config/read-configuration.ts';
import { toSettings } from '../../../shared/wiring/config/to-settings.ts';

const file = (...lines: readonly string[]): string =>
  [
    'contact: desk@harbour-post.example',
    'trackers:',
    '  held:',
    '    kind: figure',
    '    measures: [hostage]',
    ...lines.map((line) => `    ${line}`),
  ].join('\n');

test('a figure tracker is narrowed to outlets, a range and authorities', () => {
  const read = readConfiguration(
    file(
      'outlets: [Harbour Post]',
      'part-of: none',
      'range: [0, 300]',
      'authorities: [Health Office]',
      'only-authorities: true',
    ),
  );
  if (read.kind !== 'read') throw new Error('not read');
  expect(toSettings(read.file).trackers[0]).toMatchObject({
    outlets: ['Harbour Post'],
    partOf: [],
    range: [0, 300],
    authorities: ['Health Office'],
    onlyAuthorities: true,
  });
});

test('a tracker that asks for none of them is stored as it always was', () => {
  const read = readConfiguration(file());
  if (read.kind !== 'read') throw new Error('not read');
  expect(Object.keys(toSettings(read.file).trackers[0] ?? {})).not.toContain('range');
});

test('a range that begins with the most is a mistake that says how to write it', () => {
  const read = readConfiguration(file('range: [300, 0]'));
  expect(read).toMatchObject({ mistakes: [{ line: 6 }] });
  expect(JSON.stringify(read)).toContain('write [least, most]');
});
