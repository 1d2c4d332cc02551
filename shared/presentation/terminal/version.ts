import type { Page } from '../../domain/page.ts';
import type { Version, VersionDocument } from '../../domain/version.ts';
import { renderChange } from './change.ts';
import { notWitnessed } from './not-witnessed.ts';
import { plainLine } from './plain.ts';
import { renderReading } from './reading.ts';
import type { Style } from './style.ts';
import { minute } from './time.ts';

export interface ShownVersion {
  readonly page: Page;
  readonly version: Version;
  /** Null: an erasure or retention took it. */
  readonly document: VersionDocument | null;
}

/** One version of a page: where and when it was read, its article with facts marked, what it changed. */
export function renderVersion({ page, version, document }: ShownVersion, style: Style): string {
  const changes = (document?.changes ?? []).map((change) => renderChange(change, style));
  return [
    style.faint(
      `${plainLine(page.url)}, version ${version.number}, read ${minute(version.fetchedAt)}`,
    ),
    ...[...notWitnessed(version.imported), ...goneLines(version)].map(style.bad),
    '',
    document === null ? '' : renderReading(document.reading, style),
    ...(changes.length === 0 ? [] : [style.strong('Changes in this version'), ...changes, '']),
  ].join('\n');
}

/** Why there is less of a version than was read: what was withheld, erased or taken by retention, one line each. */
export function goneLines({
  erased,
  expired,
  withheld,
}: Pick<Version, 'erased' | 'expired' | 'withheld'>): string[] {
  const what = erased?.documentHash === null ? 'erased' : 'erased in part';
  return [
    ...(withheld === undefined
      ? []
      : [`withheld since ${minute(withheld.at)}: ${plainLine(withheld.reason)}`]),
    ...(erased === null ? [] : [`${what} on ${minute(erased.at)}`]),
    ...(expired?.documentAt == null
      ? []
      : [`text removed by retention on ${minute(expired.documentAt)}`]),
    ...(expired?.bytesAt == null
      ? []
      : [`saved copy removed by retention on ${minute(expired.bytesAt)}`]),
  ];
}
