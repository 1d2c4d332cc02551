import { afterAll } from 'vitest';
import { makeDynamoTable } from '../../../shared/adapters/aws/store/dynamo-table.ts';
import { makeHostPace } from '../../../shared/adapters/aws/store/host-pace.ts';
import { makeSdkSender } from '../../../shared/adapters/aws/store/sdk-sender.ts';
import { openEngine } from '../../../shared/adapters/local/store/engine.ts';
import { makeMemoryTable } from '../../../shared/adapters/memory/memory-table.ts';
import { embeddedClient } from '../../support/store-client.ts';
import { hostPaceContract } from './host-pace-contract.ts';

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

hostPaceContract({
  name: 'in memory',
  open: () => {
    const table = makeMemoryTable();
    return Promise.resolve([makeHostPace(table), makeHostPace(table)]);
  },
});

hostPaceContract({
  name: 'through the AWS SDK',
  open: async () => {
    const engine = await openEngine(null);
    closing.push(engine.close);
    const reader = () =>
      makeHostPace(makeDynamoTable(makeSdkSender(embeddedClient(engine.answer)), 'recount'));
    return [reader(), reader()];
  },
});
