import type { CommandSpec } from '../command-spec.ts';
import { askCommands } from './ask.ts';
import { backtestCommands } from './backtest.ts';
import { firstCommands } from './first.ts';
import { followCommands } from './follow.ts';
import { muteCommands } from './mute.ts';
import { removalCommands } from './removal.ts';
import { serviceCommands } from './service.ts';
import { remoteOption } from './shared-options.ts';
import { textCommands } from './text.ts';
import { transferCommands } from './transfer.ts';
import { verifyCommands } from './verify.ts';

const commands: readonly CommandSpec[] = [
  ...followCommands,
  ...muteCommands,
  ...firstCommands,
  ...serviceCommands,
  ...askCommands,
  ...backtestCommands,
  ...verifyCommands,
  ...transferCommands,
  ...removalCommands,
  ...textCommands,
];

/** Whatever works on a data folder works on a deployment too. */
const orRemote = (command: CommandSpec): CommandSpec => {
  const { options = [] } = command;
  const place = options.findIndex(({ flags }) => flags.startsWith('--data '));
  if (place < 0 || command.name === 'run' || command.name === 'serve') return command;
  return { ...command, options: options.toSpliced(place + 1, 0, remoteOption) };
};

/** Every command, in the order of the help. */
export const allCommands: readonly CommandSpec[] = commands.map(orRemote);
