import { Command, CommanderError, Option } from 'commander';
import { addressOfStage, stageOf } from '../../shared/wiring/store-address.ts';
import type { CommandSpec } from './command-spec.ts';
import { type CliIo, type ExitCode, exitCodes } from './io.ts';
import { UsageError } from './options.ts';
import { reportFailure } from './report-failure.ts';

export interface ProgramParts {
  readonly commands: readonly CommandSpec[];
  readonly io: CliIo;
  readonly version: string;
}

/** Parses `argv` (without node and script), runs the command it names and says how it ended. Never throws. */
export async function runProgram(parts: ProgramParts, argv: readonly string[]): Promise<ExitCode> {
  const outcome = { exit: exitCodes.ok as ExitCode };
  const program = makeProgram(parts, (exit) => {
    outcome.exit = exit;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return outcome.exit;
  } catch (error) {
    if (error instanceof CommanderError) return endOfParsing(parts.io, error);
    return reportFailure(parts.io, error, argv.includes('--debug'));
  }
}

/** Help and version end parsing well; all else is wrong usage. */
function endOfParsing(io: CliIo, error: CommanderError): ExitCode {
  if (error.exitCode === 0) return exitCodes.ok;
  if (error.code !== 'commander.help')
    io.warn(`${error.message.replace(/^error: /, '').replaceAll('\n', ' ')}\n`);
  return exitCodes.usage;
}

function makeProgram(parts: ProgramParts, ended: (exit: ExitCode) => void): Command {
  const program = base(new Command('recount'), parts)
    .description('Watches news coverage and keeps a ledger of its figures and statements.')
    .version(parts.version, '-V, --version', 'print the version')
    .helpCommand(false)
    .addHelpText(
      'after',
      `\nEach command has its own help with examples: recount extract --help\n`,
    );
  const families = new Map<string, Command>();
  for (const spec of parts.commands) {
    const words = spec.name.split(' ');
    const parent = words.length === 1 ? program : family(program, families, { spec, parts });
    const command = base(parent.command(words.at(-1) ?? spec.name), parts);
    describe(command, spec).action(async () => {
      const { run } = await spec.load();
      const options = atAddress(command, parts.io);
      ended(await run({ io: parts.io, args: command.args, options }));
    });
  }
  return program;
}

/** The options with the store they are for in `data`: what was asked for, else what the environment says. */
function atAddress(command: Command, { remote }: CliIo): Record<string, unknown> {
  const options: Record<string, unknown> = command.opts();
  const isAsked = options['remote'] !== undefined;
  const stage = isAsked ? options['remote'] : remote;
  const isElsewhere = command.getOptionValueSource('data') !== 'default';
  if (typeof stage !== 'string' || (isElsewhere && !isAsked)) return options;
  if (isElsewhere) throw new UsageError('Give --data or --remote, not both.');
  const address = addressOfStage(stage);
  if (stageOf(address) === null)
    throw new UsageError(`--remote takes the stage of a deployment, not “${stage}”.`);
  return { ...options, data: address };
}

/** `watch` of `watch add`: made once, in the place of its first member. */
function family(
  program: Command,
  families: Map<string, Command>,
  { spec, parts }: { readonly spec: CommandSpec; readonly parts: ProgramParts },
): Command {
  const [name = ''] = spec.name.split(' ');
  const known = families.get(name);
  if (known !== undefined) return known;
  const members = parts.commands.filter((other) => other.name.startsWith(`${name} `));
  const made = base(program.command(name), parts)
    .description(members.map((member) => member.name.slice(name.length + 1)).join(', '))
    .helpGroup(`${spec.group}:`)
    .helpCommand(false);
  families.set(name, made);
  return made;
}

function base(command: Command, { io }: ProgramParts): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => void io.write(text),
      writeErr: (text) => {
        if (!text.startsWith('error:')) io.warn(text);
      },
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
    });
}

function describe(command: Command, spec: CommandSpec): Command {
  const detail = spec.detail === undefined ? '' : `\n\n${spec.detail}`;
  command
    .summary(spec.summary)
    .description(`${capitalised(spec.summary)}.${detail}`)
    .helpGroup(`${spec.group}:`);
  for (const [name, about] of spec.args ?? []) command.argument(name, about);
  for (const option of spec.options ?? []) {
    const made = new Option(option.flags, option.about);
    command.addOption(option.default === undefined ? made : made.default(option.default));
  }
  command.addOption(new Option('--debug', 'print the stack of a failure'));
  const examples = spec.examples.map(([line, about]) => `  ${line}\n      ${about}`);
  return command.addHelpText('after', `\nExamples:\n${examples.join('\n')}\n`);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
