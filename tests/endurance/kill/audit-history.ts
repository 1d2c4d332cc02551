import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import type { PageEvent } from '../../../shared/domain/event.ts';
import type { Version, VersionDocument } from '../../../shared/domain/version.ts';
import { rawKey } from '../../../shared/use-cases/check/archive-key.ts';
import { canonicalForm, chainHash } from '../../../shared/use-cases/check/chain.ts';
import { everyItem } from '../../../shared/use-cases/every-item.ts';
import type { Audited, AuditedPage, Count, Finding } from './audit.ts';
import { keyInText } from './outlet-story.ts';
import type { Served } from './outlets.ts';

interface Kept {
  readonly version: Version;
  readonly document: VersionDocument | null;
}

/** One page's committed facts: whole, in order, each once, and nothing that was acknowledged missing. */
export async function auditHistory(
  audited: Audited,
  page: AuditedPage,
  count: Count,
): Promise<readonly Finding[]> {
  const { versions } = audited.store;
  const kept: Kept[] = [];
  for await (const version of everyItem((at) => versions.list(page.id, at)))
    kept.unshift({ version, document: await versions.document(page.id, version.documentHash) });
  const events: PageEvent[] = [];
  for await (const event of everyItem((at) => versions.events(page.id, at))) events.unshift(event);
  count('versions', kept.length);
  count('events', events.length);
  count('answers served', page.served.length);
  count('answers acknowledged', page.served.filter(({ acknowledged }) => acknowledged).length);
  return [
    ...kept.flatMap((one, index) => brokenLinks(one, kept[index - 1] ?? null, index + 1)),
    ...(await missingBytes(audited, page, kept)),
    ...unaccounted(page, kept),
    ...doubledChanges(kept, count),
    ...unsettled(kept, events),
    ...outOfTurn(events),
  ].map(({ kind, what }) => ({ kind, what: `page ${page.id.slice(0, 8)}: ${what}` }));
}

function brokenLinks({ version, document }: Kept, before: Kept | null, number: number): Finding[] {
  const name = `version ${version.number}`;
  const findings: Finding[] = [];
  const found = (kind: Finding['kind'], what: string): void => void findings.push({ kind, what });
  if (version.number !== number) found('loss', `${name} stands where ${number} should`);
  if (version.previousHash !== (before?.version.hash ?? null)) found('wrong', `${name}: chain`);
  if (version.hash !== chainHash(version, sha256)) found('wrong', `${name}: hash`);
  if (document === null) found('loss', `${name} has no document`);
  else if (sha256(canonicalForm(document)) !== version.documentHash)
    found('wrong', `${name}: document hash`);
  if (before?.version.articleHash === version.articleHash)
    found('double', `${name} says what the one before says`);
  return findings;
}

async function missingBytes({ archive }: Audited, page: AuditedPage, kept: readonly Kept[]) {
  const findings: Finding[] = [];
  for (const { version } of kept) {
    const bytes = await archive.get(rawKey(page.id, version.rawHash));
    if (page.noArchive !== (bytes === null))
      findings.push({ kind: 'loss', what: `bytes of version ${version.number}` });
    if (bytes !== null && sha256(bytes) !== version.rawHash)
      findings.push({ kind: 'wrong', what: `bytes of version ${version.number}` });
  }
  return findings;
}

/**
 * Walks the answers in their order beside the versions: an acknowledged answer is what the ledger
 * stood at or went to next; one that was not acknowledged may have been recorded or not.
 */
function unaccounted(page: AuditedPage, kept: readonly Kept[]): Finding[] {
  const keys = kept.map(({ document }) => keyInText(document?.reading.article.text ?? ''));
  let standing: ReadonlySet<number> = new Set([-1]);
  for (const answer of page.served) {
    const next = standingAfter(answer, standing, keys);
    if (next.size === 0)
      return [{ kind: 'loss', what: `the answer ${answer.mark} is accounted for nowhere` }];
    standing = next;
  }
  if (standing.has(keys.length - 1)) return [];
  return [{ kind: 'wrong', what: 'there are versions that nobody served' }];
}

function standingAfter(
  { key, acknowledged }: Served,
  standing: ReadonlySet<number>,
  keys: readonly (string | null)[],
): ReadonlySet<number> {
  const next = new Set<number>();
  for (const at of standing) {
    if (!acknowledged || keys[at] === key) next.add(at);
    if (keys[at + 1] === key) next.add(at + 1);
  }
  return next;
}

function doubledChanges(kept: readonly Kept[], count: Count): Finding[] {
  const ids = kept.flatMap(({ document }) => (document?.changes ?? []).map(({ id }) => id));
  count('changes', ids.length);
  return new Set(ids).size === ids.length ? [] : [{ kind: 'double', what: 'a change id' }];
}

/** Every removal but those of the newest version was confirmed or refuted, once. */
function unsettled(kept: readonly Kept[], events: readonly PageEvent[]): Finding[] {
  const settled = events.flatMap(({ changeId }) => changeId ?? []);
  const open = kept
    .flatMap(({ document }) => document?.changes ?? [])
    .filter(({ needsConfirmation, id }) => needsConfirmation && !settled.includes(id))
    .map(({ id }): Finding => ({ kind: 'loss', what: `the removal ${id} was never settled` }));
  const twice =
    settled.length === new Set(settled).size
      ? []
      : [{ kind: 'double' as const, what: 'a confirmation' }];
  return [...open, ...twice];
}

const turns = [
  ['page-unreadable', 'page-readable'],
  ['page-gone', 'page-back'],
] as const;

/** Blind, readable, blind, readable: never one of them twice in a row. */
function outOfTurn(events: readonly PageEvent[]): Finding[] {
  return turns.flatMap(([first, next]) => {
    const kinds = events.map(({ kind }) => kind).filter((kind) => kind === first || kind === next);
    const wrong = kinds.some((kind, index) => kind !== (index % 2 === 0 ? first : next));
    return wrong
      ? [{ kind: 'double' as const, what: `${first} out of turn: ${kinds.join()}` }]
      : [];
  });
}
