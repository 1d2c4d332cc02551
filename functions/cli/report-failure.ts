import { RecountError } from '../../shared/domain/recount-error.ts';
import { type CliIo, type ExitCode, exitCodes } from './io.ts';
import { UsageError } from './options.ts';
import { Cancelled } from './prompts.ts';

/** Says what went wrong in one plain sentence, and gives the exit code that it stands for. */
export function reportFailure(io: CliIo, error: unknown, debug: boolean): ExitCode {
  if (error instanceof Cancelled) {
    io.warn(`${error.message}\n`);
    return exitCodes.stopped;
  }
  if (debug && error instanceof Error) io.warn(`${error.stack ?? error.message}\n`);
  else io.warn(`${messageOf(error)}\n`);
  if (error instanceof UsageError) return exitCodes.usage;
  if (!(error instanceof RecountError)) return exitCodes.failed;
  return exitOfCode(error.code);
}

/** What was given cannot be used; nothing else is wrong. */
const badInput: ReadonlySet<string> = new Set(['input.watch', 'store.bad-cursor']);

function exitOfCode(code: string): ExitCode {
  if (badInput.has(code)) return exitCodes.usage;
  if (code.startsWith('config.')) return exitCodes.configuration;
  if (code.startsWith('store.')) return exitCodes.store;
  if (code.startsWith('not-found.')) return exitCodes.notFound;
  return exitCodes.failed;
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof RecountError) return `${error.message} [${error.code}]`;
  const text = error instanceof Error ? error.message : String(error);
  return `Something of our own went wrong: ${text} (--debug prints where).`;
}
