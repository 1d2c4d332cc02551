import type { CommandSpec } from '../command-spec.ts';

const json = { flags: '--json', about: 'print JSON, one document a file' };
const jsonl = {
  flags: '--jsonl',
  about: 'read one JSON document a line from standard input and answer each with one line',
};

/** The two commands that need no store, configuration or network. */
export const textCommands: readonly CommandSpec[] = [
  {
    name: 'extract',
    group: 'Text in, facts out',
    args: [['[files...]', 'pages (HTML) or plain text; - or nothing: standard input']],
    summary: 'print the article, figures and statements that pages or texts hold',
    detail:
      'Works without a store, a configuration or a network. The shapes of --jsonl are in docs/extract-and-compare.md.',
    options: [
      { flags: '--url <url>', about: 'where the page was read from' },
      json,
      jsonl,
      { flags: '--explain', about: 'say which rule read each fact, and what was left out and why' },
    ],
    examples: [
      ['recount extract story.html --explain', 'why each fact was read as it was'],
      ['recount extract story.html --url https://harbour-post.example/story', 'a saved page'],
      ['echo "At least 35 people were killed." | recount extract --json', 'a sentence, as JSON'],
      ['recount extract --jsonl < pages.jsonl > facts.jsonl', 'many pages, streaming'],
    ],
    load: () => import('../commands/extract.ts'),
  },
  {
    name: 'compare',
    group: 'Text in, facts out',
    args: [
      ['[before]', 'the older page or text'],
      ['[after]', 'the newer page or text'],
    ],
    summary: 'compare two pages or texts as two versions of one page',
    detail: 'Says which figures and statements changed, and whether the default rules would alert.',
    options: [{ flags: '--url <url>', about: 'where the page was read from' }, json, jsonl],
    examples: [
      ['recount compare monday.html tuesday.html', 'two saved copies of a page'],
      ['recount compare --jsonl < pairs.jsonl > changes.jsonl', 'many pairs, streaming'],
    ],
    load: () => import('../commands/compare.ts'),
  },
];
