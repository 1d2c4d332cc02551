import type { SkipReason } from '../../domain/saved-copy.ts';
import { plainLine } from './plain.ts';
import type { Style } from './style.ts';
import { minute } from './time.ts';

interface HistoryImport {
  readonly added: number;
  readonly extended: number;
  readonly known: number;
  readonly versions: number;
  readonly settings: {
    readonly added: number;
    readonly known: number;
    readonly kept: readonly string[];
  };
}

/** What a pack brought, or would bring. */
export function renderHistoryImport(
  { added, extended, known, versions, settings }: HistoryImport,
  { dryRun }: { readonly dryRun: boolean },
): string {
  const { kept } = settings;
  return [
    `${added} pages are new, ${extended} go on from what was here, ${known} were here already; ${versions} versions.`,
    `${settings.added} settings are new, ${settings.known} were here already.`,
    ...(kept.length === 0 ? [] : [`Kept as they are here: ${kept.map(plainLine).join(', ')}.`]),
    ...(dryRun ? ['Nothing was written (--dry-run).'] : []),
    '',
  ].join('\n');
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
        `  ${plainLine(url)}: ${page.versions} versions, ${page.unchanged} unchanged, ${page.known} known before (page ${pageId.slice(0, 12)}…)`,
    );
  return [
    `${read} copies of ${pages.length} pages read: ${versions} versions, imported, not witnessed.`,
    ...told,
    ...(pages.length > mostPages
      ? [`  and ${pages.length - mostPages} more pages (--json has all)`]
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
