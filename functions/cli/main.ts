import { processIo } from './process-io.ts';
import { runProgram } from './program.ts';
import { allCommands } from './specs/all.ts';
import { version } from './version.ts';

process.exitCode = await runProgram(
  { commands: allCommands, io: processIo(), version },
  process.argv.slice(2),
);
