import { makeSecrets } from '../adapters/local/secrets.ts';
import type { SecretReference } from '../domain/channel.ts';

/** The secret that a reference names on this machine. Throws `secret.missing` and `secret.refused`. */
export const secretOf = (reference: SecretReference): Promise<string> =>
  makeSecrets({ environment: process.env }).resolve(reference);
