import { SQSClient } from '@aws-sdk/client-sqs';
import { clientSettings } from './client-settings.ts';

/** SQS of the account and region that the process runs in. */
export const sqsClient = (): SQSClient => new SQSClient({ ...clientSettings });
