import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { toAttribute } from './attributes.ts';
import type { Condition, ItemUpdate, ItemValue } from './item-table.ts';

/** Placeholders of one expression: attribute names may be reserved words, values never stand in text. */
export interface Names {
  readonly name: (attribute: string) => string;
  readonly value: (value: ItemValue) => string;
  /** The maps that go with the expression; empty ones are left out, DynamoDB refuses them. */
  readonly all: () => {
    readonly ExpressionAttributeNames?: Record<string, string>;
    readonly ExpressionAttributeValues?: Record<string, AttributeValue>;
  };
}

export function makeNames(): Names {
  const names = new Map<string, string>();
  const values: Record<string, AttributeValue> = {};
  return {
    name: (attribute) => {
      const known = names.get(attribute) ?? `#n${names.size}`;
      names.set(attribute, known);
      return known;
    },
    value: (value) => {
      const placeholder = `:v${Object.keys(values).length}`;
      values[placeholder] = toAttribute(value);
      return placeholder;
    },
    all: () => ({
      ...(names.size === 0
        ? {}
        : {
            ExpressionAttributeNames: Object.fromEntries(
              [...names].map(([attribute, placeholder]) => [placeholder, attribute]),
            ),
          }),
      ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
    }),
  };
}

export function conditionExpression(condition: Condition, names: Names): string {
  switch (condition.kind) {
    case 'absent':
      return `attribute_not_exists(${names.name(condition.attribute)})`;
    case 'equal':
      return `${names.name(condition.attribute)} = ${names.value(condition.value)}`;
    case 'at-most':
      return `${names.name(condition.attribute)} <= ${names.value(condition.value)}`;
    case 'any':
    case 'all': {
      const joint = condition.kind === 'any' ? ' OR ' : ' AND ';
      return `(${condition.of.map((one) => conditionExpression(one, names)).join(joint)})`;
    }
  }
}

export function updateExpression({ set, remove }: ItemUpdate, names: Names): string {
  const sets = Object.entries(set ?? {}).map(
    ([attribute, value]) => `${names.name(attribute)} = ${names.value(value)}`,
  );
  const removes = (remove ?? []).map(names.name);
  return [
    ...(sets.length === 0 ? [] : [`SET ${sets.join(', ')}`]),
    ...(removes.length === 0 ? [] : [`REMOVE ${removes.join(', ')}`]),
  ].join(' ');
}
