import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { clientSettings } from './client-settings.ts';

/** EventBridge of the account and region that the process runs in. */
export const eventBridgeClient = (): EventBridgeClient =>
  new EventBridgeClient({ ...clientSettings });
