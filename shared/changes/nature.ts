import type { Nature } from '../domain/change.ts';
import type { FigureStep } from './figure-comparison.ts';

/** Whether a figure moved on or was said anew: by its as-of, its source, and how its sentence changed. */
export function figureNature({ match, before, after }: FigureStep): Nature {
  if (before.asOf !== null && after.asOf !== null && before.asOf !== after.asOf) return 'update';
  if (isNewSource(before.attributedTo, after.attributedTo)) return 'update';
  if (match.by === 'numbers') return 'revision';
  return match.by === 'moved' ? 'update' : 'unclear';
}

const isNewSource = (before: string | null, after: string | null): boolean =>
  after !== null && before !== after;
