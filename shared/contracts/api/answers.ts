import { z } from 'zod';
import { deliveryStatuses } from '../../domain/alert.ts';
import { changeSchema, eventSchema, spellSchema, versionSchema } from '../pack/facts.ts';
import { selectorsSchema, targetSchema } from '../pack/settings.ts';
import {
  actSchema,
  articleSchema,
  boundSchema,
  figureSchema,
  stanceSchema,
  statementSchema,
} from '../reading.ts';

export const instant = z.string().describe('UTC, ISO 8601.');
export const text = z.string().nullable();
const strings = z.array(z.string());
export const count = z.number().int().nonnegative();
const interval = z.tuple([z.number(), z.number()]).nullable();

/** A stretch of a list; `cursor` is null at its end. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), cursor: text.describe('Goes on here; null at the end.') });

export const watchAnswer = z.object({
  id: z.string(),
  name: z.string(),
  target: targetSchema,
  outlet: text,
  labels: strings,
  everyMs: z.number().nullable(),
  selectors: selectorsSchema,
  paused: z.boolean(),
  managedBy: z.string(),
  createdAt: instant,
});

export const pageAnswer = z.object({
  id: z.string(),
  url: z.string(),
  host: z.string(),
  role: z.enum(['coverage', 'feed', 'section']),
  selectors: selectorsSchema,
  links: text,
  watches: strings,
  outlet: text,
  labels: strings,
  everyMs: z.number().nullable(),
  firstSeenAt: instant,
  erased: z.object({ erasureId: z.string(), at: instant }).optional(),
});

const stateAnswer = z.object({
  nextDueAt: text,
  spell: spellSchema.nullable(),
  blindSince: text.describe('First of the unreadable checks in a row; null while it can be read.'),
  goneSince: text,
  publishedAt: text,
  lastReadAt: text,
  lastChangeAt: text,
  failures: count,
});

export const versionAnswer = z.object({
  ...versionSchema.shape,
  withheld: z.object({ at: instant, reason: z.string() }).optional(),
});

export const pageOverview = z.object({
  page: pageAnswer,
  state: stateAnswer.nullable(),
  newest: versionAnswer.nullable(),
  otherReadings: strings.describe('Ids of pages of the same address under other selectors.'),
});

const place = {
  pageId: z.string(),
  url: z.string(),
  outlet: z.string(),
  headline: text,
  trackers: strings,
};

export const changeAnswer = z.object({
  ...place,
  change: changeSchema,
  labels: strings,
  confirmation: z.enum(['not-needed', 'waiting', 'confirmed', 'refuted']),
});

const standing = {
  ...place,
  lineage: z.string(),
  version: count,
  from: instant,
  until: text.describe('Null: the page still says it.'),
  sentence: z.string(),
  sight: z
    .object({ kind: z.enum(['gone', 'blind']), since: instant })
    .nullable()
    .describe('Why the page cannot be seen now; null while it can.'),
};

export const figureAnswer = z.object({ ...standing, figure: figureSchema });

export const statementAnswer = z.object({
  ...standing,
  statement: statementSchema,
  content: z.string(),
});

export const speakerAnswer = z.object({
  key: z.string().describe('Asks for their statements, as `speakerKey`.'),
  last: statementAnswer.describe('Their newest statement, which says who they are.'),
});

/** What a version says, sentence by sentence; the whole text is a question of its own. */
export const versionFacts = z.object({
  page: pageAnswer,
  version: versionAnswer,
  facts: z
    .object({
      finalUrl: z.string(),
      standfirst: text,
      byline: strings,
      publishedAt: text,
      modifiedAt: text,
      siteName: text,
      language: text,
      kind: z.string(),
      figures: z.array(z.object({ figure: figureSchema, sentence: z.string() })),
      statements: z.array(z.object({ statement: statementSchema, sentence: z.string() })),
      changes: z.array(changeSchema),
    })
    .nullable()
    .describe('Null: it is withheld, or an erasure or retention took it.'),
});

export const versionText = z.object({
  notice: z.string().describe('Whose words these are, and what they may be used for.'),
  article: articleSchema,
});

