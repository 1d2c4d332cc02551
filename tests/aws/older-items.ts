import { DynamoDBClient, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { SSMClient } from '@aws-sdk/client-ssm';
import { readConnection } from '../../shared/adapters/aws/connection.ts';
import { itemKey } from '../../shared/contracts/table.ts';

/** What the first shape of a version did not say. */
const laterFields: ReadonlySet<string> = new Set(['imported', 'erased', 'expired']);

/** Turns a page's version items into what the first version of Recount wrote; answers how many. */
export async function asFirstShape(pageId: string): Promise<number> {
  const client = new DynamoDBClient({});
  const { table: TableName } = await readConnection(new SSMClient({}), 'local');
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: itemKey('VERSION', pageId) } },
    }),
  );
  for (const { pk, sk, body } of Items) {
    const fields = Object.entries(JSON.parse(body?.S ?? '') as object);
    const older = Object.fromEntries(fields.filter(([name]) => !laterFields.has(name)));
    await client.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk: pk ?? { S: '' }, sk: sk ?? { S: '' } },
        UpdateExpression: 'SET #shape = :shape, #body = :body',
        ExpressionAttributeNames: { '#shape': 'shape', '#body': 'body' },
        ExpressionAttributeValues: { ':shape': { N: '1' }, ':body': { S: JSON.stringify(older) } },
      }),
    );
  }
  return Items.length;
}
