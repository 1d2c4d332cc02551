import type { Channel } from '../../domain/channel.ts';
import { plainLine } from './plain.ts';

/** Where a channel leads, without a secret in it: `mail by smtp.example:587 to desk@…`. */
export function channelWords({ settings }: Channel): string {
  switch (settings.kind) {
    case 'terminal':
      return 'this terminal';
    case 'smtp':
      return plainLine(`mail by ${settings.host}:${settings.port} to ${firstOf(settings.to)}`);
    case 'webhook':
      // Some services put a key into the path.
      return `webhook at ${plainLine(/^https?:\/\/[^/?#]+/i.exec(settings.url)?.[0] ?? 'an address')}`;
    case 'slack':
      return `chat at ${plainLine(settings.url)}`;
    case 'sns':
      return 'the topic of the deployment on AWS';
    case 'ses':
      return plainLine(`mail by SES to ${firstOf(settings.to)}`);
  }
}

const firstOf = (addresses: readonly string[]): string =>
  `${addresses.slice(0, 3).join(', ')}${addresses.length > 3 ? '…' : ''}`;
