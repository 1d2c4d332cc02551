import type { Page } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Version } from '../../domain/version.ts';
import { everyItem } from '../every-item.ts';
import { type Damage, damageAdvice, type Found } from './damage.ts';
import { expiryDamage } from './expiry-damage.ts';
import { addVersion, type Tally } from './tally.ts';
import type { VerifyDeps } from './verify-deps.ts';
import { verifyVersion } from './verify-version.ts';

/** Damage of one page that is listed; what is beyond is counted. */
const mostListed = 200;

/** What one page came to. */
export interface PageDamage {
  /** By version, the first 200. */
  readonly listed: readonly Damage[];
  readonly count: number;
}

interface Numbered extends Found {
  readonly version: number | null;
}

/**
 * Verifies each version of a page and that they follow each other without gaps, newest first, so
 * that versions recorded meanwhile are left to the next time. Adds to `tally` what was looked at.
 */
export async function verifyPage(deps: VerifyDeps, page: Page, tally: Tally): Promise<PageDamage> {
  const found: Numbered[] = [];
  let count = 0;
  const add = (damage: readonly Numbered[]): void => {
    count += damage.length;
    found.push(...damage.slice(0, Math.max(0, mostListed - found.length)));
  };
  tally.pages += 1;
  try {
    let newer: Version | null = null;
    for await (const version of everyItem<Version>((s) => deps.store.versions.list(page.id, s))) {
      const finding = await verifyVersion(deps, version);
      addVersion(tally, version, finding);
      const expiry = expiryDamage(version, newer, deps.clock.now());
      add([...finding.damage, ...expiry].map((one) => ({ ...one, version: version.number })));
      if (newer !== null) add(linkDamage(version, newer));
      newer = version;
    }
    if (newer !== null) add(beginningDamage(newer));
  } catch (fault) {
    if (!(fault instanceof RecountError) || fault.code !== 'store.damaged') throw fault;
    add([{ kind: 'version-unreadable', version: null, detail: fault.message }]);
  }
  const listed = found
    .toSorted((a, b) => (a.version ?? 0) - (b.version ?? 0))
    .map(({ kind, version, detail }) => ({
      kind,
      page: { id: page.id, url: page.url },
      version,
      day: null,
      detail,
      advice: damageAdvice(kind),
    }));
  return { listed, count };
}

/** Two versions that stand next to each other. */
function linkDamage(older: Version, newer: Version): readonly Numbered[] {
  const version = newer.number;
  if (older.number !== newer.number - 1)
    return [
      {
        kind: 'versions-missing',
        version,
        detail: `the versions between ${older.number} and ${newer.number} are not there`,
      },
    ];
  const damage: Numbered[] = [];
  if (newer.previousHash !== older.hash)
    damage.push({
      kind: 'chain-broken',
      version,
      detail: `it does not name the chain hash of version ${older.number}`,
    });
  if (newer.fetchedAt <= older.fetchedAt)
    damage.push({
      kind: 'out-of-order',
      version,
      detail: `it says that it was fetched before version ${older.number}`,
    });
  if (!isSeenBetween(older, newer))
    damage.push({
      kind: 'out-of-order',
      version,
      detail: `it says that version ${older.number} was last read at ${newer.oldSeenAt ?? 'no time'}`,
    });
  return damage;
}

/** The version before was last read once it was there, and before the new one was. */
const isSeenBetween = (older: Version, newer: Version): boolean =>
  newer.oldSeenAt !== null &&
  newer.oldSeenAt >= older.fetchedAt &&
  newer.oldSeenAt < newer.fetchedAt;

function beginningDamage(oldest: Version): readonly Numbered[] {
  const version = oldest.number;
  if (version !== 1)
    return [
      {
        kind: 'versions-missing',
        version,
        detail: `the versions before ${version} are not there`,
      },
    ];
  if (oldest.previousHash === null) return [];
  return [{ kind: 'chain-broken', version, detail: 'the first version names one before it' }];
}
