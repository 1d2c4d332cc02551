import { refuse, type SafeRefusal } from './refusal.ts';
import type { SafeResponse } from './safe-request.ts';
import { vetUrl } from './vet-url.ts';

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const permanent: ReadonlySet<number> = new Set([301, 308]);

/** Redirects followed before giving up. */
export const mostHops = 5;

/** Where an answer leads: nowhere (null), to a vetted URL, or somewhere that may not be followed. */
export function redirectOf(answer: SafeResponse): URL | SafeRefusal | null {
  const { location = '' } = answer.headers;
  if (!redirects.has(answer.status) || location.trim() === '') {
    return null;
  }
  const target = vetUrl(location, answer.url);
  return 'kind' in target
    ? refuse('refused-address', `A redirect of ${new URL(answer.url).host}: ${target.detail}`)
    : target;
}

export const isPermanent = (status: number): boolean => permanent.has(status);
