import { S3Client } from '@aws-sdk/client-s3';
import { clientSettings } from './client-settings.ts';

/** S3 of the account and region that the process runs in. */
export const s3Client = (): S3Client => new S3Client({ ...clientSettings });
