import { SNSClient } from '@aws-sdk/client-sns';
import { clientSettings } from './client-settings.ts';

/** SNS of the account and region that the process runs in. */
export const snsClient = (): SNSClient => new SNSClient({ ...clientSettings });
