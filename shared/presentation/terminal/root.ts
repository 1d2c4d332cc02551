import type { DailyRoot } from '../../domain/daily-root.ts';
import type { Style } from './style.ts';

/** A day's root in one line, as `verify --anchors` takes it. */
export const renderRoot = ({ day, root, captures }: DailyRoot, style: Style): string =>
  `${day} ${root}  ${style.faint(`${captures} ${captures === 1 ? 'version' : 'versions'}`)}`;
