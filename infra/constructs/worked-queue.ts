import { Duration, Validations } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import {
  DeduplicationScope,
  FifoThroughputLimit,
  Queue,
  QueueEncryption,
  type QueueProps,
} from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface WorkedQueueProps {
  /** Its name, without the `.fifo` that a queue in order gets. */
  readonly name: string;
  readonly inOrder: boolean;
  /** Of the function that works it: a message is hidden for six times as long. */
  readonly timeout: Duration;
  /** How long a message is worth working. */
  readonly retention: Duration;
  /** How often a message is brought before it goes to the dead letters. */
  readonly tries: number;
}

/** A queue with its dead letters, which are kept for two weeks: time to look, mend and redrive. */
export class WorkedQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkedQueueProps) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...nameOf(`${props.name}-dead`, props.inOrder),
      ...safe,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'Serverless-SQSRedrivePolicy',
      reason: 'It holds dead letters itself: an alarm tells of them and a person redrives them.',
    });
    this.queue = new Queue(this, 'Queue', {
      ...nameOf(props.name, props.inOrder),
      ...safe,
      visibilityTimeout: Duration.seconds(props.timeout.toSeconds() * 6),
      retentionPeriod: props.retention,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.tries },
    });
  }

  /** Has `worker` work the queue, a few messages at a time, each answered for itself. */
  workedBy(
    worker: IFunction,
    { batchSize, concurrency }: { readonly batchSize: number; readonly concurrency: number },
  ): void {
    worker.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize,
        maxConcurrency: concurrency,
        reportBatchItemFailures: true,
      }),
    );
    Validations.of(worker).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'A queue has no such destination: what fails goes to its own dead letters.',
    });
  }
}

const safe: QueueProps = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

/** In order: by group, each with its own throughput, deduplicated within it. */
const nameOf = (name: string, inOrder: boolean): QueueProps =>
  inOrder
    ? {
        queueName: `${name}.fifo`,
        fifo: true,
        fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
        deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
      }
    : { queueName: name };
