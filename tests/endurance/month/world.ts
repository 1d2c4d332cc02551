import type { Chance } from './chance.ts';
import { dayMs, type Host, hourMs, makeHosts, minuteMs } from './hosts.ts';

/** A page of the world and its life. */
export interface WorldPage {
  readonly host: Host;
  readonly path: string;
  readonly url: string;
  readonly publishedMs: number;
  /** When its text changes, in order. */
  readonly changesMs: readonly number[];
  /** While it answers 404. */
  readonly gone: readonly [number, number] | null;
  /** From when it answers with a redirect to a new address. */
  readonly movedMs: number | null;
}

export interface World {
  readonly chance: Chance;
  readonly hosts: readonly Host[];
  readonly page: (url: string) => WorldPage | null;
  /** Pages that are watched by themselves, from the first day on. */
  readonly direct: readonly WorldPage[];
  /** Stories of a host, in the order in which its feed brings them. */
  readonly stories: (host: Host) => readonly WorldPage[];
}

export interface WorldSize {
  readonly pages: number;
  readonly hosts: number;
  readonly days: number;
  readonly startMs: number;
}

/** Three pages in ten are watched themselves; the others come with the feeds, day by day. */
export function makeWorld(chance: Chance, size: WorldSize): World {
  const hosts = makeHosts(chance, size.hosts);
  const feeds = hosts.filter(({ hasFeed }) => hasFeed);
  const direct: WorldPage[] = [];
  const stories = new Map<Host, WorldPage[]>();
  for (let index = 0; index < size.pages; index++) {
    const own = index % 10 < 3;
    const host = (own ? hosts : feeds)[index % (own ? hosts : feeds).length];
    if (host === undefined) continue;
    const page = makeWorldPage(chance, { host, index, size, own });
    if (own) direct.push(page);
    else stories.set(host, [...(stories.get(host) ?? []), page]);
  }
  for (const list of stories.values()) list.sort((a, b) => a.publishedMs - b.publishedMs);
  const byUrl = new Map([...direct, ...[...stories.values()].flat()].map((p) => [p.url, p]));
  return {
    chance,
    hosts,
    direct,
    page: (url) => byUrl.get(url.replace('/moved/', '/news/')) ?? null,
    stories: (host) => stories.get(host) ?? [],
  };
}

interface Making {
  readonly host: Host;
  readonly index: number;
  readonly size: WorldSize;
  readonly own: boolean;
}

function makeWorldPage(chance: Chance, { host, index, size, own }: Making): WorldPage {
  const path = `/news/${index}-talks`;
  const lot = (word: string): number => chance.of(word, index);
  const { startMs, days } = size;
  // A fifth of the stories are there when the month begins; watched pages are of any age.
  const publishedMs = own
    ? startMs - lot('age') * 20 * dayMs
    : startMs + (lot('published') * 1.2 - 0.2) * days * dayMs;
  const goneAt = startMs + lot('gone at') * days * dayMs;
  return {
    host,
    path,
    url: `https://${host.name}${path}`,
    publishedMs,
    changesMs: changesOf(chance, { index, publishedMs, live: index % 140 === 5 }),
    gone: lot('gone') < 0.04 ? [goneAt, goneAt + (0.1 + 3 * lot('gone for')) * dayMs] : null,
    movedMs:
      host.habit === 'moving' ? startMs + days * dayMs * chance.of('moves', host.name) : null,
  };
}

/** A third of stories change after publication, four fifths of the changes within a day; live pages every ten minutes for a day. */
function changesOf(
  chance: Chance,
  page: { readonly index: number; readonly publishedMs: number; readonly live: boolean },
): readonly number[] {
  const { index, publishedMs, live } = page;
  if (live) {
    return Array.from({ length: 6 * 24 }, (_, step) => publishedMs + (step + 1) * 10 * minuteMs);
  }
  if (chance.of('changes', index) > 0.33) return [];
  const count = chance.between(1, 4, 'how many', index);
  return Array.from({ length: count }, (_, step) => {
    const soon = chance.of('soon', index, step) < 0.8;
    return publishedMs + chance.of('when', index, step) * (soon ? 24 * hourMs : 12 * dayMs);
  }).sort((a, b) => a - b);
}

/** How often a page was changed by then. */
export const revisionAt = ({ changesMs }: WorldPage, ms: number): number =>
  changesMs.filter((at) => at <= ms).length;
