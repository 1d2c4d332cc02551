import type { Page } from '../../../shared/domain/page.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import { renderDiff } from '../../../shared/presentation/terminal/version-diff.ts';
import { diffVersions, type VersionDiff } from '../../../shared/use-cases/history/diff-versions.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { loadVersion } from '../../../shared/use-cases/history/load-version.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { flag } from '../options.ts';
import { withShown } from '../store-session.ts';
import { versionNumber } from '../version-number.ts';
import { writeJson } from '../write-list.ts';

/** `recount diff URL [A] [B]`: any two versions of a page, facts first. */
export const run: CommandRun = (invocation) =>
  withShown(invocation, async (session) => {
    const { io, args, options } = invocation;
    const page = await findPage(session, args[0] ?? '');
    const diff = await diffOf(session.store, page, args.slice(1));
    if (flag(options, 'json')) await writeJson(io, forMachines(diff));
    else await io.write(renderDiff(diff, makeStyle(io)));
    return exitCodes.ok;
  });

/** Without versions the newest against the one before; with one, the newest against that. */
async function diffOf(store: Store, page: Page, [a, b]: readonly string[]): Promise<VersionDiff> {
  const newest = await loadVersion(store, page, versionNumber(b) ?? 0);
  const from = versionNumber(a) ?? newest.version.number - 1;
  if (a === undefined && from < 1)
    throw new RecountError(
      'not-found.version',
      `${page.url} has one version only: nothing to compare.`,
    );
  return diffVersions(await loadVersion(store, page, from), newest);
}

function forMachines({ before, after, changes, words }: VersionDiff): object {
  return { url: after.page.url, before: before.version, after: after.version, changes, words };
}
