import { type ConfigurationFile, configurationSchema } from './schema.ts';

export type IssuePath = readonly (string | number)[];

/** One thing that keeps a value from being a configuration, before it has a line and words. */
export type ConfigurationIssue =
  | { readonly kind: 'unknown-key'; readonly path: IssuePath; readonly key: string }
  | { readonly kind: 'wrong-type'; readonly path: IssuePath; readonly expected: string }
  | { readonly kind: 'no-choice'; readonly path: IssuePath; readonly choices: readonly string[] }
  | { readonly kind: 'unfit'; readonly path: IssuePath; readonly message: string };

export type CheckedConfiguration =
  | { readonly kind: 'valid'; readonly file: ConfigurationFile }
  | { readonly kind: 'invalid'; readonly issues: readonly ConfigurationIssue[] };

/** Holds `value` against the schema; all issues at once, in no special order. */
export function checkConfiguration(value: unknown): CheckedConfiguration {
  const parsed = configurationSchema.safeParse(value);
  if (parsed.success) return { kind: 'valid', file: parsed.data };
  return { kind: 'invalid', issues: parsed.error.issues.flatMap(issuesOf) };
}

type SchemaIssue = NonNullable<
  ReturnType<typeof configurationSchema.safeParse>['error']
>['issues'][number];

function issuesOf(issue: SchemaIssue): ConfigurationIssue[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ kind: 'unknown-key', path: [...path, key], key }));
  if (issue.code === 'invalid_type')
    return [{ kind: 'wrong-type', path, expected: issue.expected }];
  if (issue.code === 'invalid_value')
    return [{ kind: 'no-choice', path, choices: issue.values.map(String) }];
  if (issue.code === 'invalid_union')
    return [{ kind: 'no-choice', path, choices: choicesOf(issue) }];
  return [{ kind: 'unfit', path, message: sizeMessage(issue) ?? issue.message }];
}

function choicesOf(issue: object): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

/** Words for limits that the schema gives none of its own; messages of its own begin with a small letter. */
function sizeMessage(issue: SchemaIssue): string | null {
  if (/^[a-z]/.test(issue.message)) return null;
  if (issue.code === 'too_big')
    return `is too large: at most ${issue.maximum}${unitOf(issue.origin)}`;
  if (issue.code === 'too_small') {
    const least = issue.inclusive === false ? 'more than' : 'at least';
    return `is too small: ${least} ${issue.minimum}${unitOf(issue.origin)}`;
  }
  return null;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}
