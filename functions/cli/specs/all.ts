import type { CommandSpec } from '../command-spec.ts';
import { askCommands } from './ask.ts';
import { followCommands } from './follow.ts';
import { textCommands } from './text.ts';

/** Every command, in the order of the help. */
export const allCommands: readonly CommandSpec[] = [
  ...followCommands,
  ...askCommands,
  ...textCommands,
];
