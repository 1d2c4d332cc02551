import { expect, test } from 'vitest';
import { firstConfiguration } from '../../../shared/wiring/config/first-configuration.ts';
import { readConfiguration } from '../../../shared/wiring/config/read-configuration.ts';
import { toReaderSettings } from '../../../shared/wiring/config/reader-settings.ts';
import { toSettings } from '../../../shared/wiring/config/to-settings.ts';

const contact = 'desk@harbour-post.example';

/** The file with what is commented out put in. */
const uncommented = (text: string): string =>
  text
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^( *)# (?=( *)[\w.-]+:( |$))/, '$1'))
    .join('\n');

test('the first configuration has no mistake once it has a contact', () => {
  expect(readConfiguration(firstConfiguration({ contact }))).toMatchObject({ kind: 'read' });
});

test('without a contact it says that one is needed, and nothing else', () => {
  expect(readConfiguration(firstConfiguration({ contact: null }))).toMatchObject({
    mistakes: [{ line: 7, setting: 'contact' }],
  });
});

test('what it suggests in comments is right as well', () => {
  const read = readConfiguration(uncommented(firstConfiguration({ contact })));
  expect(read).toMatchObject({ kind: 'read' });
  if (read.kind !== 'read') return;
  expect(toSettings(read.file).watches.map(({ target }) => target.kind)).toEqual([
    'page',
    'feed',
    'section',
  ]);
  expect(toReaderSettings(read.file).hostDelaysMs).toEqual({ 'valley-courier.example': 30_000 });
});
