import type { ArticleKind } from '../../domain/article.ts';
import type { PageTree, Place } from '../tree/place.ts';
import type { JsonObject } from './json-value.ts';
import { articleObject, linkedData } from './linked-data.ts';

/** What the page declares about itself, gathered once for every field to read from. */
export interface Declared {
  readonly tree: PageTree;
  readonly url: string | null;
  /** Contents of `meta` by name, property or itemprop, in small letters; the first of each. */
  readonly metas: ReadonlyMap<string, string>;
  readonly objects: readonly JsonObject[];
  readonly article: JsonObject | null;
  /** Contents of `title`, as written. */
  readonly title: string | null;
}

/** What is known of a page before its fields are read. */
export interface PageFacts extends Declared {
  readonly kind: ArticleKind;
  /** For each place, by index, whether it stands in what is not the story. */
  readonly noise: readonly boolean[];
}

/** Gathers what the head and the linked data of a page declare. */
export function gatherDeclared(tree: PageTree, url: string | undefined): Declared {
  const objects = linkedData(tree.dataScripts);
  return {
    tree,
    url: url ?? null,
    metas: metasOf(tree.places),
    objects,
    article: articleObject(objects),
    title: titleOf(tree.places),
  };
}

function metasOf(places: readonly Place[]): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const { tag, attribs } of places) {
    if (tag !== 'meta') continue;
    const content = (attribs['content'] ?? attribs['value'] ?? '').trim();
    if (content === '') continue;
    for (const name of [attribs['property'], attribs['name'], attribs['itemprop']]) {
      const key = name?.trim().toLowerCase();
      if (key !== undefined && !metas.has(key)) metas.set(key, content);
    }
  }
  return metas;
}

function titleOf(places: readonly Place[]): string | null {
  const place = places.find(({ tag }) => tag === 'title');
  const text = (place?.node.children ?? [])
    .map((child) => child.data ?? '')
    .join('')
    .trim();
  return text === '' ? null : text.replace(/\s+/g, ' ');
}

/** The first of `names` that the page has a `meta` for, or null. */
export function firstMeta(facts: Declared, names: readonly string[]): string | null {
  for (const name of names) {
    const content = facts.metas.get(name);
    if (content !== undefined) return content;
  }
  return null;
}
