import type { FigureTracker } from '../domain/tracker.ts';
import { mentions } from './term.ts';

/** The authority of a tracker that a value is attributed to; null: nobody, or someone else. */
export const authorityOf = (
  { authorities = [] }: Pick<FigureTracker, 'authorities'>,
  { attributedTo }: { readonly attributedTo?: string | null },
): string | null =>
  attributedTo == null ? null : (authorities.find((name) => mentions(attributedTo, name)) ?? null);
