import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { clientSettings } from './client-settings.ts';

/** DynamoDB of the account and region that the process runs in. */
export const dynamoClient = (): DynamoDBClient => new DynamoDBClient({ ...clientSettings });
