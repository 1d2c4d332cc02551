import { functionLimits } from '../function-limits.ts';
import { assumptions } from './assumptions.ts';
import type { Measured, StepName } from './measured.ts';
import { dollarsOf, type Priced, prices, pricesAsOf, type Usage } from './prices.ts';
import { monthOf, usageOf } from './usage.ts';

const sizes = [0, 100, 1000, 10_000, 1_000_000] as const;

/** What each group of prices is called in the table. */
const groups: readonly { readonly title: string; readonly of: readonly Priced[] }[] = [
  { title: 'functions', of: ['functionCalls', 'functionTime'] },
  { title: 'table', of: ['reads', 'writes', 'tableStorage', 'tableBackup'] },
  { title: 'archive', of: ['puts', 'gets', 'archiveStorage'] },
  {
    title: 'schedules, queues, messages',
    of: ['schedules', 'events', 'checkQueue', 'deliveryQueue', 'published', 'mails'],
  },
  { title: 'pages and API', of: ['requests', 'secrets'] },
  {
    title: 'watching over it',
    of: ['metrics', 'alarmMetrics', 'dashboards', 'logs', 'logStorage'],
  },
];

/** A month's dollars for what it uses. */
export const totalOf = (usage: Usage): number =>
  pricedNames.reduce((sum, name) => sum + dollarsOf(name, usage[name]), 0);

const pricedNames = groups.flatMap(({ of }) => of);

/** The page docs/cost.md, computed from what was measured. */
export function renderCost(measured: Measured): string {
  return [
    '# What Recount costs on AWS',
    '',
    '<!-- Written by `npm run cost` from infra/cost; do not edit. -->',
    '',
    `Computed from measurements of ${measured.measuredOn} (\`${measured.command}\`, Node ${measured.node}), list prices (${pricesAsOf}, no free tier, no taxes) and the assumptions below. Not a quote.`,
    '',
    '## Dollars a month',
    '',
    ...costTable(measured),
    '',
    '*Idle*: all pages are older than 30 days, are looked at weekly, and nothing changes. *In use*: a tenth of the pages is new this month, changes twice, and there is a feed or section for every hundred pages. A deployment that follows nothing costs what stands at 0: mostly its alarms, metrics and dashboard, which do not grow with the pages.',
    '',
    millionLine(),
    '',
    '## Where it goes, in use',
    '',
    ...groupTable(measured),
    '',
    '## What one step takes, as measured',
    '',
    'The bundles as they are deployed, each in a process of its own, over dynalite and a small AWS of this machine. Units are those of DynamoDB on demand: what dynalite reports as consumed, and for the indexes (keys only) one for an entry that comes or goes and two for one that moves.',
    '',
    ...stepTable(measured),
    '',
    'A check that finds nothing new makes one small read and one small write, of the page’s state: what the last check knew of the page stands there, and whatever commits a version, erases or changes how the page is followed takes it out first, one write more for a check that finds a new version. A function’s process reads besides, once a minute, how pages are to be read and, once for each host, how long the host wants to be left alone; a page whose address, with what is known of it, has more than 400 characters, a page with redacted words and the first check after an upgrade of the reader that reads it otherwise ask for the head as before. Its page is due at another time afterwards, so its entry in the index of due pages moves: two units more. None of it grows with the length of the page.',
    '',
    '## Functions',
    '',
    ...functionTable(measured),
    '',
    `The most memory that \`check\` held on ordinary pages: ${megabytes(measured.checkMostRss)} MB.`,
    '',
    '## Assumptions',
    '',
    ...assumptionLines(),
    '',
    '## Prices',
    '',
    '| | dollars | source |',
    '|---|---|---|',
    ...Object.values(prices).map(
      ({ dollars, per, of, source }) =>
        `| ${per === 1 ? '' : `${number(per)} `}${of} | ${dollars} | ${source} |`,
    ),
    '',
  ].join('\n');
}

function costTable(measured: Measured): readonly string[] {
  const total = (pages: number, isInUse: boolean) =>
    dollars(totalOf(usageOf(monthOf(pages, isInUse), measured)));
  return [
    '| pages | idle | in use | checks in use |',
    '|---|---|---|---|',
    ...sizes.map(
      (pages) =>
        `| ${number(pages)} | ${total(pages, false)} | ${total(pages, true)} | ${number(checksIn(pages))} |`,
    ),
  ];
}

const checksIn = (pages: number): number => {
  const { steps } = monthOf(pages, true);
  return Math.round(steps['dispatch, one page due'] ?? 0);
};

/** What one dispatch queues at most, as shared/use-cases/dispatch has it. */
const mostADispatch = 1000;

