import { z } from 'zod';
import { type Parsed, parseLine } from './batch.ts';
import { articleSchema, figureSchema, statementSchema } from './reading.ts';

/** The three ways a page may be given; exactly one of them. */
export const contentFields = {
  html: z.string().optional(),
  htmlBase64: z.base64().optional().describe('Raw bytes, so that the charset is detected.'),
  text: z.string().optional(),
  contentType: z.string().optional().describe('The HTTP header, for its charset.'),
};

/** Whether exactly one content field is set. */
export function hasOneContent(value: {
  readonly html?: string | undefined;
  readonly htmlBase64?: string | undefined;
  readonly text?: string | undefined;
}): boolean {
  return [value.html, value.htmlBase64, value.text].filter((v) => v !== undefined).length === 1;
}

export const oneContent = 'exactly one of html, htmlBase64 and text must be given';

/** One line into `recount extract --jsonl`. */
export const extractInputSchema = z
  .object({
    id: z.string(),
    ...contentFields,
    url: z.string().optional(),
    fetchedAt: z.string().optional().describe('ISO time; relative dates resolve from it.'),
  })
  .refine(hasOneContent, oneContent);

export type ExtractInput = z.infer<typeof extractInputSchema>;

/** One line out of `recount extract --jsonl`. */
export const extractOutputSchema = z.strictObject({
  id: z.string(),
  url: z.string().optional(),
  article: articleSchema,
  figures: z.array(figureSchema),
  statements: z.array(statementSchema),
});

/** Reads one line into `recount extract --jsonl`. */
export const parseExtractLine = (line: string): Parsed<ExtractInput> =>
  parseLine(line, extractInputSchema);
