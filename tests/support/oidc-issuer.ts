import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A real OpenID provider on this machine, at which everybody is who they say: `groups` is theirs. */
export async function openIssuer(redirectUri: string | (() => string)) {
  const account = { groups: ['recount-editors'] };
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  // At the first request: only by then may be known where people are sent back to.
  let made: Provider | undefined;
  server.on('request', (request, response) => {
    made ??= makeProvider(
      url,
      typeof redirectUri === 'string' ? redirectUri : redirectUri(),
      account,
    );
    if (request.url?.startsWith('/interaction/') === true)
      void made.interactionFinished(request, response, { login: { accountId: 'ana' } });
    else void made.callback()(request, response);
  });
  return {
    url,
    address: `127.0.0.1:${port}`,
    account,
    /** What a person's browser does there: gives back the address they are sent back to. */
    signIn: (asking: string) => walk(new URL(asking), new Map()),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A provider that sends people back to this one address. */
function makeProvider(url: string, redirectUri: string, account: { groups: string[] }): Provider {
  const client = {
    redirect_uris: [redirectUri],
    token_endpoint_auth_method: 'none' as const,
    grant_types: ['authorization_code'],
  };
  const provider: Provider = new Provider(url, {
    clients: [
      { ...client, client_id: 'recount' },
      { ...client, client_id: 'another' },
    ],
    cookies: { keys: ['a key of this test alone'] },
    claims: { openid: ['sub', 'groups'], email: ['email'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, email: 'ana@harbour-post.example', ...account }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const { client: asking, session } = oidc;
      const grant = new provider.Grant({
        clientId: asking?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

async function walk(url: URL, cookies: Map<string, string>): Promise<string> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  const location = response.headers.get('location');
  if (location === null) throw new Error(`the issuer answered ${response.status}`);
  const next = new URL(location, url);
  return next.host === url.host ? walk(next, cookies) : next.href;
}
