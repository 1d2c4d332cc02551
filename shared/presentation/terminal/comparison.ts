import { counted } from '../../domain/counted.ts';
import { renderChange, type ShownChange } from './change.ts';
import type { Style } from './style.ts';

interface Compared {
  readonly alert: boolean;
  readonly changes: readonly ShownChange[];
}

/** Two versions compared, for people: whether it would alert, then each change with both sentences. */
export function renderComparison({ alert, changes }: Compared, style: Style): string {
  if (changes.length === 0) return 'No change of any fact or text.\n';
  const count = counted(changes.length, 'change');
  const verdict = alert
    ? style.strong(`${count}; the default rules would alert.`)
    : `${count}; the default rules would not alert.`;
  return `${[verdict, ...changes.map((change) => renderChange(change, style))].join('\n\n')}\n`;
}