export const diffAnswer = z.object({
  page: pageAnswer,
  before: versionAnswer,
  after: versionAnswer,
  changes: z.array(
    changeSchema.omit({ id: true, pageId: true, version: true, between: true }).strip(),
  ),
  words: z.array(
    z.object({
      field: z.enum(['headline', 'standfirst', 'byline', 'text']),
      segments: z.array(
        z.object({
          kind: z.enum(['same', 'removed', 'added']),
          text: z.string(),
          shortened: z.boolean().describe('A long stretch is given by its two ends.'),
        }),
      ),
      complete: z.boolean().describe('False: there are more segments than are shown.'),
    }),
  ),
});

export const eventAnswer = eventSchema;
export const spellAnswer = spellSchema;

export const trackerAnswer = z.discriminatedUnion('kind', [
  z.object({
    id: z.string(),
    kind: z.literal('figure'),
    name: z.string(),
    measures: strings,
    statuses: strings,
    places: strings,
    terms: strings,
    houseValue: z.object({ value: z.number(), source: z.string(), asOf: z.string() }).nullable(),
    outlets: strings.optional(),
    partOf: strings.optional(),
    range: z.tuple([z.number(), z.number()]).optional(),
    authorities: strings.optional(),
    onlyAuthorities: z.boolean().optional(),
    managedBy: z.string(),
  }),
  z.object({
    id: z.string(),
    kind: z.literal('position'),
    name: z.string(),
    speakers: strings,
    topics: strings,
    managedBy: z.string(),
  }),
]);

export const pointAnswer = z.object({
  tracker: z.string(),
  pageId: z.string(),
  url: z.string(),
  outlet: z.string(),
  lineage: z.string(),
  version: count,
  from: instant,
  until: text,
  value: z.number().nullable(),
  range: interval,
  bound: boundSchema.nullable(),
  act: actSchema.nullable(),
  stance: stanceSchema.nullable(),
  speaker: text,
  asOf: text,
  attributedTo: text.optional(),
  voice: z.enum(['quoted', 'paraphrased', 'outlet-characterisation']).optional(),
  saidAt: instant.nullish().describe('When it was said, as far as the page tells.'),
  sentence: z.string(),
});

export const seriesAnswer = z.object({
  tracker: trackerAnswer,
  outlets: z.array(
    z.object({ outlet: z.string(), points: z.array(pointAnswer).describe('Oldest first.') }),
  ),
  outside: z
    .array(pointAnswer)
    .describe('Outside the range that makes sense, newest first: no points of the line.'),
  complete: z.boolean().describe('False: older points are in `/points`.'),
});

export const disagreementsAnswer = z.object({
  tracker: trackerAnswer,
  items: z.array(
    z.object({
      behind: pointAnswer,
      ahead: pointAnswer,
      isRelay: z.boolean().describe("The page that is behind gives the other outlet's number."),
    }),
  ),
  complete: z.boolean().describe('False: only the newest standing points were compared.'),
});

const told = z.object({
  id: z.string(),
  createdAt: instant,
  ruleId: z.string(),
  about: z.enum(['change', 'event', 'root']),
  summary: z.string(),
  url: z.string(),
  outlet: z.string(),
  headline: text,
});

export const deliveryAnswer = z.object({
  id: z.string(),
  channelId: z.string(),
  story: z.string(),
  createdAt: instant,
  status: z.enum(deliveryStatuses),
  attempts: count,
  nextAttemptAt: text,
  sentAt: text,
  lastError: text,
  test: z.boolean(),
  alerts: z.array(told),
});

export const healthAnswer = z.object({
  version: z.string(),
  now: instant,
  pending: count.describe('Committed facts that wait to be shown, 100 at most counted.'),
  overdue: count.describe('Pages more than ten minutes overdue, 100 at most counted.'),
  nextDueAt: text,
});

export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  code: z.string().describe('Stable; for programs.'),
  mistakes: z
    .array(z.object({ in: z.enum(['path', 'query']), name: z.string(), message: z.string() }))
    .optional(),
});

export const foundPageAnswer = z.object({
  pageId: z.string(),
  url: z.string(),
  outlet: z.string(),
  hits: z.array(
    z.object({
      kind: z.enum(['headline', 'figure', 'statement']),
      text: z.string(),
      version: count,
      from: instant,
      until: text.describe('Null: it stands.'),
      value: z.number().nullable(),
      speaker: text,
    }),
  ),
  hasMore: z.boolean(),
});
