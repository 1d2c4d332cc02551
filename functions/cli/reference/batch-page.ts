import { batchJsonSchemas } from '../../../shared/contracts/json-schemas.ts';
import { schemaNode } from './json-schema.ts';
import { schemaTables } from './schema-tables.ts';

/** docs/extract-and-compare.md: the shapes of `extract` and `compare`, from the schemas that tests hold them to. */
export function batchPage(): string {
  const schemas: Readonly<Record<string, unknown>> = batchJsonSchemas();
  const tables = (title: string, name: string): string =>
    schemaTables(title, schemaNode(schemas[name]), 3);
  return `# extract and compare

Generated from the schemas (\`npm run docs\`). Both commands work without a store, a configuration or a network.

With \`--jsonl\` they read one JSON document a line and answer each with one line, in order, holding one line at a time. A line that cannot be answered gives an error line in its place, and exit 1 at the end. Blank lines are passed over; a line may be 96 MB.

Offsets are UTF-16 code units (JavaScript \`slice\`) into the field that \`in\` names: \`body\` is \`article.text\`. For \`text\` input, \`article.text\` is the input, unchanged. A missing value is null, never an invented one.

## recount extract --jsonl

${tables('A line in', 'extractInput')}
Exactly one of \`html\`, \`htmlBase64\` and \`text\` must be given.

${tables('A line out', 'extractOutput')}
## recount compare --jsonl

${tables('A line in', 'compareInput')}
${tables('A line out', 'compareOutput')}
\`alert\` says whether the default rules (no tracker, no user rule) would tell someone; AFTER is taken as confirmed.

## A line that could not be answered

${tables('An error line', 'lineError')}`;
}
