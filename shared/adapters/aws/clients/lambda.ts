import { LambdaClient } from '@aws-sdk/client-lambda';
import { clientSettings } from './client-settings.ts';

/** A page is read while the caller waits: a site that is slow takes its time, and is not asked twice. */
const patience = { maxAttempts: 1, requestTimeout: 28_000 } as const;

/** Lambda of the account and region that the process runs in. */
export const lambdaClient = (): LambdaClient =>
  new LambdaClient({
    maxAttempts: patience.maxAttempts,
    requestHandler: {
      ...clientSettings.requestHandler,
      requestTimeout: patience.requestTimeout,
    },
  });