function millionLine(): string {
  const aMinute = Math.round(checksIn(1_000_000) / (assumptions.hoursAMonth * 60));
  const late =
    aMinute > mostADispatch
      ? `more than the ${number(mostADispatch)} that one dispatch queues: at that size, worked so, some pages would be read late.`
      : `and a dispatch queues at most ${number(mostADispatch)}, so \`dispatchMinutes\` stays at 1.`;
  return `A million pages in use have some ${number(aMinute)} checks due a minute, ${late} \`concurrency\` must be raised from 20 to about ${concurrencyFor(1_000_000)}.`;
}

const concurrencyFor = (pages: number): number =>
  Math.ceil(((checksIn(pages) / (assumptions.hoursAMonth * 3600)) * 2) / 10) * 10;

function groupTable(measured: Measured): readonly string[] {
  const usages = sizes.map((pages) => usageOf(monthOf(pages, true), measured));
  const sumOf = (names: readonly Priced[], usage: Usage): number =>
    names.reduce((sum, name) => sum + dollarsOf(name, usage[name]), 0);
  return [
    `| | ${sizes.map((pages) => `${number(pages)} pages`).join(' | ')} |`,
    `|---|${sizes.map(() => '---|').join('')}`,
    ...groups.map(
      ({ title, of }) =>
        `| ${title} | ${usages.map((usage) => dollars(sumOf(of, usage))).join(' | ')} |`,
    ),
  ];
}

function stepTable({ steps }: Measured): readonly string[] {
  const names = Object.keys(steps) as readonly StepName[];
  return [
    '| step | CPU ms | read units | write units | units of indexes | table requests | stored bytes | archived bytes | log bytes |',
    '|---|---|---|---|---|---|---|---|---|',
    ...names.map((name) => {
      const step = steps[name];
      const { cpuMs, readUnits, writeUnits, indexUnits, tableRequests } = step;
      return `| ${name} | ${cpuMs} | ${readUnits} | ${writeUnits} | ${indexUnits} | ${tableRequests} | ${number(step.storedBytes)} | ${number(step.putBytes)} | ${number(step.logBytes)} |`;
    }),
  ];
}

const functionTable = ({ functions }: Measured): readonly string[] => [
  '| function | bundle | init | memory after init | memory given |',
  '|---|---|---|---|---|',
  ...Object.entries(functions).map(
    ([name, { bundleBytes, initMs, initRss }]) =>
      `| ${name} | ${megabytes(bundleBytes)} MB | ${initMs} ms | ${megabytes(initRss)} MB | ${memoryOf(name)} MB |`,
  ),
];

const memoryOf = (name: string): number =>
  Object.entries(functionLimits).find(([known]) => known === name)?.[1].memoryMb ?? 0;

const assumptionLines = (): readonly string[] => {
  const a = assumptions;
  return [
    `- A page is read ${a.checksOfANewPage} times in its first 30 days, as the cadence decays (2 minutes, 15 minutes, hourly, daily), and ${a.checksOfAnOldPage} times a month after that. A change quickens it for a while: not counted.`,
    `- In use, ${a.newPages} in a hundred pages are new this month; each has ${a.versionsOfANewPage} versions in the end, and each version after the first brings ${a.alertsAVersion} alert. A message holds ${a.alertsAMessage} alerts and is mailed to ${a.mailAddresses} addresses.`,
    `- People and programs ask for ${number(a.requestsOfPeople)} pages a month while Recount is in use, whatever it follows: ten people, fifty a working day.`,
    `- One feed or section for ${a.pagesAFeed} pages, looked at every quarter of an hour; such a look costs as much as a check of a page.`,
    `- ${a.notModified} in a hundred checks are answered by 304; all others send the whole page.`,
    `- An outlet takes ${a.outletMs} ms to answer, the table ${a.tableMs} ms, other services ${a.serviceMs} ms; a function waits and is billed for it.`,
    `- A processor of Lambda on arm64 is as quick as the one measured on; a function has the share of it that its memory buys (${number(a.megabytesAProcessor)} MB: a whole one). ${a.coldStarts} in a hundred calls begin with an init, which is billed.`,
    `- Queues are asked by five pollers of 20 seconds each; a message takes ${a.requestsAMessage} requests.`,
    `- Lambda writes ${a.platformLogBytes} bytes of log a call itself. Logs are kept for three months.`,
    '- Data going out to the internet, SES, webhooks and the calls of whoever asks the ledger are not counted.',
  ];
};

const dollars = (amount: number): string =>
  `$${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

const number = (count: number): string => Math.round(count).toLocaleString('en-US');

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(2);
