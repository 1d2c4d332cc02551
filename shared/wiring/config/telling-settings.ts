import { durationMs } from '../../contracts/configuration/scalars.ts';
import type { ConfigurationFile } from '../../contracts/configuration/schema.ts';
import { weekdays } from '../../contracts/configuration/telling.ts';
import type { Channel } from '../../domain/channel.ts';
import type { DigestTimes } from '../../domain/telling-times.ts';

type RuleEntry = NonNullable<ConfigurationFile['rules']>[string];
type ChannelEntry = NonNullable<ConfigurationFile['channels']>[string];

/** The digest that a rule or channel asks for; nothing where it asks for none. */
export function digestPart(
  { digest, at, day, timezone }: Pick<RuleEntry, 'digest' | 'at' | 'day' | 'timezone'>,
  fileZone: string,
): { readonly digest?: DigestTimes } {
  if (digest === undefined) return {};
  const weekday = weekdays.indexOf(day ?? 'monday');
  return { digest: { every: digest, at: at ?? '08:00', weekday, zone: timezone ?? fileZone } };
}

/** All that a channel says of when it is told. */
export function tellingParts(
  entry: ChannelEntry,
  fileZone: string,
): Pick<Channel, 'digest' | 'dailyLine' | 'quiet' | 'escalate'> {
  const { quiet, escalate } = entry;
  return {
    ...digestPart(entry, fileZone),
    ...(entry['daily-line'] === true ? { dailyLine: true } : {}),
    ...(escalate === undefined
      ? {}
      : { escalate: { to: escalate.to, afterMs: durationMs(escalate.after) ?? 0 } }),
    ...(quiet === undefined
      ? {}
      : {
          quiet: {
            from: quiet.from,
            to: quiet.to,
            zone: quiet.timezone ?? entry.timezone ?? fileZone,
            unless: quiet.unless ?? null,
          },
        }),
  };
}
