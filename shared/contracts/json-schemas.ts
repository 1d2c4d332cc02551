import { z } from 'zod';
import { lineErrorSchema } from './batch.ts';
import { compareInputSchema, compareOutputSchema } from './compare.ts';
import { extractInputSchema, extractOutputSchema } from './extract.ts';

/** The shapes of the two batch commands as JSON Schema, for the reference page. */
export const batchJsonSchemas = () => ({
  extractInput: z.toJSONSchema(extractInputSchema, { io: 'input' }),
  extractOutput: z.toJSONSchema(extractOutputSchema),
  compareInput: z.toJSONSchema(compareInputSchema, { io: 'input' }),
  compareOutput: z.toJSONSchema(compareOutputSchema),
  lineError: z.toJSONSchema(lineErrorSchema),
});
