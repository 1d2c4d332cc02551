import type { IssuePath } from './check-configuration.ts';
import { configurationJsonSchema } from './schema.ts';

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
}

/** The settings that may stand beside or at `path` (its last part left aside), for suggestions. */
export function allowedKeys(path: IssuePath): string[] {
  let nodes: readonly SchemaNode[] = [configurationJsonSchema() as SchemaNode];
  for (const part of path.slice(0, -1)) nodes = nodes.flatMap((node) => childrenAt(node, part));
  return [
    ...new Set(nodes.flatMap(variants).flatMap((node) => Object.keys(node.properties ?? {}))),
  ];
}

function childrenAt(node: SchemaNode, part: string | number): readonly SchemaNode[] {
  return variants(node).flatMap(({ properties, additionalProperties, items }) => {
    if (typeof part === 'number') return items === undefined ? [] : [items];
    const own = properties?.[part];
    if (own !== undefined) return [own];
    return typeof additionalProperties === 'object' ? [additionalProperties] : [];
  });
}

const variants = (node: SchemaNode): readonly SchemaNode[] =>
  node.oneOf?.some(({ properties }) => properties !== undefined) === true ? node.oneOf : [node];
