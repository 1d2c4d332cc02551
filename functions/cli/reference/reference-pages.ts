import { allCommands } from '../specs/all.ts';
import { batchPage } from './batch-page.ts';
import { cliPage } from './cli-page.ts';
import { configurationPage, schemaFile } from './configuration-page.ts';
import { recognisedPage } from './recognised-page.ts';

/** Every page of docs/ that is made from code, by its file name. A test fails when one is stale. */
export const referencePages = (): Readonly<Record<string, string>> => ({
  'cli.md': cliPage(allCommands),
  'configuration.md': configurationPage(),
  'config.schema.json': schemaFile(),
  'extract-and-compare.md': batchPage(),
  'recognised.md': recognisedPage(),
});
