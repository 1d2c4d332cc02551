import { ssmClient } from '../../adapters/aws/clients/ssm.ts';
import { makeSsmSecrets } from '../../adapters/aws/secrets.ts';
import { defaultLimits } from '../../adapters/http/limits.ts';
import { resolveBySystem, vetAddress } from '../../adapters/http/resolve.ts';
import { vetUrl } from '../../adapters/http/vet-url.ts';
import { verifySmtp } from '../../adapters/local/channels/verify-smtp.ts';
import { makeSecrets } from '../../adapters/local/secrets.ts';
import { parameterPrefix } from '../../contracts/parameters.ts';
import type { Channel } from '../../domain/channel.ts';
import { type Finding, finding } from '../../domain/finding.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { openedAddresses } from '../opened-addresses.ts';

const timeoutMs = 10_000;

export interface ChannelPlace {
  readonly offline: boolean;
  /** The deployment that sends; null: this machine does. */
  readonly stage: string | null;
}

/** Whether each channel's secrets can be had and, unless `offline`, its server reached. Sends nothing. */
export async function channelProbes(
  channels: readonly Channel[],
  { offline, stage }: ChannelPlace,
): Promise<readonly Finding[]> {
  const secrets = secretsOf(stage);
  const probes = channels.map(async (channel) => [
    ...(await secretFindings(channel, secrets)),
    ...(offline ? [] : await reach(channel, { secrets, stage })),
  ]);
  return (await Promise.all(probes)).flat();
}

const secretsOf = (stage: string | null): Secrets =>
  stage === null
    ? makeSecrets({ environment: process.env })
    : makeSsmSecrets({ client: ssmClient(), prefix: parameterPrefix(stage) });

async function secretFindings({ id, settings }: Channel, secrets: Secrets): Promise<Finding[]> {
  const reference = referenceOf(settings);
  if (reference === null) return [];
  try {
    await secrets.resolve(reference);
    return [finding('channels', 'ok', [`${id}: its secret ${reference} can be read.`])];
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : 'its secret cannot be read.';
    return [
      finding('channels', 'bad', [`${id}: ${said}`, `Set ${reference} where recount run starts.`]),
    ];
  }
}

function referenceOf(settings: Channel['settings']): string | null {
  switch (settings.kind) {
    case 'terminal':
    case 'sns':
    case 'ses':
      return null;
    case 'smtp':
      return settings.password;
    case 'webhook':
      return settings.secret;
    case 'slack':
      return settings.url;
  }
}

interface Reaching extends Pick<ChannelPlace, 'stage'> {
  readonly secrets: Secrets;
}

async function reach({ id, settings }: Channel, { secrets, stage }: Reaching): Promise<Finding[]> {
  switch (settings.kind) {
    case 'terminal':
      return [];
    case 'sns':
    case 'ses':
      return [ofDeployment(id, stage)];
    case 'smtp': {
      const outcome = await verifySmtp({ secrets, timeoutMs }, settings);
      const where = `${settings.host}:${settings.port}`;
      return outcome.kind === 'sent'
        ? [finding('channels', 'ok', [`${id}: ${where} lets us in; nothing was sent.`])]
        : [
            finding('channels', 'bad', [
              `${id}: ${outcome.detail}`,
              'Mend its settings in recount.yaml.',
            ]),
          ];
    }
    case 'webhook':
      return [await address(id, settings.url)];
    case 'slack': {
      const url = await secrets.resolve(settings.url).catch(() => null);
      return url === null ? [] : [await address(id, url)];
    }
  }
}

/** A topic or SES: nobody but AWS can say whether it takes a message, and what was sent proves it. */
const ofDeployment = (id: string, stage: string | null): Finding =>
  stage === null
    ? finding('channels', 'bad', [
        `${id}: channels of this kind exist in a deployment on AWS only.`,
        'Give it another kind in recount.yaml.',
      ])
    : finding('channels', 'ok', [`${id}: the deployment ${stage} has it; nothing was sent.`]);

async function address(id: string, text: string): Promise<Finding> {
  const url = vetUrl(text);
  const deps = { resolve: resolveBySystem, policy: openedAddresses(), limits: defaultLimits };
  const vetted = 'kind' in url ? url : await vetAddress(url, deps);
  return 'kind' in vetted
    ? finding('channels', 'bad', [`${id}: ${vetted.detail}`, 'Mend its address in recount.yaml.'])
    : finding('channels', 'ok', [
        `${id}: its address is found and may be reached; nothing was sent.`,
      ]);
}
