import type { SecretReference } from '../domain/channel.ts';

/** Resolves references when they are used. Throws a `RecountError` (`secret.missing`, `secret.refused`) that names the reference only. */
export interface Secrets {
  resolve(reference: SecretReference): Promise<string>;
}
