import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
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

  constructor(scope: Construct, id: string, { name, displayName, emails }: AlertTopicProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { topicName: name, displayName, enforceSSL: true });
    for (const address of emails) this.topic.addSubscription(new EmailSubscription(address));
  }
}
