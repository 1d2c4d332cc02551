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

const word = z.string().regex(/^[\w:./-]{1,200}$/, 'is no single word');

/** Without TLS on an emulator alone, which `acrossMistakes` sees to. */
const issuerPattern =
  /^(?:https:\/\/[a-z0-9.-]+|http:\/\/127\.0\.0\.1)(?::\d{2,5})?(?:\/[\w./-]*)?$/;

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
    .describe('Every archived copy of this age is removed, the newest too.'),
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
  editorEmails: emails
    .optional()
    .describe('Who is invited to sign in as an editor; the addresses of opsEmails by default.'),
  domain: z
    .string()
    .regex(/^(?=.{4,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is no domain name')
    .nullable()
    .default(null)
    .describe('Where pages and API answer, instead of an address that AWS gives.'),
  domainCertificate: z
    .string()
    .regex(/^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/, 'is no certificate’s ARN')
    .nullable()
    .default(null)
    .describe('Of the domain, in Certificate Manager in the same region.'),
  issuer: z
    .string()
    .refine((text) => issuerPattern.test(text), {
      error: 'is no https address of an OpenID Connect issuer',
    })
    .nullable()
    .default(null)
    .describe('Who vouches for people, instead of a user pool that the stack makes.'),
  issuerClient: word
    .nullable()
    .default(null)
    .describe('What that issuer knows this service as: a public client with PKCE.'),
  roleClaim: word.nullable().default(null).describe('The claim in which it says what people may.'),
  readerRole: word.default('readers').describe('Its value for those who read.'),
  editorRole: word.default('editors').describe('Its value for those who also write.'),
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
  Omit<z.infer<typeof deploymentSchema>, 'opsEmails' | 'editorEmails'> & {
    opsEmails: readonly string[];
    editorEmails: readonly string[];
  }
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
  const { opsEmails = parsed.data.alertEmails, editorEmails, ...rest } = parsed.data;
  return { ...rest, opsEmails, editorEmails: editorEmails ?? opsEmails };
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

type Given = z.infer<typeof deploymentSchema>;

const acrossMistakes = (given: Given): readonly string[] => [
  ...addressMistakes(given),
  ...keepingMistakes(given),
  ...accessMistakes(given),
];

function addressMistakes({ stage, allowAddresses, issuer }: Given): readonly string[] {
  const mistakes: string[] = [];
  if (allowAddresses !== null && stage !== 'local')
    mistakes.push('allowAddresses is for the stage local only: a function of AWS would be opened.');
  if (issuer?.startsWith('http:') === true && stage !== 'local')
    mistakes.push('issuer is no https address of an OpenID Connect issuer.');
  return mistakes;
}

const keepingMistakes = ({ keepRawDays, objectLockDays }: Given): readonly string[] =>
  keepRawDays !== null && objectLockDays !== null && keepRawDays < objectLockDays
    ? ['keepRawDays is less than objectLockDays: nothing could be removed by then.']
    : [];

function accessMistakes(given: Given): readonly string[] {
  const { domain, domainCertificate, issuer, issuerClient, roleClaim } = given;
  const mistakes: string[] = [];
  if ((domain === null) !== (domainCertificate === null))
    mistakes.push('domain and domainCertificate come together: one of them is missing.');
  const ofIssuer = [issuer, issuerClient, roleClaim];
  if (ofIssuer.includes(null) && ofIssuer.some((part) => part !== null))
    mistakes.push('issuer, issuerClient and roleClaim come together: one of them is missing.');
  return mistakes;
}
