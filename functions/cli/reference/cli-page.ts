import { changeKinds } from '../../../shared/domain/change.ts';
import type { CommandGroup, CommandSpec } from '../command-spec.ts';

const exits: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'Done. `diff`, `compare` and `changes` exit with 0 whether or not they found changes.'],
  [
    1,
    'The command ran, and something in it failed: an input file that is not there, a line answered with an error, a page that could not be read, a fault of our own.',
  ],
  [
    2,
    'Wrong usage or input, told in one sentence on standard error: an option, a cursor, an address or a selector.',
  ],
  [3, 'The configuration has mistakes, all of them told; nothing was changed.'],
  [4, 'Nothing is recorded under the address, watch or version asked for.'],
  [5, 'The data folder cannot be opened or is damaged.'],
  [6, '`verify` found damage, all of it listed.'],
  [130, 'You ended the questions with Ctrl-C; one sentence says what was written, if anything.'],
];

const variables: readonly (readonly [name: string, meaning: string])[] = [
  ['NO_COLOR', 'Set to anything: no colours.'],
  [
    'RECOUNT_REMOTE',
    'The stage of a deployment on AWS: commands ask it in place of a data folder, as with `--remote`, unless `--data` names one. Account and region are those of AWS_PROFILE and AWS_REGION.',
  ],
  [
    'RECOUNT_ALLOW_ADDRESSES',
    'Addresses of your own machine or network that may be reached although they are not public, as exact `address:port` pairs with commas between: `127.0.0.1:8025,[::1]:8080`. For a webhook of your own, or to try things out; everything else that is not public stays refused.',
  ],
];

const groups: readonly CommandGroup[] = ['Follow', 'Ask', 'Keep', 'Text in, facts out'];

/** docs/cli.md: every command with its options and examples, and the exit codes. */
export function cliPage(commands: readonly CommandSpec[]): string {
  return [
    '# The command line',
    '',
    'Generated from the commands themselves (`npm run docs`). In the checkout, `npm run --silent recount --` stands for `recount`.',
    '',
    'Lists are paged with `--limit` and `--cursor`; `--json` prints `{"items", "cursor"}`. Colours and progress are for terminals only, and `NO_COLOR` turns them off. Times are UTC. A closed pipe ends a command quietly, and `--debug` prints the stack of a failure.',
    '',
    '## Exit codes',
    '',
    '| code | meaning |',
    '|---|---|',
    ...exits.map(([code, meaning]) => `| ${code} | ${meaning} |`),
    '',
    '## Environment',
    '',
    '| variable | meaning |',
    '|---|---|',
    ...variables.map(([name, meaning]) => `| \`${name}\` | ${meaning} |`),
    '',
    ...groups.flatMap((group) => [
      `## ${group}`,
      '',
      ...commands.filter((command) => command.group === group).map(commandPart),
    ]),
    '## Kinds of change',
    '',
    `For \`--kind\`: ${changeKinds.map((kind) => `\`${kind}\``).join(', ')}.`,
    '',
  ].join('\n');
}

function commandPart(spec: CommandSpec): string {
  const args = (spec.args ?? []).map(([name]) => ` ${name}`).join('');
  const about = [...(spec.args ?? []).map(argumentLine), ...(spec.options ?? []).map(optionLine)];
  return [
    `### recount ${spec.name}`,
    '',
    `\`recount ${spec.name}${args}\`: ${spec.summary}.`,
    '',
    ...(spec.detail === undefined ? [] : [spec.detail, '']),
    ...(about.length === 0 ? [] : [...about, '']),
    '```sh',
    ...spec.examples.map(([line, what]) => `${line}   # ${what}`),
    '```',
    '',
  ].join('\n');
}

const argumentLine = ([name, about]: readonly [string, string]): string =>
  `- \`${name}\`: ${about}`;

const optionLine = (option: { flags: string; about: string; default?: string }): string =>
  `- \`${option.flags}\`: ${option.about}${option.default === undefined ? '' : ` (default \`${option.default}\`)`}`;
