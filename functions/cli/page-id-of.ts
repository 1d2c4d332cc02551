import { findPage } from '../../shared/use-cases/history/find-page.ts';
import type { HistoryDeps } from '../../shared/use-cases/history/history-deps.ts';
import { textOption } from './options.ts';

/** The page that `--url` means; null without it. Throws `not-found.page`. */
export async function pageIdOf(
  deps: HistoryDeps,
  options: Readonly<Record<string, unknown>>,
): Promise<string | null> {
  const url = textOption(options, 'url');
  return url === null ? null : (await findPage(deps, url)).id;
}
