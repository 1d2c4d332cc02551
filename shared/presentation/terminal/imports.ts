import { plainLine } from './plain.ts';
import type { Style } from './style.ts';

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
