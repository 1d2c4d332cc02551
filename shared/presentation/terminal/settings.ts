import type { Watch } from '../../domain/watch.ts';
import { plainLine } from './plain.ts';
import type { Style } from './style.ts';

interface PlanLine {
  readonly room: string;
  readonly id: string;
  readonly action: 'added' | 'changed' | 'unchanged' | 'removed' | 'left' | 'by-hand';
  readonly parts: readonly string[];
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

function planLine({ room, id, action, parts }: PlanLine, style: Style): string {
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
    case 'by-hand':
      return style.bad(`! ${name} is managed by hand`);
    case 'unchanged':
      return `  ${name}`;
  }
}

/** One watch in a list. */
export function renderWatch(watch: Watch, style: Style): string {
  const { id, target, labels, paused, managedBy } = watch;
  const about = [
    target.kind,
    ...(labels.length === 0 ? [] : [labels.map(plainLine).join(', ')]),
    ...(managedBy === 'file' ? ['from a file'] : []),
  ].join(' · ');
  const state = paused ? ` ${style.bad('paused')}` : '';
  return `${style.strong(id)}${state}  ${plainLine(target.url)}\n  ${style.faint(about)}`;
}
