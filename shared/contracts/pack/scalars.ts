import { z } from 'zod';

/** Page ids and hashes: lower-case hex of 32 bytes, so that no key reaches elsewhere. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** An instant as Recount writes it, and a day that there is. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)));

/** Ids of settings and causes: printable, of a length that fits a key. */
export const key = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}]+$/u);

export const line = z.string().max(2_000);

export const count = z.number().int().nonnegative();
