import { randomBytes } from 'node:crypto';
import type { Erasure } from '../../../shared/domain/erasure.ts';
import { pluralOf } from '../../../shared/domain/plural.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { plainLine } from '../../../shared/presentation/terminal/plain.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { eraseAsked, eraseUnfinished } from '../../../shared/use-cases/removal/erase.ts';
import { liftErasure } from '../../../shared/use-cases/removal/lift-erasure.ts';
import {
  type ErasureRequest,
  type ErasureWish,
  planErasure,
} from '../../../shared/use-cases/removal/plan-erasure.ts';
import {
  type PagePreview,
  previewErasure,
} from '../../../shared/use-cases/removal/preview-erasure.ts';
import {
  type NamingSetting,
  settingsNaming,
} from '../../../shared/use-cases/removal/settings-naming.ts';
import { type CommandRun, type ExitCode, exitCodes, type Invocation } from '../io.ts';
import {
  flag,
  numberOption,
  stretchOptions,
  textOption,
  textsOption,
  UsageError,
} from '../options.ts';
import { type StoreSession, withStore } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount erase`: shows what would go, asks, and removes it for good. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async (session) => {
    const { options } = invocation;
    if (flag(options, 'list')) return list(invocation, session);
    if (flag(options, 'resume')) return resume(invocation, session);
    const lifted = textOption(options, 'lift');
    if (lifted !== null) return lift(invocation, session, lifted);
    return ask(invocation, session);
  });

/** Shows what would go, asks, and erases. */
async function ask(invocation: Invocation, session: StoreSession): Promise<ExitCode> {
  const { io, options } = invocation;
  const request = await requestOf(invocation, session);
  const erasure = await planErasure(session, request);
  const seen = await preview(invocation, session, { request, erasure });
  const isAsked = !flag(options, 'dryRun');
  const isErased = isAsked && (await isMeant(invocation, seen.pages.length));
  if (isErased) {
    await eraseAsked(session, request, erasure);
    await session.compact();
  }
  if (flag(options, 'json')) await writeJson(io, asJson(seen, { erasure, isErased, isAsked }));
  else if (isErased) await io.write(`Erased (${erasure.id}).\n`);
  else if (isAsked) io.warn('Nothing was erased.\n');
  return exitCodes.ok;
}

/** Tombstones without their marks: the CLI shows what was decided, never hashes to try names on. */
async function list({ io, options }: Invocation, { store }: StoreSession): Promise<ExitCode> {
  const { items, cursor } = await store.erasures.list(stretchOptions(options));
  if (flag(options, 'json')) await writeJson(io, { items: items.map(withoutMarks), cursor });
  else for (const erasure of items) await io.write(`${tombstoneLine(erasure)}\n`);
  if (items.length === 0) io.warn('Nothing was erased here.\n');
  return exitCodes.ok;
}

function withoutMarks({ id, target, reason, by, at, status, liftedAt, liftedBecause }: Erasure) {
  return { id, target, reason, by, at, status, liftedAt, liftedBecause: liftedBecause ?? null };
}

function tombstoneLine({ id, target, status, liftedAt, reason }: Erasure): string {
  const page = target.pageId === null ? 'every page' : `page ${target.pageId.slice(0, 16)}`;
  const what = target.kind === 'page' ? page : `${target.kind} of ${page}`;
  const state = liftedAt === null ? status : `lifted ${liftedAt.slice(0, 10)}`;
  return `${id}  ${what}, ${state}: ${plainLine(reason)}`;
}

async function resume({ io, options }: Invocation, session: StoreSession): Promise<ExitCode> {
  const done = await eraseUnfinished(session);
  if (done.length > 0) await session.compact();
  if (flag(options, 'json')) await writeJson(io, { done: done.map(({ id }) => id) });
  else if (done.length === 0) await io.write('No erasure was cut short.\n');
  else
    await io.write(
      done.length === 1
        ? '1 erasure was cut short; it is done now.\n'
        : `${done.length} erasures were cut short; they are done now.\n`,
    );
  return exitCodes.ok;
}

async function lift(
  { io, options }: Invocation,
  session: StoreSession,
  id: string,
): Promise<ExitCode> {
  const lifted = await liftErasure(session, { id, reason: reasonOf(options) });
  if (flag(options, 'json')) await writeJson(io, withoutMarks(lifted));
  else
    await io.write(
      `Lifted: what ${id} forbids may be kept again. What it erased does not come back.\n`,
    );
  return exitCodes.ok;
}

function reasonOf(options: Invocation['options']): string {
  const reason = textOption(options, 'reason')?.trim() ?? '';
  if (reason !== '') return reason;
  throw new UsageError('--reason says why; it stands in the tombstone.');
}

async function requestOf(invocation: Invocation, session: StoreSession): Promise<ErasureRequest> {
  const reason = reasonOf(invocation.options);
  const wish = await wishOf(invocation, session);
  const salt = randomBytes(16).toString('hex');
  return { wish, reason, by: 'command line', salt };
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

interface Seen {
  readonly pages: readonly PagePreview[];
  readonly settings: readonly NamingSetting[];
}

interface Planned {
  readonly request: ErasureRequest;
  readonly erasure: Erasure;
}

async function preview(
  { io, options }: Invocation,
  session: StoreSession,
  { request, erasure }: Planned,
): Promise<Seen> {
  const pages: PagePreview[] = [];
  for await (const page of previewErasure(session, erasure)) pages.push(page);
  const settings = await settingsNaming(session.store, wordsOf(request.wish));
  if (flag(options, 'json')) return { pages, settings };
  for (const page of pages) await io.write(`${previewLine(page)}\n`);
  if (pages.length === 0)
    await io.write('Nothing that is kept holds this; later checks will leave it out.\n');
  for (const setting of settings) await io.write(`${namingLine(setting)}\n`);
  return { pages, settings };
}

function wordsOf(wish: ErasureWish): readonly string[] {
  switch (wish.kind) {
    case 'person':
      return wish.names;
    case 'text':
      return [wish.text];
    case 'page':
      return [wish.page.url];
    case 'version':
    case 'block':
      return [];
  }
}

const asJson = (
  { pages, settings }: Seen,
  done: { readonly erasure: Erasure; readonly isErased: boolean; readonly isAsked: boolean },
) => ({
  dryRun: !done.isAsked,
  erased: done.isErased,
  erasure: {
    ...withoutMarks(done.erasure),
    status: done.isErased ? ('done' as const) : done.erasure.status,
  },
  pages: pages.map(({ page, ...rest }) => ({ page: page.url, ...rest })),
  settings,
});

const namingLine = ({ kind, id, parts, remedy }: NamingSetting): string =>
  `Stays: the ${kind} ${plainLine(id)} holds these words in its ${parts.join(', ')}. ${remedy}`;

function previewLine({ page, versions, figures, statements, waiting, sent }: PagePreview): string {
  const facts = `${counted(figures, 'figure')}, ${counted(statements, 'statement')}`;
  const alerts = `${counted(waiting, 'alert')} waiting, ${sent.length} sent already`;
  return `${page.url}: ${counted(versions.length, 'version')}, ${facts}, ${alerts}`;
}

const counted = (count: number, word: string): string =>
  `${count} ${count === 1 ? word : pluralOf(word)}`;

async function isMeant({ io, options }: Invocation, pages: number): Promise<boolean> {
  if (flag(options, 'yes')) return true;
  if (io.prompts === null)
    throw new RecountError(
      'erase.not-asked',
      'Nobody can be asked here: give --yes to erase this, or --dry-run to see it only.',
    );
  return io.prompts.confirm({
    message: `Erase this from ${counted(pages, 'page')} for good?`,
    initial: false,
  });
}
