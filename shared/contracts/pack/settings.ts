import { z } from 'zod';
import { changeKinds, severities, signals } from '../../domain/change.ts';
import type { Channel } from '../../domain/channel.ts';
import { eventKinds } from '../../domain/event.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Tracker } from '../../domain/tracker.ts';
import type { ManagedBy, Selectors, Watch } from '../../domain/watch.ts';
import { secretReference, webAddress } from '../configuration/scalars.ts';
import { carries } from './carries.ts';
import { instant, key, line } from './scalars.ts';
import { digestSchema, quietSchema } from './telling.ts';

const lines = z.array(line).max(1_000);
const managedBy = z.custom<ManagedBy>(
  (value) => typeof value === 'string' && /^(?:hand|file(?::[^\p{Cc}]{1,200})?)$/u.test(value),
);

export const selectorsSchema = carries<Selectors>()(
  z.strictObject({
    body: line.optional(),
    headline: line.optional(),
    remove: lines.optional(),
    render: z.literal(true).optional(),
    name: line.optional(),
  }),
);

export const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page'), url: webAddress }),
  z.strictObject({ kind: z.literal('feed'), url: webAddress }),
  z.strictObject({ kind: z.literal('section'), url: webAddress, links: line.nullable() }),
]);

export const watchSchema = carries<Watch>()(
  z.strictObject({
    id: key,
    name: line,
    target: targetSchema,
    outlet: line.nullable(),
    labels: lines,
    everyMs: z.number().positive().nullable(),
    selectors: selectorsSchema,
    paused: z.boolean(),
    managedBy,
    createdAt: instant,
  }),
);

export const trackerSchema = carries<Tracker>()(
  z.discriminatedUnion('kind', [
    z.strictObject({
      id: key,
      kind: z.literal('figure'),
      name: line,
      measures: lines,
      statuses: lines,
      places: lines,
      terms: lines,
      houseValue: z.strictObject({ value: z.number(), source: line, asOf: line }).nullable(),
      outlets: lines.optional(),
      partOf: lines.optional(),
      range: z.tuple([z.number(), z.number()]).optional(),
      authorities: lines.optional(),
      onlyAuthorities: z.boolean().optional(),
      managedBy,
    }),
    z.strictObject({
      id: key,
      kind: z.literal('position'),
      name: line,
      speakers: lines,
      topics: lines,
      managedBy,
    }),
  ]),
);

export const ruleSchema = carries<Rule>()(
  z.strictObject({
    id: key,
    channels: lines,
    kinds: z.array(z.enum([...changeKinds, ...eventKinds])),
    minSeverity: z.enum(severities),
    trackers: lines,
    labels: lines,
    watches: lines,
    notices: z.array(z.enum(['noted', 'note-other', 'stamped', 'none-found'])),
    natures: z.array(z.enum(['update', 'revision', 'correction', 'unclear'])),
    signals: z.array(z.enum(signals)).optional(),
    direction: z.enum(['up', 'down']).nullable(),
    by: z.number().nullable(),
    byPercent: z.number().nullable(),
    digest: digestSchema.optional(),
    managedBy,
  }),
);

const channelSettingsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('terminal') }),
  z.strictObject({
    kind: z.literal('smtp'),
    host: line,
    port: z.number().int().min(1).max(65_535),
    security: z.enum(['tls', 'starttls', 'none']),
    user: line.nullable(),
    password: secretReference.nullable(),
    from: line,
    to: lines,
  }),
  z.strictObject({
    kind: z.literal('webhook'),
    url: webAddress,
    secret: secretReference.nullable(),
  }),
  z.strictObject({ kind: z.literal('slack'), url: secretReference }),
  z.strictObject({ kind: z.literal('sns') }),
  z.strictObject({ kind: z.literal('ses'), to: lines }),
]);

export const channelSchema = carries<Channel>()(
  z.strictObject({
    id: key,
    settings: channelSettingsSchema,
    managedBy,
    roots: z.boolean().optional(),
    digest: digestSchema.optional(),
    dailyLine: z.boolean().optional(),
    quiet: quietSchema.optional(),
    escalate: z.strictObject({ to: line, afterMs: z.number().positive() }).optional(),
  }),
);
