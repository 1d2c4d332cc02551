import { z } from 'zod';
import { channelSchema } from './channels.ts';
import { ruleSchema } from './rules.ts';
import {
  contact,
  duration,
  idShape,
  keptFor,
  secretReference,
  timeZone,
  words,
} from './scalars.ts';
import { trackerSchema } from './trackers.ts';
import { watchSchema } from './watches.ts';

const fileNameShape = /^\w[\w.-]{0,63}$/;

const byId = <T extends z.ZodType>(value: T, about: string) =>
  z
    .record(z.string(), value)
    .optional()
    .describe(about)
    .meta({ propertyNames: { pattern: idShape.source } });

const hostSchema = z.strictObject({
  robots: z
    .enum(['obey', 'ignore'])
    .default('obey')
    .describe("`ignore` only where the site's owner allows it; `why` must say so."),
  why: words.optional().describe('Why robots.txt is not obeyed; it stands in the record.'),
  delay: duration('1s', '1h').optional().describe('Least time between two reads of this host.'),
});

const retentionSchema = z.strictObject({
  bytes: keptFor
    .default('400d')
    .describe(
      'The archived copy of a page, from when a newer version replaced it: days or `forever`.',
    ),
  documents: keptFor
    .default('forever')
    .describe('The text of such a version with what was read in it: days or `forever`.'),
});

/** Where the pages and the API are served on one machine, unless something else is said. */
export const defaultPort = 4780;

const renderSchema = z.strictObject({
  executable: z
    .string()
    .regex(/^(?:\/|[A-Za-z]:\\)/, 'is no absolute path: write one such as /usr/bin/chromium')
    .max(1000)
    .describe('The Chromium of this machine, by its absolute path.'),
  sandbox: z
    .boolean()
    .default(true)
    .describe(
      "Chromium's own sandbox. Set it to false only where it cannot start (as root in a container that is closed off itself).",
    ),
});

const readerSchema = z.strictObject({
  render: renderSchema
    .optional()
    .describe('The browser for watches with `render: true`; without it none is started.'),
});

const serveSchema = z.strictObject({
  port: z
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(defaultPort)
    .describe('Where they listen on 127.0.0.1; 0: any port that is free.'),
  token: secretReference
    .optional()
    .describe('Who may ask: whoever gives this token. Without it, whoever is on the machine.'),
});

/** The one configuration file, `recount.yaml`. */
export const configurationSchema = z
  .strictObject({
    name: z
      .string()
      .regex(fileNameShape, 'is no file name: use letters, digits, dots and hyphens, at most 64')
      .optional()
      .describe(
        'What this file is known as; by default its own name without the folder. Each setting belongs to one file: two files live side by side under two names, and a renamed file keeps its settings by its old name here.',
      ),
    contact: contact.describe(
      'How people who run sites can reach you: an e-mail address or a page. It goes into the User-Agent; nothing is read without it.',
    ),
    timezone: timeZone
      .default('UTC')
      .describe(
        'An IANA name: where digests and quiet hours that name no other zone take their local times from; all times that Recount shows are UTC.',
      ),
    watches: byId(watchSchema, 'What is followed, by id. Each has one of page, feed and section.'),
    trackers: byId(trackerSchema, 'Lines followed across pages and outlets, by id.'),
    rules: byId(
      ruleSchema,
      'Which changes are told to whom, by id. Without any rule, everything of medium severity or more goes to every channel.',
    ),
    channels: byId(channelSchema, 'Where alerts go, by id.'),
    hosts: z
      .record(z.string(), hostSchema)
      .optional()
      .describe('Exceptions for single hosts, by name.'),
    reader: readerSchema.optional().describe('What reads pages beside plain requests.'),
    serve: serveSchema
      .optional()
      .describe('How `recount run` and `recount serve` show the record on one machine.'),
    retention: retentionSchema
      .optional()
      .describe(
        'How long what a newer version replaced is kept; the newest version of a page keeps everything (docs/keeping.md).',
      ),
  })
  .meta({ title: 'Recount configuration' });

/** The file as written, once it holds no mistake. */
export type ConfigurationFile = z.output<typeof configurationSchema>;

/** The published JSON Schema, for editors. */
export const configurationJsonSchema = (): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(configurationSchema, { io: 'input' });
