import {
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type Client,
  calculatePKCECodeChallenge,
  customFetch,
  discoveryRequest,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  getValidatedIdTokenClaims,
  None,
  processAuthorizationCodeResponse,
  processDiscoveryResponse,
  validateApplicationLevelSignature,
  validateAuthResponse,
} from 'oauth4webapi';

/** Asks the issuer, by a client that vets where it goes. */
export type IssuerFetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: URLSearchParams | null | undefined;
  },
) => Promise<Response>;

export interface IssuerSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Where it sends people back to. */
  readonly redirectUri: string;
  readonly fetch: IssuerFetch;
  /** Only for tests, whose issuer stands on this machine. */
  readonly withoutTls?: boolean;
}

/** What must be kept of a sign-in that began, until its answer comes. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type Claims = Readonly<Record<string, unknown>>;

/** Who vouches for people (OpenID Connect: authorization code with PKCE, as a public client). */
export interface Issuer {
  begin(): Promise<{ readonly url: URL; readonly begun: Begun }>;
  /** The claims of whoever came back. Rejects unless the answer belongs to what began. */
  finish(answer: URL, begun: Begun): Promise<Claims>;
}

/** Asks the issuer for its addresses at the first sign-in, and keeps them while the process lasts. */
export function makeIssuer(settings: IssuerSettings): Issuer {
  const { clientId, redirectUri, issuer, fetch, withoutTls = false } = settings;
  const client: Client = { client_id: clientId };
  const options = { [customFetch]: fetch, [allowInsecureRequests]: withoutTls };
  let known: AuthorizationServer | null = null;
  const server = async (): Promise<AuthorizationServer> => {
    const url = new URL(issuer);
    known ??= await processDiscoveryResponse(url, await discoveryRequest(url, options));
    return known;
  };
  return {
    begin: async () => {
      const begun = {
        state: generateRandomState(),
        nonce: generateRandomNonce(),
        verifier: generateRandomCodeVerifier(),
      };
      return { url: await askUrl(await server(), { begun, clientId, redirectUri }), begun };
    },
    finish: async (answer, { state, nonce, verifier }) => {
      const as = await server();
      const given = validateAuthResponse(as, client, answer, state);
      const response = await authorizationCodeGrantRequest(
        as,
        client,
        None(),
        given,
        redirectUri,
        verifier,
        options,
      );
      const expected = { expectedNonce: nonce, requireIdToken: true };
      const tokens = await processAuthorizationCodeResponse(as, client, response, expected);
      await validateApplicationLevelSignature(as, response, options);
      return getValidatedIdTokenClaims(tokens) ?? {};
    },
  };
}

interface Asking {
  readonly begun: Begun;
  readonly clientId: string;
  readonly redirectUri: string;
}

async function askUrl(as: AuthorizationServer, asking: Asking): Promise<URL> {
  const { begun, clientId, redirectUri } = asking;
  if (as.authorization_endpoint === undefined)
    throw new TypeError('the issuer has no authorization endpoint');
  const url = new URL(as.authorization_endpoint);
  const asked = {
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid email',
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url;
}
