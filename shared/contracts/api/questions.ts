import { z } from 'zod';
import { deliveryStatuses } from '../../domain/alert.ts';
import { changeKinds, severities } from '../../domain/change.ts';
import { hitKinds } from '../../domain/search.ts';
import { triageStates } from '../../domain/triage.ts';
import { askedInstantPattern } from '../asked-instant.ts';

const word = z.string().min(1).max(200);

export const nothing = z.strictObject({});

export const pageParams = z.strictObject({
  page: z
    .string()
    .min(1)
    .max(2000)
    .describe('The id of a page, the id of a watch of one page, or an address (percent-encoded).'),
});

export const versionParams = z.strictObject({
  ...pageParams.shape,
  number: z
    .union([z.literal('latest'), z.string().regex(/^[1-9][0-9]{0,8}$/)])
    .describe('The number of a version, from 1, or `latest`.'),
});

export const watchParams = z.strictObject({ watch: word.describe('The id of a watch.') });

export const trackerParams = z.strictObject({ tracker: word.describe('The id of a tracker.') });

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^[0-9]{1,9}$/, 'takes a whole number')
    .transform(Number)
    .pipe(z.number().int().min(least).max(most));

export const stretchQuery = z.strictObject({
  limit: whole(1, 200)
    .default(20)
    .describe('At most this many, 1 to 200.')
    .meta({ type: 'integer', minimum: 1, maximum: 200, default: 20 }),
  cursor: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .transform((cursor) => cursor ?? null)
    .describe('Where the last stretch of the same list ended, as its `cursor` said.'),
});

const at = (about: string) =>
  z
    .string()
    .regex(
      new RegExp(askedInstantPattern, 'i'),
      'takes a time ago (2h, 3d), a day (2026-03-01) or an ISO time',
    )
    .optional()
    .describe(`${about} A time ago (2h, 3d), a day or an ISO time; UTC without an offset.`)
    .meta({ pattern: askedInstantPattern });

const yes = z.enum(['true', 'false']).optional();

const ofPage = pageParams.shape.page.optional().describe('Only this page: its id or its address.');

const ofTracker = word.optional().describe('Only what is on the line of this tracker.');

export const changesQuery = z.strictObject({
  ...stretchQuery.shape,
  since: at('Seen since then.'),
  until: at('Seen before then.'),
  page: ofPage,
  tracker: ofTracker,
  label: word.optional().describe('Only pages with this story label.'),
  outlet: word.optional().describe('Only this outlet.'),
  kind: z.enum(changeKinds).optional(),
  severity: z.enum(severities).optional().describe('At least this severity.'),
  nature: z.enum(['update', 'revision', 'correction', 'unclear']).optional(),
  notice: z.enum(['noted', 'note-other', 'stamped', 'none-found']).optional(),
  unnoted: yes.describe('`true`: only changes that no note on the page names.'),
});

export const changeParams = z.strictObject({
  ...pageParams.shape,
  change: word.describe('The id of a change, as `changes` names it.'),
});

export const triageQuery = z.strictObject({
  ...stretchQuery.shape,
  since: at('Of changes seen since then.'),
  state: z.enum(triageStates).optional(),
});

export const precisionQuery = z.strictObject({ since: at('Of changes seen since then.') });

export const figuresQuery = z.strictObject({
  ...stretchQuery.shape,
  page: ofPage,
  tracker: ofTracker,
  measure: word.optional().describe('What is counted, in its normal form: `hostage`.'),
  status: word.optional().describe('held, killed, released…'),
  value: z
    .string()
    .regex(/^-?[0-9]{1,12}(?:[.][0-9]{1,6})?$/, 'takes a number')
    .optional(),
  since: at('Said since then.'),
  at: at('What pages said at that instant.'),
  current: yes.describe('`true`: only what pages say now.'),
});

export const searchQuery = z.strictObject({
  ...stretchQuery.shape,
  words: z
    .string()
    .max(200)
    .optional()
    .describe(
      'Words that must all stand in one headline or sentence; case, accents and plurals do not matter.',
    ),
  value: figuresQuery.shape.value.describe('A number that a figure must have.'),
  current: yes.describe('`true`: only what pages say now.'),
  at: at('What was on record at that instant.'),
  since: at('What came to its page since then.'),
  kind: z.enum(hitKinds).optional().describe('Only headlines, figures or statements.'),
});

export const statementsQuery = z.strictObject({
  ...stretchQuery.shape,
  page: ofPage,
  tracker: ofTracker,
  speaker: word.optional().describe("A speaker's name, role or organisation: whole words."),
  speakerKey: word.optional().describe('The `key` of one speaker of the list of speakers.'),
  topic: word.optional().describe('A term of what is spoken about.'),
  since: at('Said since then.'),
  at: at('What pages carried at that instant.'),
  current: yes.describe('`true`: only what pages carry now.'),
});

export const speakersQuery = z.strictObject({
  ...stretchQuery.shape,
  startsWith: word.optional().describe('The first letters of a name, role or organisation.'),
});

export const pointsQuery = z.strictObject({
  ...stretchQuery.shape,
  current: yes.describe("`true`: only each page's standing point."),
});

export const alertsQuery = z.strictObject({
  ...stretchQuery.shape,
  status: z.enum(deliveryStatuses).optional(),
});

const aVersion = versionParams.shape.number.optional();

export const diffQuery = z.strictObject({
  from: aVersion.describe('The earlier version; the one before `to` by default.'),
  to: aVersion.describe('The later version; the newest by default.'),
});

export const exportParams = z.strictObject({
  kind: z.enum(['changes', 'figures', 'statements', 'alerts']),
  format: z.enum(['csv', 'jsonl']),
});

export const fileParams = z.strictObject({ file: z.string() });

export const exportQuery = z.strictObject({
  since: at('Recorded since then.'),
  page: ofPage,
  tracker: ofTracker,
});
