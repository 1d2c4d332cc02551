import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll } from 'vitest';
import { makeSsmSecrets } from '../../../shared/adapters/aws/secrets.ts';
import { makeDynamoTable } from '../../../shared/adapters/aws/store/dynamo-table.ts';
import { makeHostPace } from '../../../shared/adapters/aws/store/host-pace.ts';
import { makeSdkSender } from '../../../shared/adapters/aws/store/sdk-sender.ts';
import { tableKeys } from '../../../shared/contracts/table.ts';
import { hostPaceContract } from '../../contract/host-pace/host-pace-contract.ts';
import { secretsContract } from '../../contract/secrets/secrets-contract.ts';
import { type Emulator, startEmulator } from '../emulator.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ name: 'stores' });
  Object.assign(process.env, emulator.environment);
  const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
  await new DynamoDBClient({}).send(
    new CreateTableCommand({
      TableName: 'recount',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [text(tableKeys.partition), text(tableKeys.sort)],
      KeySchema: [
        { AttributeName: tableKeys.partition, KeyType: 'HASH' },
        { AttributeName: tableKeys.sort, KeyType: 'RANGE' },
      ],
    }),
  );
});
afterAll(() => emulator.stop());

const reader = () =>
  makeHostPace(makeDynamoTable(makeSdkSender(new DynamoDBClient({})), 'recount'));

hostPaceContract({ name: 'in DynamoDB', open: () => Promise.resolve([reader(), reader()]) });

secretsContract({
  name: 'in the Parameter Store',
  set: async (Value) => {
    const Name = '/recount/local/hook';
    const put = { Name, Value, Type: 'SecureString' as const, Overwrite: true };
    await new SSMClient({}).send(new PutParameterCommand(put));
    return `ssm:${Name}`;
  },
  secrets: () => makeSsmSecrets({ client: new SSMClient({}), prefix: '/recount/local/' }),
  missing: ['ssm:/recount/local/not-set'],
  refused: ['ssm:/recount/prod/hook', 'ssm:/recount/local', 'env:HOOK', 'file:/etc/passwd'],
});
