import type { WalkStep } from './walk.ts';

interface Section {
  readonly title: string;
  readonly text: string;
}

/** What is said before each command of the walk, in its order. */
const sections: readonly Section[] = [
  {
    title: 'See it work (half a minute)',
    text: `Five fictional outlets on your machine, and the real pipeline over them. Nothing is configured and
nothing outside is asked. At the end stands the ledger: one line, as each outlet gave it.`,
  },
  {
    title: 'Ask for a contact, a page and a channel (two minutes)',
    text: `At a terminal \`recount init\` asks, and offers the trackers in a list; in a script options answer, and
nothing is asked. It applies the file and shows the page as it was read: every figure and statement
marked, and what was not sure.`,
  },
  {
    title: 'Accept some of the trackers (one minute)',
    text: 'What the page said before is on their lines at once.',
  },
  {
    title: 'Prove the channel (one minute)',
    text: `One figure is altered in a copy, the real comparison is run, and the real alert goes out through the
real channels, marked TEST. Nothing of it is on the page's record.`,
  },
  { title: 'Ask what works and what does not (one minute)', text: '' },
  {
    title: 'The page changes',
    text: `Harbour Post changes one digit and puts no note. \`recount check\` reads once; \`recount run\` keeps
reading, until it is stopped.`,
  },
];

/** docs/first-fifteen-minutes.md. */
export const fifteenMinutesPage = (steps: readonly WalkStep[]): string =>
  [
    `# The first fifteen minutes

What a newcomer types, and what comes back. The output is real (\`npm run fifteen\` walks through it in an
empty folder and writes this page): a page of the demo's fictional outlet and a mail server, both on
one machine, whose addresses are written as \`harbour-post.example\` here, with times of one afternoon.
In this checkout \`recount\` is \`npm run --silent recount --\`.`,
    ...steps.map((step, index) => section(step, index)),
  ]
    .join('\n\n')
    .concat('\n');

function section({ command, output, mails }: WalkStep, index: number): string {
  const { title, text } = sections[index] ?? { title: command, text: '' };
  const parts = [
    `## ${index + 1}. ${title}`,
    ...(text === '' ? [] : [text]),
    fenced(`$ ${command}\n${output}`),
    ...mails.flatMap((mail) => ['By mail comes:', fenced(mail)]),
  ];
  return parts.join('\n\n');
}

const fenced = (text: string): string => `\`\`\`\n${text}\n\`\`\``;
