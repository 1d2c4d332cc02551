import { SSMClient } from '@aws-sdk/client-ssm';
import { clientSettings } from './client-settings.ts';

/** The Parameter Store of the account and region that the process runs in. */
export const ssmClient = (): SSMClient => new SSMClient({ ...clientSettings });
