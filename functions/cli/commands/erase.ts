import { randomBytes } from 'node:crypto';
import type { Erasure } from '../../../shared/domain/erasure.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { erase, eraseUnfinished } from '../../../shared/use-cases/removal/erase.ts';
import { type ErasureWish, planErasure } from '../../../shared/use-cases/removal/plan-erasure.ts';
import {
  type PagePreview,
  previewErasure,
} from '../../../shared/use-cases/removal/preview-erasure.ts';
import { type CommandRun, exitCodes, type Invocation } from '../io.ts';
import { flag, numberOption, textOption, textsOption, UsageError } from '../options.ts';
import { type StoreSession, withStore } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount erase`: shows what would go, asks, and removes it for good. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async (session) => {
    const { io, options } = invocation;
    if (flag(options, 'resume')) {
      const done = await eraseUnfinished(session);
      await io.write(`${done.length} erasures were cut short; they are done now.\n`);
      return exitCodes.ok;
    }
    const erasure = await planned(invocation, session);
    const pages = await preview(invocation, session, erasure);
    if (flag(options, 'dryRun')) return exitCodes.ok;
    if (!(await isMeant(invocation, pages))) {
      io.warn('Nothing was erased.\n');
      return exitCodes.ok;
    }
    await erase(session, erasure);
    if (!flag(options, 'json')) await io.write(`Erased (${erasure.id}).\n`);
    return exitCodes.ok;
  });

async function planned(invocation: Invocation, session: StoreSession): Promise<Erasure> {
  const reason = textOption(invocation.options, 'reason');
  if (reason === null)
    throw new UsageError('--reason says why; it stands in the tombstone that is left.');
  const wish = await wishOf(invocation, session);
  const salt = randomBytes(16).toString('hex');
  return planErasure(session, { wish, reason, by: 'command line', salt });
}

async function wishOf({ args, options }: Invocation, session: StoreSession): Promise<ErasureWish> {
  const names = textsOption(options, 'person');
  const [name] = args;
  const page = name === undefined ? null : await findPage(session, name);
  if (names.length > 0) return { kind: 'person', page, names };
  if (page === null) throw new UsageError('Name a page, or a --person.');
  const number = numberOption(options, 'versionNumber');
  const block = numberOption(options, 'block');
  const text = textOption(options, 'text');
  if (text !== null) return { kind: 'text', page, text };
  if (block !== null) return { kind: 'block', page, number: number ?? 0, block };
  return number === null ? { kind: 'page', page } : { kind: 'version', page, number };
}

async function preview({ io, options }: Invocation, session: StoreSession, erasure: Erasure) {
  const pages: PagePreview[] = [];
  for await (const page of previewErasure(session, erasure)) pages.push(page);
  if (flag(options, 'json'))
    await writeJson(io, { dryRun: flag(options, 'dryRun'), erasure, pages });
  else for (const page of pages) await io.write(`${previewLine(page)}\n`);
  if (pages.length === 0 && !flag(options, 'json'))
    await io.write('Nothing that is kept holds this; later checks will leave it out.\n');
  return pages.length;
}

function previewLine({ page, versions, figures, statements, waiting, sent }: PagePreview): string {
  const alerts = `${waiting} alerts waiting, ${sent.length} sent already`;
  return `${page.url}: ${versions.length} versions, ${figures} figures, ${statements} statements, ${alerts}`;
}

async function isMeant({ io, options }: Invocation, pages: number): Promise<boolean> {
  if (flag(options, 'yes')) return true;
  if (io.prompts === null)
    throw new RecountError(
      'erase.not-asked',
      'Nobody can be asked here: give --yes to erase this, or --dry-run to see it only.',
    );
  return io.prompts.confirm({
    message: `Erase this from ${pages} pages for good?`,
    initial: false,
  });
}
