import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { TableRights } from '../../shared/contracts/function-rights.ts';
import { indexPartitions, type TableIndex } from '../../shared/contracts/table.ts';

/**
 * Statements that allow exactly these rights: partition keys begin with the item's kind, so
 * `LeadingKeys` can tell kinds apart. Nothing may scan, and no request may come without its keys.
 */
export function tableStatements(table: TableV2, rights: TableRights): readonly PolicyStatement[] {
  const byKinds = (sid: string, actions: readonly string[], kinds: readonly string[]) =>
    kinds.length === 0
      ? []
      : [
          new PolicyStatement({
            sid,
            actions: [...actions],
            resources: [table.tableArn],
            conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patterns(kinds) } },
          }),
        ];
  return [
    ...byKinds(
      'ReadItems',
      ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
      rights.reads,
    ),
    ...byKinds('WriteItems', ['dynamodb:PutItem', 'dynamodb:UpdateItem'], rights.writes),
    ...byKinds('RemoveItems', ['dynamodb:DeleteItem'], rights.removes),
    ...rights.indexes.map((index) => indexStatement(table, index)),
  ];
}

/** A kind's keys are the kind alone or begin with it: `WATCH`, `PAGE#…`, and never `PAGE-LIST#…`. */
const patterns = (kinds: readonly string[]): string[] =>
  kinds.toSorted().flatMap((kind) => [kind, `${kind}#*`]);

const indexStatement = (table: TableV2, index: TableIndex): PolicyStatement =>
  new PolicyStatement({
    sid: `Query${index.charAt(0).toUpperCase()}${index.slice(1)}`,
    actions: ['dynamodb:Query'],
    resources: [`${table.tableArn}/index/${index}`],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...indexPartitions[index]] },
    },
  });
