import type { ManagedBy } from '../../domain/watch.ts';

/** Whether who asks may change what `known` manages. What was applied before files had names goes to the first file that names it. */
export const mayManage = (known: ManagedBy, asks: ManagedBy): boolean =>
  known === asks || (known === 'file' && asks !== 'hand');

/** `by hand`, `by a configuration file` or `by recount.yaml`. */
export function managerWords(managedBy: ManagedBy): string {
  if (managedBy === 'hand') return 'by hand';
  return managedBy === 'file' ? 'by a configuration file' : `by ${managedBy.slice('file:'.length)}`;
}
