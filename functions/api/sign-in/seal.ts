import { EncryptJWT, jwtDecrypt } from 'jose';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { Digest } from '../../../shared/ports/digest.ts';

/** What a sealed text holds. */
export type Sealed = Readonly<Record<string, string>>;

/** What it is for: a text that is sealed for one purpose opens for no other. */
export type SealPurpose = 'session' | 'sign-in';

/** Seals texts that a browser keeps for us: it can neither read nor change them, nor use them late. */
export interface Seal {
  close(purpose: SealPurpose, held: Sealed, seconds: number): Promise<string>;
  /** Null for what we did not seal for this, and for what is over. */
  open(purpose: SealPurpose, text: string): Promise<Sealed | null>;
}

const header = { alg: 'dir', enc: 'A256GCM' } as const;

export interface SealDeps {
  readonly secret: string;
  readonly clock: Clock;
  readonly digest: Digest;
}

/** A seal by a secret of which nobody outside the service knows anything (JWE, AES-256-GCM). */
export function makeSeal({ secret, clock, digest }: SealDeps): Seal {
  const key = Buffer.from(digest(secret), 'hex');
  const now = (): Date => new Date(clock.now());
  return {
    close: (purpose, held, seconds) =>
      new EncryptJWT({ held })
        .setProtectedHeader(header)
        .setAudience(purpose)
        .setExpirationTime(new Date(now().getTime() + seconds * 1000))
        .encrypt(key),
    open: async (purpose, text) => {
      const options = {
        audience: purpose,
        currentDate: now(),
        requiredClaims: ['exp'],
        keyManagementAlgorithms: [header.alg],
        contentEncryptionAlgorithms: [header.enc],
      };
      const opened = await jwtDecrypt(text, key, options).catch(() => null);
      return textsOf(opened?.payload['held']);
    },
  };
}

function textsOf(held: unknown): Sealed | null {
  if (typeof held !== 'object' || held === null) return null;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(held);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
