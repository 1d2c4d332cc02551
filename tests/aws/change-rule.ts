import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { changeEventSource, changeEventType } from '../../shared/contracts/change-event.ts';
import { makeQueue, type OneQueue } from './one-queue.ts';

/** A new queue to which a rule routes every change event of a bus. */
export async function routeChanges(EventBusName: string, name: string): Promise<OneQueue> {
  const queue = await makeQueue(name);
  const events = new EventBridgeClient({});
  const pattern = { source: [changeEventSource], 'detail-type': [changeEventType] };
  const rule = { EventBusName, Name: name, EventPattern: JSON.stringify(pattern) };
  await events.send(new PutRuleCommand(rule));
  const Targets = [{ Id: name, Arn: queue.arn }];
  await events.send(new PutTargetsCommand({ EventBusName, Rule: name, Targets }));
  return queue;
}
