import { formsOf, type SchemaNode, typeWords } from './json-schema.ts';

interface Section {
  readonly title: string;
  /** Where it stands, `watches.<id>`; empty for the whole. */
  readonly path: string;
  readonly node: SchemaNode;
}

/** A schema as Markdown: a table for each kind of object, those below it after it. */
export function schemaTables(title: string, node: SchemaNode, level = 3): string {
  const parts: string[] = [];
  const waiting: Section[] = [{ title, path: '', node }];
  for (let section = waiting.shift(); section !== undefined; section = waiting.shift()) {
    parts.push(table(section, level));
    waiting.unshift(...below(section));
  }
  return parts.join('\n');
}

function table({ title, node }: Section, level: number): string {
  const rows = Object.entries(node.properties ?? {}).map(([name, property]) => {
    const isNeeded = node.required?.includes(name) === true;
    const about = [
      isNeeded ? 'Required.' : null,
      property.description ?? null,
      defaultWords(property),
    ];
    return `| \`${name}\` | ${cell(typeOf(property))} | ${cell(about.filter((part) => part !== null).join(' '))} |`;
  });
  const about = node.description === undefined ? [] : [node.description, ''];
  return [
    `${'#'.repeat(level)} ${title}`,
    '',
    ...about,
    '| name | type | about |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

const defaultWords = ({ default: value }: SchemaNode): string | null =>
  value === undefined ? null : `Default: \`${JSON.stringify(value).replace(/^"|"$/g, '')}\`.`;

function typeOf(property: SchemaNode): string {
  if (typeof property.additionalProperties === 'object') return 'settings by id, below';
  return objectForms(property).length > 0 && property.items === undefined
    ? `below${formsOf(property).some(({ type }) => type === 'null') ? ', or null' : ''}`
    : typeWords(property);
}

/** Objects that a property holds, itself or as its members, each with a title of its own. */
function below({ path, node }: Section): Section[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, property]) => {
    const isById = typeof property.additionalProperties === 'object';
    const isList = property.items !== undefined;
    const here = `${path === '' ? '' : `${path}.`}${name}${isById ? '.<id>' : isList ? '[]' : ''}`;
    return objectForms(property).map((form) => ({
      title: `\`${here}\`${kindOf(form)}`,
      path: here,
      node: { ...form, ...aboutOf(form, property) },
    }));
  });
}

function aboutOf(form: SchemaNode, property: SchemaNode) {
  const description = form.description ?? property.description;
  return description === undefined ? {} : { description };
}

function kindOf({ properties }: SchemaNode): string {
  const kind = properties?.['kind']?.const;
  return kind === undefined ? '' : `, kind \`${kind}\``;
}

function objectForms(property: SchemaNode): readonly SchemaNode[] {
  const held =
    typeof property.additionalProperties === 'object'
      ? property.additionalProperties
      : (property.items ?? property);
  return formsOf(held).filter(({ properties }) => properties !== undefined);
}
