import type { CommandSpec } from '../command-spec.ts';
import { textCommands } from './text.ts';

/** Every command, in the order of the help. */
export const allCommands: readonly CommandSpec[] = [...textCommands];
