import type { CommandRun } from './io.ts';

/** Where a command stands in `recount --help`. */
export type CommandGroup = 'Follow' | 'Ask' | 'Keep' | 'Text in, facts out';

export interface OptionSpec {
  /** As commander writes them: `--since <time>`. */
  readonly flags: string;
  readonly about: string;
  readonly default?: string;
}

/** One command as the help, the reference page and the parser know it. */
export interface CommandSpec {
  /** Words of the command, `watch add`. */
  readonly name: string;
  readonly group: CommandGroup;
  /** As commander writes them: `<url>`, `[files...]`. */
  readonly args?: readonly (readonly [name: string, about: string])[];
  readonly summary: string;
  /** A paragraph more, where the summary does not say it all. */
  readonly detail?: string;
  readonly options?: readonly OptionSpec[];
  readonly examples: readonly (readonly [command: string, about: string])[];
  /** Loads the command's code when it is called, so that help stays quick. */
  readonly load: () => Promise<{ readonly run: CommandRun }>;
}
