import { Duration, Validations } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface AlertTopicProps {
  readonly name: string;
  /** What mail programs show as the sender. */
  readonly displayName: string;
  readonly emails: readonly string[];
}

/** A topic that people hear by mail, and that whoever has the right may subscribe to with a filter. */
export class AlertTopic extends Construct {
  readonly topic: Topic;
  /** Mails that SNS could not hand over, kept for two weeks. */
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string, { name, displayName, emails }: AlertTopicProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { topicName: name, displayName, enforceSSL: true });
    this.undelivered = new Queue(this, 'Undelivered', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const reason = 'It holds dead letters itself, of the mail subscriptions.';
    Validations.of(this.undelivered).acknowledge(
      { id: 'AwsSolutions-SQS3', reason },
      { id: 'Serverless-SQSRedrivePolicy', reason },
    );
    for (const address of emails)
      this.topic.addSubscription(
        new EmailSubscription(address, { deadLetterQueue: this.undelivered }),
      );
  }
}
