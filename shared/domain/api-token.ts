import type { Instant } from './instant.ts';
import type { Role } from './role.ts';

/** What a program of a person's may use the API with; the token itself is shown once and stored nowhere. */
export interface ApiToken {
  readonly id: string;
  /** What it is for, in its owner's words. */
  readonly name: string;
  readonly role: Exclude<Role, 'anyone'>;
  /** The name of whoever made it. */
  readonly owner: string;
  /** SHA-256 of its secret part, which is random and long: nothing can be tried on it. */
  readonly hash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}
