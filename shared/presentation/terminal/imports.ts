import type { SkipReason } from '../../domain/saved-copy.ts';
import { many } from './many.ts';
import { plainLine } from './plain.ts';
import type { Style } from './style.ts';
import { minute } from './time.ts';

interface HistoryImport {
  readonly added: number;
  readonly extended: number;
  readonly known: number;
  readonly erased: number;
  readonly versions: number;
  readonly erasures: number;
  readonly erasing: readonly string[];
  readonly withheld: number;
  readonly settings: {
    readonly added: number;
    readonly known: number;
    readonly kept: readonly string[];
    readonly left: number;
  };
}

/** What a pack brought, or would bring. */
export function renderHistoryImport(
  report: HistoryImport,
  { dryRun }: { readonly dryRun: boolean },
): string {
  const { added, extended, known, versions } = report;
  return [
    `${many(added, 'page is', 'pages are')} new, ${many(extended, 'goes', 'go')} on from what was here, ${many(known, 'was', 'were')} here already; ${many(versions, 'version')}.`,
    ...removalLines(report),
    ...settingLines(report.settings),
    ...(dryRun ? ['Nothing was written (--dry-run).'] : []),
    '',
  ].join('\n');
}

function removalLines({ erased, erasures, erasing, withheld }: HistoryImport): string[] {
  const lines: string[] = [];
  if (erased > 0)
    lines.push(
      `Left out: ${many(erased, 'page')} that ${erased === 1 ? 'was' : 'were'} erased here.`,
    );
  if (erasures > 0)
    lines.push(
      `${many(erasures, 'erasure')} of the pack ${erasures === 1 ? 'holds' : 'hold'} here too.`,
    );
  if (erasing.length > 0)
    lines.push(
      `Of what was here, the pack erases too (--with-erasures): ${erasing.slice(0, 20).map(plainLine).join(', ')}.`,
    );
  if (withheld > 0)
    lines.push(`Withheld as in the pack: ${withheld} (recount withheld lists them).`);
  return lines;
}

function settingLines({ added, known, kept, left }: HistoryImport['settings']): string[] {
  const lines: string[] = [];
  if (left > 0)
    lines.push(
      `Left out: ${many(left, 'setting')} of the pack. --with-settings takes its watches, trackers, rules and channels too; look at them before.`,
    );
  if (added + known > 0)
    lines.push(
      `${many(added, 'setting is', 'settings are')} new, ${many(known, 'was', 'were')} here already. Channels come unproven: recount doctor names those that nothing has proven yet.`,
    );
  if (kept.length > 0) lines.push(`Kept as they are here: ${kept.map(plainLine).join(', ')}.`);
  return lines;
}

/** Pages that did not come in, a line each. */
export function renderRefused(
  refused: readonly { readonly url: string; readonly why: string }[],
  style: Style,
): string[] {
  return refused.map(
    ({ url, why }) => `${style.bad('refused')}  ${plainLine(url)}: ${plainLine(why)}.`,
  );
}

const skipWords: Readonly<Record<SkipReason | 'from-the-future', string>> = {
  'not-a-response': 'hold no answer of a server',
  status: 'answered with another status than 200',
  'not-html': 'are no HTML',
  'too-large': 'are larger than 10 MB',
  'no-address': 'have no web address',
  'no-date': 'have no date',
  'revisit-of-nothing': 'name a copy that is not in the file',
  damaged: 'are damaged',
  'from-the-future': 'are dated in the future',
};

interface CopiesImport {
  readonly read: number;
  readonly pages: readonly {
    readonly pageId: string;
    readonly url: string;
    readonly versions: number;
    readonly unchanged: number;
    readonly known: number;
  }[];
  readonly skipped: Readonly<Partial<Record<SkipReason | 'from-the-future', number>>>;
}

const mostPages = 50;

/** What saved copies brought, page by page, and what was passed over. */
export function renderCopiesImport(
  { read, pages, skipped }: CopiesImport,
  { dryRun }: { readonly dryRun: boolean },
): string {
  const versions = pages.reduce((sum, page) => sum + page.versions, 0);
  const told = pages
    .slice(0, mostPages)
    .map(
      ({ url, pageId, ...page }) =>
        `  ${plainLine(url)}: ${many(page.versions, 'version')}, ${page.unchanged} unchanged, ${page.known} known before (page ${pageId.slice(0, 12)}…)`,
    );
  return [
    `${many(read, 'copy', 'copies')} of ${many(pages.length, 'page')} read: ${many(versions, 'version')}, imported, not witnessed.`,
    ...told,
    ...(pages.length > mostPages
      ? [`  and ${many(pages.length - mostPages, 'more page')} (--json has all)`]
      : []),
    ...skipLines(skipped),
    ...(dryRun ? ['Nothing was written (--dry-run).'] : []),
    '',
  ].join('\n');
}

function skipLines(skipped: CopiesImport['skipped']): string[] {
  const counts = new Map(Object.entries(skipped));
  return Object.entries(skipWords).flatMap(([reason, words]) => {
    const count = counts.get(reason) ?? 0;
    return count === 0 ? [] : [`Passed over: ${count} that ${words}.`];
  });
}

/** Copies that could not be read as news, a line each. */
export function renderUnreadable(
  unreadable: readonly { readonly url: string; readonly at: string; readonly reason: string }[],
  style: Style,
): string[] {
  return unreadable
    .slice(0, mostPages)
    .map(
      ({ url, at, reason }) =>
        `${style.bad('unreadable')}  ${minute(at)}  ${plainLine(url)}: ${reason}`,
    );
}
