import { createHash } from 'node:crypto';
import type { Digest } from '../../ports/digest.ts';

/** SHA-256 by Node's crypto. */
export const sha256: Digest = (content) => createHash('sha256').update(content).digest('hex');
