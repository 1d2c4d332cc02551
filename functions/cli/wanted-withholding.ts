import { findPage } from '../../shared/use-cases/history/find-page.ts';
import type { HistoryDeps } from '../../shared/use-cases/history/history-deps.ts';
import type { WithholdTarget } from '../../shared/use-cases/withhold/withhold.ts';
import type { Invocation } from './io.ts';
import { numberOption, UsageError } from './options.ts';

/** The page, or the version of it, that a call of `withhold` or `release` names. */
export async function wantedWithholding(
  deps: HistoryDeps,
  { args, options }: Invocation,
): Promise<WithholdTarget> {
  const number = numberOption(options, 'versionNumber');
  if (number !== null && (!Number.isInteger(number) || number < 1))
    throw new UsageError('--version-number takes a whole number from 1 on.');
  return { page: await findPage(deps, args[0] ?? ''), number };
}
