import { partNouns } from './concepts.ts';
import { areOfDifferentMonths } from './event-month.ts';
import type { Facets } from './figure-facets.ts';

/** How surely two figures count the same, 0 (never) to 1. Their numbers are not looked at. */
export function affinity(a: Facets, b: Facets): number {
  if (a.unit !== b.unit || a.isPeriod !== b.isPeriod) return 0;
  if (a.concept !== b.concept && a.concept !== '' && b.concept !== '') return 0;
  if (namesConflict(a, b) || areOfDifferentMonths(a.month, b.month)) return 0;
  const nouns = nounAffinity(a, b);
  if (nouns === 0) return 0;
  const concept = a.concept !== '' && a.concept === b.concept ? 0.45 : 0;
  return Math.min(1, concept + 0.55 * nouns) * placeFactor(a, b);
}

/** Two counts of different peoples are different counts, however alike the sentences. */
function namesConflict(a: Facets, b: Facets): boolean {
  if (a.names.length === 0 || b.names.length === 0) return false;
  return !anyRelated(a.names, b.names);
}

function nounAffinity(a: Facets, b: Facets): number {
  const sameConcept = a.concept !== '' && a.concept === b.concept;
  const isOneGeneric = a.nouns.length === 0 || b.nouns.length === 0;
  if (isOneGeneric) return sameConcept ? genericAffinity(a, b) : 0;
  if (partOf(a) !== partOf(b)) return 0;
  const shared = a.nouns.filter((noun) => b.nouns.some((other) => related(noun, other))).length;
  if (shared === 0) return sameConcept ? 0.3 : 0;
  return 0.5 + (0.5 * shared) / Math.max(a.nouns.length, b.nouns.length);
}

/** "35 dead" against "35 people", "35 soldiers" or "35 hostages killed". */
function genericAffinity(a: Facets, b: Facets): number {
  if (a.nouns.length === b.nouns.length) return 0.9;
  return partOf(a) === partOf(b) ? 0.7 : 0.2;
}

const partOf = (facets: Facets): string => facets.nouns.find((noun) => partNouns.has(noun)) ?? '';

/** Different places make it doubtful, not impossible: a town and its country are both true. */
function placeFactor(a: Facets, b: Facets): number {
  const [from, to] = [
    [...a.place, ...a.names],
    [...b.place, ...b.names],
  ];
  if (from.length === 0 || to.length === 0) return from.length === to.length ? 1 : 0.9;
  return anyRelated(from, to) ? 1 : 0.6;
}

const anyRelated = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((word) => b.some((other) => related(word, other)));

/** Words of one stem: "Costara" and "Costaran". */
function related(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.max(4, Math.min(a.length, b.length) - 2);
  return a.length >= length && b.length >= length && a.slice(0, length) === b.slice(0, length);
}
