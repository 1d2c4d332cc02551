import { z } from 'zod';
import { RecountError } from '../domain/recount-error.ts';

const readerSettingsSchema = z.object({
  /** The file that they come from; absent: applied before files had names. */
  file: z.string().optional(),
  contact: z.string(),
  timezone: z.string(),
  ignoreRobotsHosts: z.array(z.string()),
  hostDelaysMs: z.record(z.string(), z.number()),
  /** The browser for pages that are to be rendered; absent: none. */
  render: z.object({ executable: z.string(), sandbox: z.boolean() }).optional(),
  /** How long what was replaced is kept, null for ever; absent: by default. */
  retention: z
    .object({ bytesMs: z.number().nullable(), documentsMs: z.number().nullable() })
    .optional(),
  /** Where the record is shown, and the reference to who may ask; absent: by default. */
  serve: z.object({ port: z.number(), token: z.string().nullable() }).optional(),
});

/** How pages are read: whom sites can write to, and what holds for single hosts. */
export type ReaderSettings = z.infer<typeof readerSettingsSchema>;

/** Reads what `apply` left in the data folder. Throws `config.damaged` when it is not that. */
export function parseReaderSettings(text: string): ReaderSettings {
  try {
    return readerSettingsSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new RecountError(
      'config.damaged',
      'reader.json in the data folder is damaged; recount apply writes it anew.',
      { cause },
    );
  }
}
