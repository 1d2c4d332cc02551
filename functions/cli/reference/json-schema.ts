/** As much of JSON Schema as the contracts use. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly prefixItems?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly default?: unknown;
}

/** The forms a node may take; the node itself when there is one only. */
export const formsOf = (node: SchemaNode): readonly SchemaNode[] =>
  node.anyOf ??
  (node.oneOf?.some(({ properties }) => properties !== undefined) === true ? node.oneOf : [node]);

/** A node's type in a few words: `list of text`, `number or null`, `` `a`, `b` ``. */
export function typeWords(node: SchemaNode): string {
  const forms = formsOf(node);
  if (forms.length > 1) return [...new Set(forms.map(typeWords))].join(' or ');
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.enum !== undefined) return node.enum.map((word) => `\`${word}\``).join(', ');
  if (node.prefixItems !== undefined) return `[${node.prefixItems.map(typeWords).join(', ')}]`;
  if (node.items !== undefined) return `list of ${typeWords(node.items)}`;
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  return types.map((type) => names[type] ?? 'object').join(' or ') || 'object';
}

const names: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  null: 'null',
};

/** A generated schema as a node; anything else as an empty one. */
export const schemaNode = (schema: unknown): SchemaNode =>
  typeof schema === 'object' && schema !== null ? schema : {};
