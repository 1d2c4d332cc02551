import type { Token } from '../language/tokens.ts';
import type { Placed } from './placed.ts';

/** The words between the figure before (or the sentence's start) and this one, space-joined. */
export function gapBefore(placed: readonly Placed[], index: number): string {
  const part = placed[index];
  if (part === undefined) return '';
  const from = index > part.first ? (placed[index - 1]?.quantity.to ?? 0) : 0;
  return words(part.reading.tokens, from, part.quantity.from);
}

export const words = (tokens: readonly Token[], from: number, to: number): string =>
  ` ${tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ')} `;

export const opensParts = (gap: string): boolean =>
  / (?:including|among them|among whom|of whom|of which|of them|comprising|consisting of|made up of|composed of|darunter|davon) /.test(
    gap,
  );

export const opensList = (gap: string): boolean => gap.includes(' : ') && !/ [;?!] /.test(gap);

export const continuesList = (gap: string): boolean =>
  / (?:,|and|und|plus|;|as well as) /.test(gap) &&
  !/ (?:injuring|wounding|killing|while|but|after|when|said) /.test(gap);

export const reachesBack = (gap: string): boolean =>
  /^ (?:they|these|those|the (?:dead|victims|hostages|group|total|figure|toll)|it) (?:also )?(?:include|includes|included|comprise|comprises) |^ (?:among|of) (?:them|these|those|the (?:dead|victims|hostages)) /.test(
    gap,
  );
