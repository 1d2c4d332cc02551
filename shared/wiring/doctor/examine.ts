import { type Finding, finding } from '../../domain/finding.ts';
import type { Instant } from '../../domain/instant.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Store } from '../../ports/store.ts';
import { pageFindings } from '../../use-cases/doctor/page-findings.ts';
import { channelFindings, workFindings } from '../../use-cases/doctor/work-findings.ts';
import { allItems } from '../../use-cases/every-item.ts';
import { stageOf } from '../store-address.ts';
import { channelProbes } from './channel-probes.ts';
import { appliedFindings, fileFindings } from './configuration-findings.ts';
import { diskFindings } from './disk-findings.ts';
import { networkFindings } from './network-findings.ts';

/** A store as it was opened for the examination. */
export interface ExaminedStore {
  readonly store: Store;
  /** `guest`: another process has the folder open, as `recount run` does. */
  readonly role?: 'owner' | 'guest';
  close(): Promise<void>;
}

export interface Examination {
  readonly dataDir: string;
  readonly file: string;
  /** Ask nobody outside this machine. */
  readonly offline: boolean;
  readonly now: () => Instant;
  readonly open: () => Promise<ExaminedStore>;
}

/** Looks at everything a deployment on one machine needs. A part that cannot be looked at is a finding; the others go on. */
export async function examine(examination: Examination): Promise<readonly Finding[]> {
  const { dataDir } = examination;
  const applied = await appliedFindings(dataDir);
  try {
    const opened = await examination.open();
    try {
      const contact = applied.settings?.contact ?? null;
      return [...applied.findings, ...(await withStore(examination, opened, contact))];
    } finally {
      await opened.close();
    }
  } catch (fault) {
    return [...applied.findings, storeFault(fault)];
  }
}

const storeFault = (fault: unknown): Finding =>
  finding('store', 'bad', [
    fault instanceof Error ? fault.message : 'The store cannot be opened.',
    fault instanceof RecountError && fault.code === 'not-found.data'
      ? 'recount init and recount apply make it; --data names another folder.'
      : null,
  ]);

async function withStore(
  { dataDir, file, offline, now }: Examination,
  { store, role }: ExaminedStore,
  contact: string | null,
): Promise<readonly Finding[]> {
  const channels = await allItems((stretch) => store.channels.list(stretch));
  const pages = await pageFindings(store);
  const disk = await diskFindings(dataDir, { since: pages.since, now: now() }).catch(() => []);
  const network =
    offline || contact === null ? [] : await networkFindings(pages.origins, { contact, now });
  return [
    ...(await fileFindings(file, store)),
    finding('store', 'ok', [roleWords(role)]),
    ...(await workFindings(store, now())),
    ...disk,
    ...(await channelProbes(channels, { offline, stage: stageOf(dataDir) })),
    ...(await channelFindings(store, channels)),
    ...network,
    ...pages.findings,
  ];
}

const roleWords = (role: ExaminedStore['role']): string =>
  role === 'guest'
    ? 'It opens; another process has it open and answers (recount run is running).'
    : 'It opens; recount run is not running on it now.';
