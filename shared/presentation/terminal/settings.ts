import type { ManagedBy, Watch } from '../../domain/watch.ts';
import { plainLine } from './plain.ts';
import type { Style } from './style.ts';

interface PlanLine {
  readonly room: string;
  readonly id: string;
  readonly action: 'added' | 'changed' | 'unchanged' | 'removed' | 'left' | 'held';
  readonly parts: readonly string[];
  readonly heldBy: ManagedBy | null;
}

/** How pages are read, where a file changes it: `~ contact: a@x.example is now b@x.example`. */
export function renderReaderChanges(
  changes: readonly { setting: string; before: string | null; after: string | null }[],
  style: Style,
): string {
  return changes
    .map(({ setting, before, after }) => {
      if (before === null) return style.good(`+ ${setting}: ${plainLine(after ?? '')}\n`);
      if (after === null) return style.bad(`- ${setting}: ${plainLine(before)}\n`);
      return style.fact(`~ ${setting}: ${plainLine(before)} is now ${plainLine(after)}\n`);
    })
    .join('');
}

/** What applying a file does (or, before it is done, would do), without what stays as it is. */
export function renderPlan(plan: readonly PlanLine[], style: Style): string {
  const shown = plan.filter(({ action }) => action !== 'unchanged');
  const unchanged = plan.length - shown.length;
  return [
    ...shown.map((line) => planLine(line, style)),
    style.faint(`${unchanged} unchanged`),
    '',
  ].join('\n');
}

function planLine({ room, id, action, parts, heldBy }: PlanLine, style: Style): string {
  const name = `${room}.${id}`;
  switch (action) {
    case 'added':
      return style.good(`+ ${name}`);
    case 'changed':
      return style.fact(`~ ${name}: ${parts.join(', ')}`);
    case 'removed':
      return style.bad(`- ${name}`);
    case 'left':
      return style.faint(`  ${name} is no longer in the file (--prune removes it)`);
    case 'held':
      return style.bad(`! ${name} is managed by ${managerName(heldBy ?? 'hand')}`);
    case 'unchanged':
      return `  ${name}`;
  }
}

function managerName(managedBy: ManagedBy): string {
  if (managedBy === 'hand') return 'hand';
  return managedBy === 'file' ? 'a file' : plainLine(managedBy.slice('file:'.length));
}

/** One watch in a list. */
export function renderWatch(watch: Watch, style: Style): string {
  const { id, target, labels, paused, managedBy } = watch;
  const about = [
    target.kind,
    ...(labels.length === 0 ? [] : [labels.map(plainLine).join(', ')]),
    ...(managedBy === 'hand' ? [] : [`from ${managerName(managedBy)}`]),
  ].join(' · ');
  const state = paused ? ` ${style.bad('paused')}` : '';
  return `${style.strong(id)}${state}  ${plainLine(target.url)}\n  ${style.faint(about)}`;
}
