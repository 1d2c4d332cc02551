import { z } from 'zod';

/** A line that could not be answered, in the place of its answer. */
export const lineErrorSchema = z.strictObject({
  id: z.string().nullable().describe('null when the line held no id.'),
  error: z.strictObject({ code: z.string(), message: z.string() }),
});

export type LineError = z.infer<typeof lineErrorSchema>;

/** The JSON value of a line, or what a person should know about why there is none. */
export type Parsed<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'error'; readonly answer: LineError };

/** Reads one line of a batch as JSON of the shape of `schema`. */
export function parseLine<T>(line: string, schema: z.ZodType<T>): Parsed<T> {
  const json = parseJson(line);
  if (json.kind === 'broken') return failed(null, 'input.not-json', `not JSON: ${json.why}`);
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { kind: 'value', value: parsed.data };
  return failed(idOf(json.value), 'input.invalid', describeIssues(parsed.error));
}

function failed(id: string | null, code: string, message: string): Parsed<never> {
  return { kind: 'error', answer: { id, error: { code, message } } };
}

function parseJson(line: string) {
  try {
    return { kind: 'json' as const, value: JSON.parse(line) as unknown };
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : 'unknown fault';
    return { kind: 'broken' as const, why };
  }
}

function idOf(value: unknown): string | null {
  const id = z.object({ id: z.string() }).safeParse(value);
  return id.success ? id.data.id : null;
}

function describeIssues(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ');
}
