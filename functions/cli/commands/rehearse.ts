import type { Page } from '../../../shared/domain/page.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { renderRehearsal } from '../../../shared/presentation/terminal/rehearsal.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { loadVersion } from '../../../shared/use-cases/history/load-version.ts';
import { type RehearseRequest, rehearse } from '../../../shared/use-cases/rehearse/rehearse.ts';
import { openFirstCheck } from '../../../shared/wiring/first-check.ts';
import { openSending } from '../../../shared/wiring/sending.ts';
import { type CommandRun, exitCodes, type Invocation } from '../io.ts';
import { flag, numberOption, textsOption, UsageError } from '../options.ts';
import { dataDirOf, type StoreSession, withShown } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

type Wanted = Pick<RehearseRequest, 'figure' | 'channels'>;
type Subject = Omit<RehearseRequest, keyof Wanted>;

/** `recount rehearse URL`: sends the alert that one altered figure would give, marked TEST, through the real channels. */
export const run: CommandRun = (invocation) => {
  const wanted = wantedOf(invocation);
  return withShown(invocation, async (session) => {
    const { io, options } = invocation;
    const json = flag(options, 'json');
    const sending = await openSending(dataDirOf(options), session.store, {
      write: json ? io.warn : io.write,
      colour: io.colour && !json,
    });
    const subject = await subjectOf(invocation, session);
    const done = await rehearse({ ...session, ...sending }, { ...subject, ...wanted });
    if (json) await writeJson(io, { test: true, ...done });
    else await io.write(renderRehearsal(done, makeStyle(io)));
    const accepted = done.sent.filter(({ outcome }) => outcome.kind === 'sent').length;
    return accepted > 0 && accepted === done.sent.length ? exitCodes.ok : exitCodes.failed;
  });
};

function wantedOf({ options }: Invocation): Wanted {
  const figure = numberOption(options, 'figure');
  if (figure !== null && (!Number.isInteger(figure) || figure < 1))
    throw new UsageError('--figure takes the number of a figure, from 1 on.');
  return { figure: figure === null ? null : figure - 1, channels: textsOption(options, 'channel') };
}

/** The page's newest version; an address that is not followed, or was never read, is read now. */
async function subjectOf(invocation: Invocation, session: StoreSession): Promise<Subject> {
  const name = invocation.args[0] ?? '';
  const page = await findPage(session, name).catch((fault: unknown) => unknownPage(name, fault));
  const head = page === null ? null : await session.store.versions.head(page.id);
  if (page === null || head === null) return readNow(invocation, page?.url ?? name, page);
  const { version, document } = await loadVersion(session.store, page, 0);
  const { reading } = document;
  const outlet = page.outlet ?? reading.article.siteName ?? page.host;
  return { page, outlet, version: version.number, readAt: version.fetchedAt, reading };
}

function unknownPage(name: string, fault: unknown): null {
  if (fault instanceof RecountError && fault.code === 'not-found.page' && /^https?:/i.test(name))
    return null;
  throw fault;
}

async function readNow(
  { io, options }: Invocation,
  url: string,
  known: Page | null,
): Promise<Subject> {
  const check = await openFirstCheck(dataDirOf(options), { now: io.now });
  if (check === null)
    throw new RecountError(
      'config.no-contact',
      `${url} was never read, and no contact was applied to read it under: recount init asks for one.`,
    );
  const selectors = known?.selectors ?? {};
  const { page, at, found } = await check.look({ target: { kind: 'page', url }, selectors });
  if (found.kind !== 'article')
    throw new RecountError(
      'rehearse.unreadable',
      `${url} could not be read (${found.kind === 'unreadable' ? found.reason : 'gone'}), so there is nothing to rehearse with.`,
    );
  const { reading } = found;
  const outlet = known?.outlet ?? reading.article.siteName ?? page.host;
  return { page: known ?? asPage(page, at), outlet, version: 1, readAt: at, reading };
}

const asPage = (identity: Pick<Page, 'id' | 'url' | 'host'>, firstSeenAt: string): Page => ({
  ...identity,
  role: 'coverage',
  selectors: {},
  links: null,
  watches: [],
  outlet: null,
  labels: [],
  everyMs: null,
  firstSeenAt,
});
