import type { PageTime } from '../../domain/instant.ts';
import { asList, asText, isObject } from '../metadata/json-value.ts';
import { isOfType } from '../metadata/linked-data.ts';
import type { PageFacts } from '../metadata/page-facts.ts';
import { machineTime } from '../metadata/page-time.ts';
import { clean } from './segment.ts';

/** An entry of a live blog as the page declares it for machines. */
export interface DeclaredUpdate {
  /** Its own id: the fragment or the last part of its address. */
  readonly id: string | null;
  readonly headline: string;
  readonly time: PageTime | null;
}

/** The entries in the page's `LiveBlogPosting`s, in order. */
export function declaredUpdates({
  objects,
}: Pick<PageFacts, 'objects'>): readonly DeclaredUpdate[] {
  return objects
    .filter((object) => isOfType(object, /^LiveBlogPosting$/))
    .flatMap((object) => asList(object['liveBlogUpdate']))
    .filter(isObject)
    .map((update) => ({
      id: idIn(asText(update['url']) ?? asText(update['@id']) ?? ''),
      headline: clean(asText(update['headline']) ?? ''),
      time: machineTime(asText(update['datePublished']) ?? ''),
    }));
}

/** Declared entries by what a shown entry may share with them; a time of two entries finds neither. */
export interface UpdateIndex {
  readonly byId: ReadonlyMap<string, DeclaredUpdate>;
  readonly byTime: ReadonlyMap<string, DeclaredUpdate | null>;
  readonly byHeadline: ReadonlyMap<string, DeclaredUpdate>;
}

/** Lists `updates` by id, time and headline. */
export function indexUpdates(updates: readonly DeclaredUpdate[]): UpdateIndex {
  const byId = new Map<string, DeclaredUpdate>();
  const byTime = new Map<string, DeclaredUpdate | null>();
  const byHeadline = new Map<string, DeclaredUpdate>();
  for (const update of updates) {
    if (update.id !== null) byId.set(update.id, update);
    if (update.time !== null) byTime.set(update.time, byTime.has(update.time) ? null : update);
    if (update.headline !== '') byHeadline.set(update.headline, update);
  }
  return { byId, byTime, byHeadline };
}

/** The id that an entry's address names: `…#post-7`, `…?id=7`, `…/live/talks/post-7`. */
export function idIn(address: string): string | null {
  const named = /[#=]([^#=&]+)$/.exec(address)?.[1];
  if (named !== undefined) return named;
  const last = /\/([^/?#]+)\/?$/.exec(address)?.[1] ?? '';
  return /\d/.test(last) ? last : null;
}
