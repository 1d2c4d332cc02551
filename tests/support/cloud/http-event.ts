import { makeSeal } from '../../../functions/api/sign-in/seal.ts';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { systemClock } from '../../../shared/adapters/local/system-clock.ts';

export interface AskedOverHttp {
  readonly path: string;
  readonly host: string;
  readonly method?: string;
  readonly cookies?: string[];
  readonly headers?: Record<string, string>;
}

export interface SealedAt {
  readonly host: string;
  readonly secret: string;
}

/** A request as an HTTP API hands it to a function (payload 2.0). */
export const httpEvent = ({
  path,
  host,
  method = 'GET',
  cookies = [],
  headers = {},
}: AskedOverHttp) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  cookies,
  headers: { host, ...headers },
  body: null,
  isBase64Encoded: false,
  requestContext: {
    accountId: '000000000000',
    apiId: 'api',
    authentication: null,
    authorizer: {},
    domainName: host,
    domainPrefix: 'recount',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'one',
    routeKey: '$default',
    stage: '$default',
    time: '04/Mar/2026:18:00:00 +0000',
    timeEpoch: 1_772_647_200_000,
  },
});

/** What a browser asks whose owner is signed in as an editor, under a seal of this secret. */
export async function signedInEvent(path: string, { host, secret }: SealedAt) {
  const seal = makeSeal({ secret, clock: systemClock, digest: sha256 });
  const session = await seal.close('session', { role: 'editor' }, 600);
  const cookies = [`__Host-recount-session=${session}`];
  return httpEvent({ path, host, cookies, headers: { accept: 'text/html' } });
}
