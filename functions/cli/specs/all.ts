import type { CommandSpec } from '../command-spec.ts';
import { askCommands } from './ask.ts';
import { firstCommands } from './first.ts';
import { followCommands } from './follow.ts';
import { removalCommands } from './removal.ts';
import { serviceCommands } from './service.ts';
import { textCommands } from './text.ts';
import { transferCommands } from './transfer.ts';
import { verifyCommands } from './verify.ts';

/** Every command, in the order of the help. */
export const allCommands: readonly CommandSpec[] = [
  ...followCommands,
  ...firstCommands,
  ...serviceCommands,
  ...askCommands,
  ...verifyCommands,
  ...transferCommands,
  ...removalCommands,
  ...textCommands,
];
