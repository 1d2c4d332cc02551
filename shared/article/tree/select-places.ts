import type { Selectors } from '../../domain/watch.ts';
import type { ParsedPage } from './parse-html.ts';
import type { PageTree, Place } from './place.ts';

/** The elements that a user's selectors name. */
export interface ChosenPlaces {
  /** Where the story stands; empty: to be found. */
  readonly body: readonly Place[];
  readonly headline: Place | null;
  readonly removed: ReadonlySet<number>;
}

/** Finds what `selectors` name among the page's places; selectors that name nothing choose nothing. */
export function selectPlaces(
  parsed: ParsedPage,
  tree: PageTree,
  selectors: Selectors | undefined,
): ChosenPlaces {
  if (selectors === undefined) return nothingChosen;
  const byNode = new Map(tree.places.map((place) => [place.node, place]));
  const find = (selector: string | undefined): readonly Place[] =>
    (selector === undefined ? [] : parsed.select(selector))
      .map((node) => byNode.get(node))
      .filter((place) => place !== undefined);
  const removed = (selectors.remove ?? []).flatMap(find);
  return {
    body: find(selectors.body),
    headline: find(selectors.headline)[0] ?? null,
    removed: new Set(removed.map(({ index }) => index)),
  };
}

const nothingChosen: ChosenPlaces = { body: [], headline: null, removed: new Set() };
