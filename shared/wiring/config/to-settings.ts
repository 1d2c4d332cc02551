import { durationMs } from '../../contracts/configuration/scalars.ts';
import type { ConfigurationFile } from '../../contracts/configuration/schema.ts';
import type { Channel, ChannelSettings } from '../../domain/channel.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Tracker } from '../../domain/tracker.ts';
import type { Selectors, Watch, WatchTarget } from '../../domain/watch.ts';
import type { DeclaredSettings } from '../../use-cases/settings/declared-settings.ts';
import { digestPart, tellingParts } from './telling-settings.ts';

type Entry<Room extends 'watches' | 'trackers' | 'rules' | 'channels'> = NonNullable<
  ConfigurationFile[Room]
>[string];

/** A setting before it is known which file manages it. */
type Unmanaged<T> = T extends unknown ? Omit<T, 'managedBy'> : never;

/** What a configuration file asks for, in the words of the core; it is managed by the file of that name. */
export function toSettings(file: ConfigurationFile, fileName = 'recount.yaml'): DeclaredSettings {
  const managedBy = `file:${file.name ?? fileName}` as const;
  return {
    managedBy,
    watches: Object.entries(file.watches ?? {}).map(([id, entry]) => ({
      ...watch(id, entry),
      managedBy,
    })),
    trackers: Object.entries(file.trackers ?? {}).map(([id, entry]) => ({
      ...tracker(id, entry),
      managedBy,
    })),
    rules: Object.entries(file.rules ?? {}).map(([id, entry]) => ({
      ...rule(id, entry),
      ...digestPart(entry, file.timezone),
      managedBy,
    })),
    channels: Object.entries(file.channels ?? {}).map(([id, entry]) => ({
      ...channel(id, entry),
      ...tellingParts(entry, file.timezone),
      managedBy,
    })),
  };
}

function watch(id: string, entry: Entry<'watches'>): Omit<Watch, 'createdAt' | 'managedBy'> {
  return {
    id,
    name: entry.name ?? id,
    target: target(entry),
    outlet: entry.outlet ?? null,
    labels: entry.labels ?? [],
    everyMs: entry.every === undefined ? null : durationMs(entry.every),
    selectors: {
      ...selectors(entry.selectors ?? {}),
      ...(entry.render === true ? { render: true } : {}),
    },
    paused: entry.paused ?? false,
  };
}

function target({ page, feed, section, links }: Entry<'watches'>): WatchTarget {
  if (feed !== undefined) return { kind: 'feed', url: feed };
  if (section !== undefined) return { kind: 'section', url: section, links: links ?? null };
  return { kind: 'page', url: page ?? '' };
}

function selectors({
  body,
  headline,
  remove,
}: NonNullable<Entry<'watches'>['selectors']>): Selectors {
  return {
    ...(body === undefined ? {} : { body }),
    ...(headline === undefined ? {} : { headline }),
    ...(remove === undefined ? {} : { remove }),
  };
}

function tracker(id: string, entry: Entry<'trackers'>): Unmanaged<Tracker> {
  const { kind, name = id } = entry;
  if (kind === 'position') {
    const { speakers, topics } = entry;
    return { id, kind, name, speakers, topics };
  }
  const house = entry['house-value'];
  return {
    id,
    kind,
    name,
    measures: entry.measures,
    statuses: entry.statuses ?? [],
    places: entry.places ?? [],
    terms: entry.terms ?? [],
    ...narrowing(entry),
    houseValue:
      house === undefined
        ? null
        : { value: house.value, source: house.source, asOf: house['as-of'] },
  };
}

/** Left out where the file leaves it out: a tracker without it is stored as it always was. */
function narrowing(entry: Extract<Entry<'trackers'>, { kind: 'figure' }>) {
  const {
    outlets,
    range,
    authorities,
    'part-of': partOf,
    'only-authorities': onlyAuthorities,
  } = entry;
  return {
    ...(outlets === undefined ? {} : { outlets }),
    ...(partOf === undefined ? {} : { partOf: partOf === 'none' ? [] : partOf }),
    ...(range === undefined ? {} : { range }),
    ...(authorities === undefined ? {} : { authorities }),
    ...(onlyAuthorities === undefined ? {} : { onlyAuthorities }),
  };
}

function rule(id: string, entry: Entry<'rules'>): Unmanaged<Rule> {
  return {
    id,
    channels: entry.channels,
    kinds: entry.kinds ?? [],
    minSeverity: entry.severity,
    trackers: entry.trackers ?? [],
    labels: entry.labels ?? [],
    watches: entry.watches ?? [],
    notices: entry.notices ?? [],
    natures: entry.natures ?? [],
    ...(entry.signals === undefined ? {} : { signals: entry.signals }),
    direction: entry.direction ?? null,
    by: entry.by ?? null,
    byPercent: entry['by-percent'] ?? null,
  };
}

const channel = (id: string, entry: Entry<'channels'>): Unmanaged<Channel> => ({
  id,
  settings: channelSettings(entry),
  ...(entry.roots === true ? { roots: true } : {}),
});

function channelSettings(entry: Entry<'channels'>): ChannelSettings {
  switch (entry.kind) {
    case 'terminal':
      return { kind: 'terminal' };
    case 'smtp': {
      const { kind, host, port, security, user = null, password = null, from, to } = entry;
      return { kind, host, port, security, user, password, from, to };
    }
    case 'webhook':
      return { kind: 'webhook', url: entry.url, secret: entry.secret ?? null };
    case 'slack':
      return { kind: 'slack', url: entry.url };
    case 'sns':
      return { kind: 'sns' };
    case 'ses':
      return { kind: 'ses', to: entry.to };
  }
}
