import type { Chance } from './chance.ts';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

type Habit = 'plain' | 'slow' | 'hanging' | 'flapping' | 'limiting' | 'blocking' | 'moving';

/** A host of the world: how it answers, and when. */
export interface Host {
  readonly name: string;
  readonly habit: Habit;
  /** Answers 304 to those who ask with validators. */
  readonly conditional: boolean;
  readonly crawlDelayMs: number;
  readonly hasFeed: boolean;
}

/** In a hundred hosts. */
const habits: readonly (readonly [Habit, number])[] = [
  ['slow', 10],
  ['hanging', 5],
  ['flapping', 8],
  ['limiting', 6],
  ['blocking', 6],
  ['moving', 6],
];

const outlets = ['harbour', 'meridian', 'valley', 'lantern', 'ledger', 'beacon'] as const;

export function makeHosts(chance: Chance, count: number): readonly Host[] {
  return Array.from({ length: count }, (_, index): Host => {
    const name = `${chance.pick(outlets, 'outlet', index)}-${index}.example`;
    return {
      name,
      habit: habitOf(chance.of('habit', name) * 100),
      conditional: chance.of('conditional', name) < 0.75,
      crawlDelayMs: chance.of('delay', name) < 0.85 ? 2000 : chance.between(5, 60, name) * 1000,
      hasFeed: index % 5 < 2,
    };
  });
}

function habitOf(lot: number): Habit {
  let above = 0;
  for (const [habit, share] of habits) {
    above += share;
    if (lot < above) return habit;
  }
  return 'plain';
}

export type Mood =
  | { readonly kind: 'well' | 'hangs' | 'blocks'; readonly takesMs: number }
  | { readonly kind: 'status'; readonly status: number; readonly takesMs: number }
  | { readonly kind: 'wait'; readonly retryAfterMs: number; readonly takesMs: number };

/** How a host answers at an instant: the same for the same host, page and minute. */
export function moodOf(chance: Chance, host: Host, at: { ms: number; path: string }): Mood {
  const { name, habit } = host;
  const hour = Math.floor(at.ms / hourMs);
  const minute = Math.floor(at.ms / minuteMs);
  const lot = (...words: (string | number)[]): number => chance.of(name, ...words);
  const takesMs = chance.between(80, 900, name, at.path, minute);
  switch (habit) {
    case 'slow':
      return { kind: 'well', takesMs: chance.between(3000, 18_000, name, at.path, minute) };
    case 'hanging':
      return lot('hangs', minute) < 0.12 ? { kind: 'hangs', takesMs: 30_000 } : well(takesMs);
    case 'flapping':
      return lot('flaps', hour) < 0.2 && lot('flap', minute) < 0.6
        ? { kind: 'status', status: 503, takesMs }
        : well(takesMs);
    case 'limiting':
      return lot('limits', hour) < 0.08
        ? { kind: 'wait', retryAfterMs: chance.between(5, 60, name, hour) * minuteMs, takesMs }
        : well(takesMs);
    case 'blocking':
      return lot('blocks', Math.floor(at.ms / (2 * dayMs))) < 0.25
        ? { kind: 'blocks', takesMs }
        : well(takesMs);
    case 'moving':
    case 'plain':
      return well(takesMs);
  }
}

const well = (takesMs: number): Mood => ({ kind: 'well', takesMs });
