import { tableIndexes, tableIndexNames, tableKeys } from '../../../contracts/table.ts';

/** The one table of an embedded store. */
export const embeddedTableName = 'recount';

const keySchema = ({ partition, sort }: { readonly partition: string; readonly sort: string }) => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];

const keys = [tableKeys, ...tableIndexNames.map((name) => tableIndexes[name])];

/**
 * The table as dynalite describes it. It comes from the contract instead of the disk: a table
 * description that is half created, or damaged, cannot be.
 */
export const embeddedTable = {
  TableName: embeddedTableName,
  TableStatus: 'ACTIVE',
  AttributeDefinitions: keys
    .flatMap(({ partition, sort }) => [partition, sort])
    .map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: keySchema(tableKeys),
  GlobalSecondaryIndexes: tableIndexNames.map((name) => ({
    IndexName: name,
    IndexStatus: 'ACTIVE',
    KeySchema: keySchema(tableIndexes[name]),
    Projection: { ProjectionType: 'KEYS_ONLY' },
  })),
};
