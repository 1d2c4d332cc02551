import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { committedFactOf } from '../../shared/contracts/committed-fact.ts';
import { openProjectFunction } from '../../shared/wiring/aws/project-function.ts';

const { project, journal } = openProjectFunction();

/**
 * From the table's stream: shows what was committed, in its order. At the first fact that fails the
 * rest of the batch comes again, from that one on.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  let shown = 0;
  for (const record of event.Records) {
    const fact = factOf(record);
    try {
      if (fact !== null) await project(fact);
      shown += 1;
    } catch (fault) {
      journal.fault(fault, { fact });
      journal.count({ FactsShown: shown, FactsFailed: 1 });
      return { batchItemFailures: [{ itemIdentifier: sequenceOf(record) }] };
    }
  }
  journal.count({ FactsShown: shown });
  return { batchItemFailures: [] };
}

function factOf({ dynamodb }: DynamoDBRecord) {
  const { pk, sk } = dynamodb?.Keys ?? {};
  return committedFactOf(pk?.S ?? '', sk?.S ?? '');
}

const sequenceOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? '';
