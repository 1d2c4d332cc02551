import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { views } from '../../shared/presentation/web/views.ts';
import { openBrowser, sizes } from './open-browser.ts';
import { openServedStory } from './served-story.ts';

interface Stop {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly view: (typeof views)[number]['id'];
  /** Links to follow from the view’s own page, by their words. */
  readonly through?: readonly (string | RegExp)[];
  readonly phone?: true;
  /** Where it is, when not at its view's own address. */
  readonly path?: string;
}

const stops: readonly Stop[] = [
  {
    name: 'what-changed',
    view: 'changes',
    title: 'What changed',
    says: 'The page a desk opens in the morning: each change of a fact, gravest of its version first, both sentences side by side, and whether the outlet noted it. Filters live in the address.',
  },
  {
    name: 'compare',
    view: 'changes',
    through: ['Compare versions'],
    title: 'Compare',
    says: 'Any two versions of a page: the facts that differ, then the words, then when and how each was captured. The left and right keys go to the versions before and after.',
  },
  {
    name: 'page',
    view: 'pages',
    through: ['Waiting for news in Port Ansel'],
    title: 'Page',
    says: 'What a page said and when: its versions, the checks between them that found nothing new, and the facts of the newest.',
  },
  {
    name: 'figures',
    view: 'figures',
    through: [/hostages.held/i],
    title: 'Figures',
    says: 'One count by outlet through time, with who still says otherwise and how long after the first. Each mark leads to its sentence; the chart is a file in SVG, PNG and CSV.',
  },
  {
    name: 'speakers',
    view: 'speakers',
    through: [/Prime Minister.s Office/],
    title: 'Speakers',
    says: 'Officials, organisations and public figures with what they are reported to have said, and where a position shifted.',
  },
  {
    name: 'watches',
    view: 'watches',
    title: 'Watches',
    says: 'What is followed, whether it can be read, when it was read last and is read next. A page can be tried before it is followed.',
  },
  {
    name: 'alerts',
    view: 'alerts',
    title: 'Alerts',
    says: 'What was told to whom, and what failed.',
  },
  {
    name: 'triage',
    view: 'changes',
    through: ['Look into it'],
    title: 'One change, looked into',
    says: 'A change by itself: who has it, how far they are, the verdict, and a dated log with the outlet’s answer. Verdicts make the share that was news, by kind and outlet.',
  },
  {
    name: 'search',
    view: 'search',
    path: '/search?words=hostages&value=46&current=true',
    title: 'Search',
    says: 'Words, numbers and names over everything on record: which pages say 46 now, and what they said at a time.',
  },
  {
    name: 'phone',
    view: 'changes',
    phone: true,
    title: 'On a phone, in the dark',
    says: 'The same pages, without an app and with hardly any script.',
  },
];

const folder = new URL('../../docs/tour/', import.meta.url);

async function shoot(browser: Browser, origin: string, stop: Stop): Promise<void> {
  const context = await browser.newContext({
    viewport: sizes[stop.phone === undefined ? 'desk' : 'phone'],
    colorScheme: stop.phone === undefined ? 'light' : 'dark',
  });
  const page = await context.newPage();
  const path = stop.path ?? views.find(({ id }) => id === stop.view)?.path ?? '/';
  await page.goto(new URL(path, origin).href);
  for (const name of stop.through ?? [])
    await page.locator('main').getByRole('link', { name }).first().click();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: new URL(`${stop.name}.png`, folder).pathname });
  await context.close();
}

const text = `# A tour in pictures

The pages of Recount over the story of \`npm run demo\`: five fictional outlets, one fictional
story. \`npm run tour\` made the pictures; \`npm run demo -- --speed fastest --keep my-demo\` and then
\`npx recount serve --data my-demo\` show the same on your machine.

${stops.map(({ name, title, says }) => `## ${title}\n\n${says}\n\n![${title}](tour/${name}.png)\n`).join('\n')}`;

const [story, browser] = await Promise.all([openServedStory(), openBrowser()]);
await mkdir(folder, { recursive: true });
for (const stop of stops) {
  await shoot(browser, story.url, stop);
  process.stdout.write(`docs/tour/${stop.name}.png\n`);
}
await writeFile(new URL('../tour.md', folder), text);
await browser.close();
await story.close();
