import type { Channel } from '../../domain/channel.ts';
import type { Rule } from '../../domain/rule.ts';

/** What is told while no rule is set: everything of medium severity or more, to every channel. */
export const defaultRule = (channels: readonly Channel[]): Rule => ({
  id: 'default',
  channels: channels.map(({ id }) => id),
  kinds: [],
  minSeverity: 'medium',
  trackers: [],
  labels: [],
  watches: [],
  notices: [],
  natures: [],
  direction: null,
  by: null,
  byPercent: null,
  managedBy: 'hand',
});
