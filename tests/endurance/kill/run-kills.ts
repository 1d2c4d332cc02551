import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { openLocalStore } from '../../../shared/adapters/local/store/open-local-store.ts';
import { allItems } from '../../../shared/use-cases/every-item.ts';
import { addWatch } from '../../../shared/use-cases/settings/hand-watches.ts';
import { figureTracker } from '../../support/figure-tracker.ts';
import { type Audit, audit } from './audit.ts';
import { type Chance, makeChance } from './chance.ts';
import { buildDesk, type DeskEars, type DeskProcess, dropDesk, startDesk } from './desk-process.ts';
import { type QuickClock, quickNow } from './life.ts';
import { type Outlets, startOutlets } from './outlets.ts';
import { type Receivers, startReceivers } from './receivers.ts';

export interface KillWish {
  readonly kills: number;
  readonly seed: number;
  /** Ends the killing sooner, as kills on a busy machine take their time. */
  readonly longestMs?: number;
  readonly onKill?: (done: number) => void;
}

export interface KillReport extends Audit {
  readonly kills: number;
  /** Of them, before the desk had begun to follow its pages. */
  readonly early: number;
  readonly faults: readonly string[];
}

const speed = 120;

/** Kills the desk again and again while outlets change and messages go out, then audits what is left. */
export async function runKills({ kills, seed, longestMs, onKill }: KillWish): Promise<KillReport> {
  await buildDesk();
  const outlets = await startOutlets(makeChance(seed));
  const receivers = await startReceivers(makeChance(seed + 1));
  const dataDir = await mkdtemp(join(tmpdir(), 'rk-'));
  const clock = { begunAtMs: Date.now(), storyMs: Date.UTC(2026, 2, 4, 14), speed };
  const place: Place = { dataDir, clock, outlets, receivers, faults: [] };
  try {
    await settle(place);
    const until = Date.now() + (longestMs ?? Number.POSITIVE_INFINITY);
    const killed = await killAgain(place, { kills, until, chance: makeChance(seed + 2), onKill });
    outlets.freeze();
    await liveOn(place);
    return { ...(await auditPlace(place, killed.kills)), ...killed, faults: place.faults };
  } finally {
    await receivers.close();
    await outlets.close();
    await dropDesk();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface Place {
  readonly dataDir: string;
  readonly clock: QuickClock;
  readonly outlets: Outlets;
  readonly receivers: Receivers;
  readonly faults: string[];
}

const open = ({ dataDir, clock }: Place) =>
  openLocalStore({ dataDir, digest: sha256, mustOwn: true, clock: { now: () => quickNow(clock) } });

/** Channels, a tracker and the watches, as a person would set them. */
async function settle(place: Place): Promise<void> {
  const { store, close } = await open(place);
  const { smtpPort, hookPort } = place.receivers;
  await store.channels.put({
    id: 'mail',
    managedBy: 'hand',
    settings: {
      kind: 'smtp',
      host: '127.0.0.1',
      port: smtpPort,
      security: 'none',
      user: null,
      password: null,
      from: 'recount@desk.example',
      to: ['editor@desk.example'],
    },
  });
  await store.channels.put({
    id: 'hook',
    managedBy: 'hand',
    settings: { kind: 'webhook', url: `http://127.0.0.1:${hookPort}/in`, secret: null },
  });
  await store.trackers.put(figureTracker());
  const deps = { store, digest: sha256, clock: { now: () => quickNow(place.clock) } };
  for (const [index, { url }] of place.outlets.pages.entries())
    await addWatch(deps, {
      id: `story-${index}`,
      name: null,
      target: { kind: 'page', url },
      outlet: `Outlet ${index}`,
      labels: [`story ${index % 2}`],
      everyMs: 60_000,
      selectors: {},
      paused: false,
    });
  await close();
}

interface Killing {
  readonly kills: number;
  readonly until: number;
  readonly chance: Chance;
  readonly onKill: KillWish['onKill'];
}

/** Half of the kills come at a random moment, half at a random write. How many came before it had begun. */
async function killAgain(place: Place, { kills, until, chance, onKill }: Killing) {
  let early = 0;
  let done = 0;
  for (; done < kills && Date.now() < until; done++) {
    const atWrite = chance.happens(0.5);
    const heard = { checks: 0 };
    const desk = start(place, atWrite ? chance.whole(1, chance.whole(20, 250)) : null, () => {
      heard.checks += 1;
    });
    if (!atWrite) await killSomeTime(desk, heard, chance);
    await desk.ended;
    if (!desk.hasBegun()) early += 1;
    onKill?.(done + 1);
  }
  return { kills: done, early };
}

/** Now and then while it starts; else after some checks, however slow the machine is, and a moment more. */
async function killSomeTime(
  desk: DeskProcess,
  heard: { readonly checks: number },
  chance: Chance,
): Promise<void> {
  if (chance.happens(0.1)) await sleep(chance.whole(0, 1000));
  else {
    await desk.begun;
    const checks = chance.whole(0, 6);
    const until = Date.now() + longestLifeMs;
    while (heard.checks < checks && Date.now() < until) await sleep(5);
    await sleep(chance.whole(0, 150));
  }
  desk.kill('SIGKILL');
}

function start(place: Place, diesAt: number | null, heard?: (url: string) => void): DeskProcess {
  const { outlets, receivers, dataDir, clock } = place;
  const allow = [outlets.port, receivers.hookPort].map((port) => `127.0.0.1:${port}`);
  const ears: DeskEars = {
    onAcknowledged: ({ url, mark }) => {
      if (mark !== null) outlets.acknowledge(url, mark);
      heard?.(url);
    },
    onFault: (fault) => void place.faults.push(fault),
  };
  return startDesk({ dataDir, allow, clock, diesAt }, ears);
}

const longestLifeMs = 4000;
const longestEndMs = 60_000;

/** Lets the desk live until it has seen every page some times more and nothing waits; then stops it as a person would. */
async function liveOn(place: Place): Promise<void> {
  const seen = new Map<string, number>();
  const desk = start(place, null, (url) => seen.set(url, (seen.get(url) ?? 0) + 1));
  const until = Date.now() + longestEndMs;
  const { pages } = place.outlets;
  while (Date.now() < until && !pages.every(({ url }) => (seen.get(url) ?? 0) >= 6))
    await sleep(50);
  // Holds, leases and the longest backoff of a webhook that was refused a few times.
  await sleep((8 * 60_000) / speed);
  desk.kill('SIGTERM');
  await desk.ended;
}

async function auditPlace(place: Place, kills: number): Promise<Audit> {
  const { store, archive, close } = await open(place);
  const { outlets, receivers } = place;
  const pages = await allItems((at) => store.pages.list(at));
  const found = await audit({
    store,
    archive,
    clock: { now: () => quickNow(place.clock) },
    kills,
    pages: pages.map(({ id, url }) => {
      const outlet = outlets.pages.find((page) => page.url === url);
      return { id, noArchive: outlet?.noArchive === true, served: outlet?.served ?? [] };
    }),
    received: [
      { channelId: 'mail', deliveryIds: receivers.mails() },
      { channelId: 'hook', deliveryIds: receivers.posts },
    ],
  });
  await close();
  return found;
}
