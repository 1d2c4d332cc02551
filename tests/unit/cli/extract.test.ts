import { describe, expect, test } from 'vitest';
import { extractOutputSchema } from '../../../shared/contracts/extract.ts';
import { runCli } from '../../support/make-cli.ts';
import { filler, newsHtml } from '../../support/make-newsroom.ts';

const lines = (out: string): unknown[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

const held = 'The Northern Front still holds 59 hostages, the army said on Tuesday.';

describe('extract --jsonl', () => {
  test('a page line is answered in the shape of the contract', async () => {
    const html = newsHtml([held, ...filler]);
    const input = `${JSON.stringify({ id: 'a', html, url: 'https://harbour-post.example/x' })}\n`;
    const { exit, out } = await runCli({ input }, 'extract', '--jsonl');
    expect(exit).toBe(0);
    const [answer] = lines(out).map((line) => extractOutputSchema.parse(line));
    expect(answer?.id).toBe('a');
    expect(answer?.article.headline).toBe('Talks stall in Verun');
    const figure = answer?.figures.find(({ value }) => value === 59);
    expect(answer?.article.text.slice(figure?.start, figure?.end)).toBe('59');
  });

  test('plain text comes back unchanged as the article text', async () => {
    const text = `  ${held}\n\n\u2028Second line “quoted”.  `;
    const { out } = await runCli(
      { input: JSON.stringify({ id: 't', text }) },
      'extract',
      '--jsonl',
    );
    expect(lines(out)).toMatchObject([{ id: 't', article: { text, headline: null } }]);
  });

  test('raw bytes are read in their own charset', async () => {
    const html = newsHtml(['The caf\u00e9 on the square stayed open for 59 families.', ...filler]);
    const htmlBase64 = Buffer.from(html, 'latin1').toString('base64');
    const line = { id: 'b', htmlBase64, contentType: 'text/html; charset=iso-8859-1' };
    const { out } = await runCli({ input: JSON.stringify(line) }, 'extract', '--jsonl');
    expect(out).toContain('The caf\u00e9 on the square');
  });

  test('each line is answered in its place, the broken ones with an error, and the exit is 1', async () => {
    const input = [
      JSON.stringify({ id: '1', text: 'One.' }),
      'not json',
      '',
      JSON.stringify({ id: '3' }),
      JSON.stringify({ id: '4', text: 'a', html: 'b' }),
      JSON.stringify({ id: '5', text: 'Five.' }),
    ].join('\n');
    const { exit, out } = await runCli({ input }, 'extract', '--jsonl');
    expect(exit).toBe(1);
    expect(lines(out)).toMatchObject([
      { id: '1' },
      { id: null, error: { code: 'input.not-json' } },
      { id: '3', error: { code: 'input.invalid' } },
      { id: '4', error: { code: 'input.invalid' } },
      { id: '5' },
    ]);
  });
});

describe('extract', () => {
  test('a person sees the figures marked in the text', async () => {
    const { exit, out } = await runCli({ input: held }, 'extract');
    expect(exit).toBe(0);
    expect(out).toContain('holds [59] hostages');
  });

  test('a hostile page cannot write escapes to the terminal', async () => {
    const { out } = await runCli({ input: `\u001b[2J${held}\u202e` }, 'extract');
    for (const hostile of ['\u001b', '\u202e']) expect(out).not.toContain(hostile);
  });

  test('one file that cannot be read does not stop the others', async () => {
    const { exit, out } = await runCli({ input: held }, 'extract', '/nowhere/story.html', '-');
    expect(exit).toBe(1);
    expect(out).toContain('holds [59] hostages');
  });

  test('a file that is not there is told in one sentence', async () => {
    const { exit, err } = await runCli({}, 'extract', '/nowhere/story.html');
    expect(exit).toBe(1);
    expect(err).toBe('/nowhere/story.html: there is no such file. [input.no-file]\n');
  });
});
