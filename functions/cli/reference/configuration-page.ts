import { configurationJsonSchema } from '../../../shared/contracts/configuration/schema.ts';
import { firstConfiguration } from '../../../shared/wiring/config/first-configuration.ts';
import { schemaNode } from './json-schema.ts';
import { schemaTables } from './schema-tables.ts';

/** docs/config.schema.json: for editors. */
export const schemaFile = (): string => `${JSON.stringify(configurationJsonSchema(), null, 2)}\n`;

/** docs/configuration.md: every setting, from the schema that holds the file. */
export const configurationPage = (): string => `# The configuration file

Generated from the schema (\`npm run docs\`). One YAML file says what is followed and who is told; \`recount init\` writes one to start from, \`recount apply\` makes the store hold it. Editors that know JSON Schema complete it by the first line of that file; the schema is [config.schema.json](config.schema.json).

Mistakes are told all at once, each with its line, what is wrong and what would be right; nothing is changed then. Names of watches, trackers, rules and channels are ids: small letters, digits and hyphens, at most 64.

- **Durations** are a whole number and \`s\`, \`m\`, \`h\` or \`d\`: \`90s\`, \`15m\`, \`2h\`, \`1d\`.
- **Secrets** never stand in the file. Write where they are found when they are needed: \`env:NAME\` or \`file:/path\` (\`ssm:/name\` is kept for the cloud and refused on one machine).
- **Applying** touches only what a file manages. What was made by hand (\`recount watch add\`) stays, and what a file no longer names stays until \`--prune\`.
- The contact, the time zone and the hosts are kept in \`reader.json\` of the data folder by \`apply\`; \`check\` and \`run\` read them there.

## Settings

${schemaTables('The file', schemaNode(configurationJsonSchema()), 3)}
## A file to start from

\`\`\`yaml
${firstConfiguration({ contact: null })}\`\`\`
`;
