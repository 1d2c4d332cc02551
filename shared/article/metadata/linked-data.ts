import type { DataScript } from '../tree/place.ts';
import { asList, asText, isObject, type JsonObject, parseJson } from './json-value.ts';

const MOST_OBJECTS = 3000;

/** All objects of the page's JSON-LD, however nested, in order. */
export function linkedData(scripts: readonly DataScript[]): readonly JsonObject[] {
  const found: JsonObject[] = [];
  for (const script of scripts) {
    if (!script.type.includes('ld+json')) continue;
    collect(parseJson(script.text), found);
  }
  return found;
}

function collect(value: unknown, found: JsonObject[]): void {
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && found.length < MOST_OBJECTS) {
    const next = waiting.pop();
    if (isObject(next)) found.push(next);
    const inner = isObject(next) ? Object.values(next) : isList(next) ? next : [];
    for (const item of inner.slice(0, MOST_OBJECTS).reverse()) waiting.push(item);
  }
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Whether an object is of a schema.org type whose name `pattern` matches. */
export const isOfType = (object: JsonObject, pattern: RegExp): boolean =>
  asList(object['@type']).some((type) => typeof type === 'string' && pattern.test(type));

const articleType = /(?:Article|BlogPosting|LiveBlogPosting|Reportage|Report|Review)$/;

/** The object that describes the page's own article: the one with most to say about it, or null. */
export function articleObject(objects: readonly JsonObject[]): JsonObject | null {
  let best: JsonObject | null = null;
  let most = 0;
  for (const object of objects) {
    if (!isOfType(object, articleType)) continue;
    const score = telling(object);
    if (score > most) {
      best = object;
      most = score;
    }
  }
  return best;
}

const weights: readonly (readonly [string, number])[] = [
  ['headline', 3],
  ['datePublished', 2],
  ['author', 2],
  ['articleBody', 2],
  ['mainEntityOfPage', 2],
  ['publisher', 1],
  ['dateModified', 1],
  ['liveBlogUpdate', 3],
];

function telling(object: JsonObject): number {
  let score = 0.5;
  for (const [field, weight] of weights) if (object[field] !== undefined) score += weight;
  return asText(object['headline']) === null && asText(object['name']) === null ? score / 2 : score;
}
