import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import {
  renderUpgrade,
  renderUpgradeTotals,
} from '../../../shared/presentation/terminal/upgrade.ts';
import { factReader } from '../../../shared/use-cases/check/fact-reader.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import {
  type UpgradeFinding,
  upgradeStore,
} from '../../../shared/use-cases/upgrade/upgrade-store.ts';
import { readWithheld, type Withheld } from '../../../shared/use-cases/withhold/withheld.ts';
import { type CommandRun, exitCodes, type Invocation } from '../io.ts';
import { flag, numberOption, textOption, UsageError } from '../options.ts';
import { makeProgress } from '../progress.ts';
import { withStore } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** Pages that are listed; the counts are always whole. */
const mostListed = 1000;

/** `recount upgrade`: what the running reader reads otherwise than what is stored. */
export const run: CommandRun = (invocation) => {
  const limit = limitOf(invocation);
  return withStore(invocation, async (session) => {
    const { io, options } = invocation;
    const url = textOption(options, 'url');
    const keep = !flag(options, 'dryRun');
    const progress = makeProgress(io);
    const findings: UpgradeFinding[] = [];
    const withheld = await readWithheld(session.store);
    const totals = await upgradeStore(
      { ...session, facts: factReader },
      {
        page: url === null ? null : await findPage(session, url),
        limit,
        keep,
        onPage: (page, done) => {
          progress.show(`reading page ${done + 1}: ${page.url}`);
        },
        onFinding: (finding) => {
          if (findings.length < mostListed && isShown(withheld, finding)) findings.push(finding);
        },
      },
    );
    progress.clear();
    if (flag(options, 'json')) await writeJson(io, { dryRun: !keep, totals, findings });
    else {
      const style = makeStyle(io);
      for (const finding of findings) await io.write(`${renderUpgrade(finding, style)}\n\n`);
      await io.write(renderUpgradeTotals(totals, keep));
    }
    return exitCodes.ok;
  });
};

/** What a withheld version says is not listed; the counts hold it. */
const isShown = (withheld: Withheld, { pageId, version }: UpgradeFinding): boolean =>
  withheld.version(pageId, version) === null;

function limitOf({ options }: Invocation): number | null {
  const limit = numberOption(options, 'limit');
  if (limit === null || (Number.isInteger(limit) && limit > 0)) return limit;
  throw new UsageError('--limit takes a whole number above 0.');
}
