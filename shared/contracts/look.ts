import { z } from 'zod';
import { RecountError } from '../domain/recount-error.ts';
import { jsonOf } from './json-of.ts';

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page'), url: z.string() }),
  z.strictObject({ kind: z.literal('feed'), url: z.string() }),
  z.strictObject({ kind: z.literal('section'), url: z.string(), links: z.string().nullable() }),
]);

const requestSchema = z.strictObject({
  target,
  selectors: z.strictObject({
    body: z.string().exactOptional(),
    headline: z.string().exactOptional(),
    remove: z.array(z.string()).exactOptional(),
    render: z.literal(true).exactOptional(),
    name: z.string().exactOptional(),
  }),
});

/** What the function that looks at pages is asked. */
export type AskedLook = z.infer<typeof requestSchema>;

/** Throws `queue.bad-message` for what is no question of ours. */
export function parseAskedLook(event: unknown): AskedLook {
  const parsed = requestSchema.safeParse(event);
  if (parsed.success) return parsed.data;
  throw new RecountError(
    'queue.bad-message',
    'The function that looks at pages was asked for something else. Deploy all stacks again.',
  );
}

const answerSchema = z.discriminatedUnion('kind', [
  // What was found comes from our own code, which made it of one shape; its kind is looked at.
  z.object({
    kind: z.literal('found'),
    found: z.looseObject({ kind: z.enum(['article', 'stories', 'unreadable', 'gone']) }),
  }),
  z.object({ kind: z.literal('refused'), code: z.string(), message: z.string() }),
]);

/** What a look came to, or why it was refused. */
export type LookAnswer = z.infer<typeof answerSchema>;

/** Throws `queue.bad-message`, as `parseAskedLook`. */
export function parseLookAnswer(text: string): LookAnswer {
  const parsed = answerSchema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new RecountError(
    'queue.bad-message',
    'The function that looks at pages gave no answer that can be read. Its log says why.',
  );
}
