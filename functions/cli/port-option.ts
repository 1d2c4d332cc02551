import { numberOption, UsageError } from './options.ts';

/** The port that `--port` names. */
export function portOption(options: Readonly<Record<string, unknown>>): number | null {
  const port = numberOption(options, 'port');
  if (port === null || (Number.isInteger(port) && port >= 0 && port <= 65_535)) return port;
  throw new UsageError('--port takes a whole number from 0 to 65535.');
}
