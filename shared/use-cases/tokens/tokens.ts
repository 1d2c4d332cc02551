import type { ApiToken } from '../../domain/api-token.ts';
import { after } from '../../domain/instant.ts';
import { RecountError } from '../../domain/recount-error.ts';
import { type Caller, mayUse, nobody } from '../../domain/role.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Digest } from '../../ports/digest.ts';
import type { Store } from '../../ports/store.ts';
import { plainLine } from '../../presentation/terminal/plain.ts';
import { allItems } from '../every-item.ts';

export interface TokenDeps {
  readonly store: Pick<Store, 'tokens'>;
  readonly clock: Clock;
  readonly digest: Digest;
}

/** How many days a token may hold, each with the words for it. */
export const tokenDays = [30, 90, 365] as const;

/** What one store takes: each person needs a few. */
const mostTokens = 500;

const longestName = 80;
const dayMs = 86_400_000;

export interface WantedToken {
  readonly name: string;
  readonly role: string;
  readonly days: number;
}

export interface IssuedToken {
  readonly token: ApiToken;
  /** To be shown once. */
  readonly text: string;
}

/**
 * Makes a token of `random` (43 signs of base64url and 16 of hex that nobody can guess) for whoever
 * asks, who can give it no more than they may themselves. Throws `input.token` and `token.full`.
 */
export async function issueToken(
  { store, clock, digest }: TokenDeps,
  caller: Caller,
  { wanted, random }: { readonly wanted: WantedToken; readonly random: TokenRandom },
): Promise<IssuedToken> {
  const role = roleOf(wanted.role, caller);
  const name = plainLine(wanted.name).slice(0, longestName);
  if (name === '') throw new RecountError('input.token', 'A token needs a name: what it is for.');
  const days = tokenDays.find((offered) => offered === wanted.days);
  if (days === undefined)
    throw new RecountError('input.token', `A token holds ${tokenDays.join(', ')} days.`);
  if ((await allItems((stretch) => store.tokens.list(stretch))).length >= mostTokens)
    throw new RecountError(
      'token.full',
      `There are ${mostTokens} tokens: remove some that are over.`,
    );
  const now = clock.now();
  const token: ApiToken = {
    id: random.id,
    name,
    role,
    owner: caller.name,
    hash: digest(random.secret),
    createdAt: now,
    expiresAt: after(now, days * dayMs),
    revokedAt: null,
  };
  await store.tokens.put(token);
  return { token, text: `recount_${random.id}_${random.secret}` };
}

export interface TokenRandom {
  readonly id: string;
  readonly secret: string;
}

function roleOf(wanted: string, caller: Caller): ApiToken['role'] {
  if (wanted !== 'reader' && wanted !== 'editor')
    throw new RecountError('input.token', 'A token is for a reader or an editor.');
  if (mayUse(caller.role, wanted)) return wanted;
  throw new RecountError('input.token', 'A token can do no more than you may yourself.');
}

/** The tokens of whoever asks, newest first; those that are over stand until they are removed. */
export async function tokensOf(
  { store }: Pick<TokenDeps, 'store'>,
  { name }: Caller,
): Promise<readonly ApiToken[]> {
  const all = await allItems((stretch) => store.tokens.list(stretch));
  return all
    .filter(({ owner }) => owner === name)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** Takes a token back, or removes one that is over. Throws `not-found.token` for one that is not the caller's. */
export async function revokeToken(
  { store, clock }: Pick<TokenDeps, 'store' | 'clock'>,
  { name }: Caller,
  id: string,
): Promise<void> {
  const token = await store.tokens.get(id);
  if (token?.owner !== name) throw new RecountError('not-found.token', 'You have no such token.');
  if (isOver(token, clock.now())) await store.tokens.remove(id);
  else await store.tokens.put({ ...token, revokedAt: clock.now() });
}

/** Whether it opens nothing any more. */
export const isOver = ({ revokedAt, expiresAt }: ApiToken, now: string): boolean =>
  revokedAt !== null || expiresAt <= now;

/** Who a token's text stands for; nobody for what is none, taken back or over. */
export async function callerOfToken(
  { store, clock, digest }: TokenDeps,
  text: string,
): Promise<Caller> {
  const [, id, secret] = /^recount_([0-9a-f]{16})_([\w-]{43})$/.exec(text) ?? [];
  if (id === undefined || secret === undefined) return nobody;
  const token = await store.tokens.get(id);
  if (token?.hash !== digest(secret) || isOver(token, clock.now())) return nobody;
  return { role: token.role, name: `${token.owner} (${token.name})` };
}
