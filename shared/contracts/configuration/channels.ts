import { z } from 'zod';
import { emailAddress, secretReference, webAddress, words } from './scalars.ts';
import { digestFields, escalateSchema, quietSchema } from './telling.ts';

const roots = z
  .boolean()
  .optional()
  .describe(
    "`true`: each day's root is sent here, so that `recount verify` can hold the store against it (docs/keeping.md).",
  );

const line = z
  .boolean()
  .optional()
  .describe(
    '`true`: a digest that has nothing to tell says so, and how many pages were read, in one line.',
  );

/** What every kind of channel may say of when it is told. */
const telling = {
  ...digestFields,
  'daily-line': line,
  quiet: quietSchema.optional(),
  escalate: escalateSchema.optional(),
  roots,
};

const terminalSchema = z
  .strictObject({ kind: z.literal('terminal'), ...telling })
  .describe('Prints alerts where `recount run` runs.');

const smtpSchema = z.strictObject({
  kind: z.literal('smtp'),
  host: words.describe('The mail server.'),
  port: z.number().int().min(1).max(65_535).default(587),
  security: z
    .enum(['tls', 'starttls', 'none'])
    .default('starttls')
    .describe('`none` only for a relay on this machine.'),
  user: words.optional(),
  password: secretReference.optional(),
  from: emailAddress,
  to: z.array(emailAddress).min(1, 'is empty: name at least one address').max(50),
  ...telling,
});

const webhookSchema = z.strictObject({
  kind: z.literal('webhook'),
  url: webAddress,
  secret: secretReference
    .optional()
    .describe('Key of the HMAC-SHA-256 signature; without it messages are not signed.'),
  ...telling,
});

const slackSchema = z.strictObject({
  kind: z.literal('slack'),
  url: secretReference.describe(
    'A reference to the incoming-webhook address, which is a secret itself.',
  ),
  ...telling,
});

const snsSchema = z
  .strictObject({ kind: z.literal('sns'), ...telling })
  .describe("The deployment's topic on AWS: whoever subscribes to it.");

const sesSchema = z
  .strictObject({
    kind: z.literal('ses'),
    to: z.array(emailAddress).min(1, 'is empty: name at least one address').max(50),
    ...telling,
  })
  .describe("HTML mail through SES on AWS, from the deployment's sender.");

export const channelSchema = z.discriminatedUnion('kind', [
  terminalSchema,
  smtpSchema,
  webhookSchema,
  slackSchema,
  snsSchema,
  sesSchema,
]);
