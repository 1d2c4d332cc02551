import { z } from 'zod';
import { RecountError } from '../domain/recount-error.ts';

const email = /^[^\s@<>,]+@[^\s@<>,]+\.[^\s@<>,.]+$/;

const days = (least: number) =>
  z.coerce
    .number('is no number of days')
    .int('is no whole number of days')
    .min(least, `is less than ${least}`)
    .max(36_500, 'is more than a hundred years');

const emails = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === 'string' ? given.split(',') : given))
  .transform((given) => given.map((address) => address.trim()).filter((text) => text !== ''))
  .refine((given) => given.every((address) => email.test(address)), {
    error: 'holds something that is no e-mail address: give one or more, with commas between',
  })
  .refine((given) => given.length <= 20, { error: 'has more than 20 addresses' });

/** What a deployment is told, as people give it: `-c name=value`, `context` in cdk.json, or `RECOUNT_NAME`. */
const deploymentSchema = z.object({
  contact: z
    .string('is missing: the e-mail address or web page under which sites can reach you')
    .refine((text) => email.test(text) || /^https:\/\/[^\s]+$/.test(text), {
      error: 'is neither an e-mail address nor an https address',
    })
    .describe('Stands in the User-Agent of every request.'),
  alertEmails: emails
    .refine((given) => given.length > 0, {
      error: 'is missing: at least one address that alerts are mailed to',
    })
    .describe('Each is asked once to confirm, and then gets every alert.'),
  opsEmails: emails.optional().describe('Who hears of alarms; the alert addresses by default.'),
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,15}$/, 'is not made of up to 16 small letters, digits and dashes')
    .default('prod')
    .describe('Deployments of different stages share nothing.'),
  dispatchMinutes: z.coerce
    .number('is no number of minutes')
    .int('is no whole number of minutes')
    .min(1, 'is less than 1')
    .max(60, 'is more than 60')
    .default(1)
    .describe('How often due pages are looked for.'),
  concurrency: z.coerce
    .number('is no number')
    .int('is no whole number')
    .min(2, 'is less than 2, the least that AWS takes')
    .max(1000, 'is more than 1000')
    .default(20)
    .describe('Hosts read at one time.'),
  holdSeconds: z.coerce
    .number('is no number of seconds')
    .int('is no whole number of seconds')
    .min(0, 'is less than 0')
    .max(3600, 'is more than an hour')
    .default(60)
    .describe('How long an alert waits for others of its story.'),
  keepRawDays: days(1)
    .nullable()
    .default(null)
    .describe('Archived pages are removed after this; kept for ever by default.'),
  keepLogsDays: z.coerce
    .number()
    .refine((given) => logDays.has(given), {
      error: 'is not a time that CloudWatch offers: 1, 3, 5, 7, 14, 30, 60, 90, 180 or 365',
    })
    .default(90),
  objectLockDays: days(1)
    .nullable()
    .default(null)
    .describe('Nobody can remove an archived page before this; set it before the first deploy.'),
  mailFrom: z
    .string()
    .regex(email, 'is no e-mail address')
    .nullable()
    .default(null)
    .describe('A verified sender of SES, for channels of kind ses.'),
  domain: z
    .string()
    .regex(/^(?=.{4,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is no domain name')
    .nullable()
    .default(null)
    .describe('Where the API answers, beside its own address.'),
  allowAddresses: z
    .string()
    .regex(/^127\.0\.0\.1:\d{2,5}(,127\.0\.0\.1:\d{2,5})*$/, 'is no list of addresses')
    .nullable()
    .default(null)
    .describe('Only for the stage local, on an emulator: addresses of this machine to read.'),
});

const logDays = new Set([1, 3, 5, 7, 14, 30, 60, 90, 180, 365]);

/** Settings of a deployment, all of them set. */
export type DeploymentSettings = Readonly<
  Omit<z.infer<typeof deploymentSchema>, 'opsEmails'> & { opsEmails: readonly string[] }
>;

export const deploymentSettingNames = Object.keys(deploymentSchema.shape);

/**
 * Checks what a deployment was told; of `names`, all that stood where settings stand, those that are
 * misspelt settings. Throws `config.deployment` with a line for each mistake; nothing is synthesised then.
 */
export function parseDeploymentSettings(
  given: Readonly<Record<string, unknown>>,
  names: readonly string[] = [],
): DeploymentSettings {
  const parsed = deploymentSchema.safeParse(given);
  const wrong = parsed.success
    ? acrossMistakes(parsed.data)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
  const lines = [...names.flatMap(misspelt), ...wrong];
  if (!parsed.success || lines.length > 0)
    throw new RecountError(
      'config.deployment',
      `${lines.join('\n')}\nSet it with -c name=value, under "context" in cdk.json, or as RECOUNT_NAME in the environment; docs/deploy.md lists them all.`,
    );
  const { opsEmails, ...rest } = parsed.data;
  return { ...rest, opsEmails: opsEmails ?? rest.alertEmails };
}

/** The CDK keeps names of its own beside settings: only what is one but for case, dashes or its last s is misspelt. */
function misspelt(name: string): readonly string[] {
  if (deploymentSettingNames.includes(name)) return [];
  const meant = deploymentSettingNames.find((known) => plain(known) === plain(name));
  return meant === undefined ? [] : [`${name} is no setting; ${meant} is.`];
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/s$/, '');

function acrossMistakes({
  stage,
  allowAddresses,
  keepRawDays,
  objectLockDays,
}: z.infer<typeof deploymentSchema>): readonly string[] {
  const mistakes: string[] = [];
  if (allowAddresses !== null && stage !== 'local')
    mistakes.push('allowAddresses is for the stage local only: a function of AWS would be opened.');
  if (keepRawDays !== null && objectLockDays !== null && keepRawDays < objectLockDays)
    mistakes.push('keepRawDays is less than objectLockDays: nothing could be removed by then.');
  return mistakes;
}
