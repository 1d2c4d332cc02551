import { RecountError } from '../domain/recount-error.ts';

/** What functions are told by their environment, and under which name. Never a secret. */
export const environmentNames = {
  table: 'RECOUNT_TABLE',
  archive: 'RECOUNT_ARCHIVE',
  /** The deployment's name, first part of its parameters: `/recount/<stage>/`. */
  stage: 'RECOUNT_STAGE',
  /** Whom sites can write to, until a configuration that is applied says otherwise. */
  contact: 'RECOUNT_CONTACT',
  checkQueueUrl: 'RECOUNT_CHECK_QUEUE_URL',
  deliveryQueueUrl: 'RECOUNT_DELIVERY_QUEUE_URL',
  alertTopicArn: 'RECOUNT_ALERT_TOPIC_ARN',
  eventBus: 'RECOUNT_EVENT_BUS',
  /** How long an alert waits for others of its story. */
  holdMs: 'RECOUNT_HOLD_MS',
  /** The sender of mail through SES; empty when the deployment has none. */
  mailFrom: 'RECOUNT_MAIL_FROM',
  /** Private addresses opened by name, `127.0.0.1:8025`, with commas between; empty on AWS itself. */
  allowAddresses: 'RECOUNT_ALLOW_ADDRESSES',
  /** The one origin under which people reach the pages. */
  publicUrl: 'RECOUNT_PUBLIC_URL',
  /** Who vouches for people, as what it knows this service, and where it says what they may. */
  issuer: 'RECOUNT_ISSUER',
  issuerClient: 'RECOUNT_ISSUER_CLIENT',
  roleClaim: 'RECOUNT_ROLE_CLAIM',
  readerRole: 'RECOUNT_READER_ROLE',
  editorRole: 'RECOUNT_EDITOR_ROLE',
  /** Where what seals sessions is kept, in Secrets Manager. */
  sealArn: 'RECOUNT_SEAL_ARN',
  /** Where files lie that were asked for, and the queue of those to make. */
  filesBucket: 'RECOUNT_FILES_BUCKET',
  fileQueueUrl: 'RECOUNT_FILE_QUEUE_URL',
  /** The function that looks at a page for a person. */
  lookFunction: 'RECOUNT_LOOK_FUNCTION',
} as const;

export type EnvironmentKey = keyof typeof environmentNames;

/** What each function is told: infra must give all of it, wiring reads nothing else. */
export const functionEnvironments = {
  dispatch: ['table', 'stage', 'checkQueueUrl'],
  check: ['table', 'archive', 'stage', 'contact', 'checkQueueUrl', 'allowAddresses'],
  project: ['table', 'archive', 'stage', 'eventBus', 'holdMs'],
  sweep: ['table', 'archive', 'stage', 'eventBus', 'holdMs'],
  gather: ['table', 'stage', 'deliveryQueueUrl'],
  deliver: ['table', 'stage', 'alertTopicArn', 'mailFrom', 'allowAddresses'],
  look: ['table', 'stage', 'contact', 'allowAddresses'],
  api: [
    'table',
    'archive',
    'stage',
    'publicUrl',
    'issuer',
    'issuerClient',
    'roleClaim',
    'readerRole',
    'editorRole',
    'sealArn',
    'lookFunction',
    'filesBucket',
    'fileQueueUrl',
    'allowAddresses',
  ],
  export: ['table', 'archive', 'stage', 'filesBucket'],
} as const satisfies Record<string, readonly EnvironmentKey[]>;

export type FunctionName = keyof typeof functionEnvironments;

/** Those that read pages and tell people. */
export const pipelineFunctions = [
  'dispatch',
  'check',
  'project',
  'sweep',
  'gather',
  'deliver',
] as const satisfies readonly FunctionName[];

export type PipelineFunction = (typeof pipelineFunctions)[number];

/** Those that answer people and programs. */
export const accessFunctions = ['api', 'look', 'export'] as const satisfies readonly FunctionName[];

export type AccessFunction = (typeof accessFunctions)[number];

export const functionNames = [...pipelineFunctions, ...accessFunctions] as const;

export type FunctionEnvironment<F extends FunctionName> = Readonly<
  Record<(typeof functionEnvironments)[F][number], string>
>;

/** These may be empty: the deployment does without. */
const mayBeEmpty: ReadonlySet<EnvironmentKey> = new Set(['mailFrom', 'allowAddresses']);

/** What a function was told. Throws `config.environment` when its deployment left something out. */
export function readEnvironment<F extends FunctionName>(
  name: F,
  variables: Readonly<Record<string, string | undefined>>,
): FunctionEnvironment<F> {
  const keys: readonly EnvironmentKey[] = functionEnvironments[name];
  const missing = keys.filter(
    (key) => (variables[environmentNames[key]] ?? '') === '' && !mayBeEmpty.has(key),
  );
  if (missing.length > 0)
    throw new RecountError(
      'config.environment',
      `The function ${name} was not told ${missing.map((key) => environmentNames[key]).join(', ')}: deploy the stack again.`,
    );
  return Object.fromEntries(
    keys.map((key) => [key, variables[environmentNames[key]] ?? '']),
  ) as FunctionEnvironment<F>;
}

/** The variables that tell a function `values`. */
export function environmentOf<F extends FunctionName>(
  name: F,
  values: FunctionEnvironment<F>,
): Record<string, string> {
  const keys: readonly (keyof typeof values)[] = functionEnvironments[name];
  return Object.fromEntries(keys.map((key) => [environmentNames[key], values[key]]));
}

/**
 * How the functions' Node is run. A page's short-lived objects otherwise spread over 32 MB before
 * they are collected; a small nursery costs no time that could be measured.
 */
export const nodeOptions = '--max-semi-space-size=2';
