import { z } from 'zod';
import { type FileOrder, type FileOutcome, ledgerKinds } from '../domain/file-order.ts';
import { RecountError } from '../domain/recount-error.ts';
import { jsonOf } from './json-of.ts';

const wish = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ledger'),
    records: z.enum(ledgerKinds),
    format: z.enum(['csv', 'jsonl']),
    query: z.strictObject({
      pageId: z.string().exactOptional(),
      tracker: z.string().exactOptional(),
      since: z.string().exactOptional(),
    }),
  }),
  z.strictObject({
    kind: z.literal('evidence'),
    pageId: z.string(),
    changeId: z.string(),
    isFull: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('captures'), pageId: z.string() }),
]);

const orderSchema = z.strictObject({
  // It is part of the keys under which the file is laid down.
  id: z.string().regex(/^[0-9a-f]{64}$/),
  wish,
  role: z.enum(['reader', 'editor']),
  at: z.string(),
});

const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('made'),
    name: z.string(),
    bytes: z.number(),
    at: z.string(),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    code: z.string(),
    message: z.string(),
    at: z.string(),
  }),
]);

/** Whether a text can be the id of an order. */
export const isOrderId = (id: string): boolean => orderSchema.shape.id.safeParse(id).success;

/** An order as it is queued and kept. Throws `queue.bad-message` for what is none of ours. */
export const parseFileOrder = (text: string): FileOrder => parsed(orderSchema, text);

/** Throws `queue.bad-message`, as `parseFileOrder`. */
export const parseFileOutcome = (text: string): FileOutcome => parsed(outcomeSchema, text);

function parsed<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  const read = schema.safeParse(jsonOf(text));
  if (read.success) return read.data;
  throw new RecountError(
    'queue.bad-message',
    'This is no order of a file that Recount writes. Look at it among the dead letters and remove it.',
  );
}
