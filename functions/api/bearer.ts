import type { Caller } from '../../shared/domain/role.ts';
import { callerOfToken, type TokenDeps } from '../../shared/use-cases/tokens/tokens.ts';

/** The token of a request: `Authorization: Bearer`, or the password of any name, as feed readers give it. */
export function bearerOf({ headers }: Request): string | null {
  const given = /^(bearer|basic) +(\S+)$/i.exec(headers.get('authorization') ?? '');
  const [, scheme = '', credentials = ''] = given ?? [];
  if (scheme.toLowerCase() === 'bearer') return credentials;
  if (scheme.toLowerCase() !== 'basic') return null;
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon < 0 ? null : pair.slice(colon + 1);
}

type WhoAsks = (request: Request) => Promise<Caller>;

/** Programs come with a token of a person's; whoever comes without one is asked for otherwise. */
export const withTokens =
  (deps: TokenDeps, otherwise: WhoAsks): WhoAsks =>
  (request) => {
    const text = bearerOf(request);
    return text?.startsWith('recount_') === true ? callerOfToken(deps, text) : otherwise(request);
  };
