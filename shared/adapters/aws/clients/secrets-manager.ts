import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { clientSettings } from './client-settings.ts';

/** Secrets Manager of the account and region that the process runs in. */
export const secretsManagerClient = (): SecretsManagerClient =>
  new SecretsManagerClient({ ...clientSettings });
