import { expect, test } from 'vitest';
import { mistakeLine } from '../../../shared/wiring/config/mistake.ts';
import { readConfiguration } from '../../../shared/wiring/config/read-configuration.ts';

const contact = 'contact: desk@harbour-post.example\n';
const browser = 'reader: { render: { executable: /usr/bin/chromium } }\n';
const watch = (render: string): string =>
  `watches: { talks: { page: https://harbour-post.example/talks${render} } }\n`;

const read = (text: string, place: 'machine' | 'aws' = 'machine') => {
  const found = readConfiguration(contact + text, place);
  return found.kind === 'read'
    ? found
    : found.mistakes.map((mistake) => mistakeLine('r.yaml', mistake));
};

test('a watch that is to be rendered needs a browser that is named', () => {
  expect(read(watch(', render: true'))).toEqual([
    expect.stringContaining(
      'watches.talks.render needs a browser: name the one of this machine under reader, render, executable (/usr/bin/chromium).',
    ),
  ]);
  expect(read(watch(', render: false'))).toMatchObject({ kind: 'read' });
  expect(read(browser + watch(', render: true'))).toMatchObject({ kind: 'read' });
});

test('a browser is named by a path that leads to one place', () => {
  expect(read('reader: { render: { executable: chromium } }\n')).toEqual([
    'r.yaml:2:33: reader.render.executable is no absolute path: write one such as /usr/bin/chromium.',
  ]);
});

test('a deployment on AWS is told at apply that it has no browser', () => {
  expect(read(browser + watch(', render: true'), 'aws')).toEqual([
    expect.stringMatching(/reader\.render works on one machine only/),
    expect.stringMatching(/watches\.talks\.render works on one machine only/),
  ]);
});

test('a page that is rendered is another page than the one that is read as it is sent', () => {
  const [plain, rendered] = [', render: false', ', render: true'].map((render) => {
    const found = read(browser + watch(render));
    return Array.isArray(found) ? null : found;
  });
  expect(JSON.stringify(plain)).not.toContain('"render":true');
  expect(JSON.stringify(rendered)).toContain('"render":true');
});
