import { setTimeout as sleep } from 'node:timers/promises';
import { RecountError } from '../../../domain/recount-error.ts';
import type { Answer } from './answer.ts';
import { type Engine, openEngine } from './engine.ts';
import { connectTo } from './socket-client.ts';
import { listenOn } from './socket-server.ts';
import { makeSocketPlace, type StoreFolder, socketPlace, writeFormat } from './store-folder.ts';

/** How long an owner that is starting, or ending, is waited for. */
const patienceMs = 10_000;
const pauseMs = 50;

/** What guests ask the owner of itself. */
export const ownerOperation = 'Owner';

/** What guests ask of the owner's files, part by part: `Engine.compact`. */
export const compactOperation = 'Compact';

/** How a process means to have the database. */
export interface DoorWish {
  /** Only as its owner. */
  readonly mustOwn: boolean;
  /** As the service that reads pages when they are due. */
  readonly serves: boolean;
}

/** A way into the folder's database: this process's own, or the owner's socket. */
export interface Door {
  readonly role: 'owner' | 'guest';
  readonly answer: (operation: string, body: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the database, or asks the process that has it open: LevelDB's own lock decides. With
 * `mustOwn`, waits for the owner to end and rejects with `store.in-use` when it does not.
 */
export async function openDoor(folder: StoreFolder, wish: DoorWish): Promise<Door> {
  const { mustOwn } = wish;
  const tries = patienceMs / pauseMs;
  for (let attempt = 0; attempt < tries; attempt++) {
    const door = (await openAsOwner(folder, wish)) ?? (mustOwn ? null : await openAsGuest(folder));
    if (door !== null) return door;
    await sleep(pauseMs);
  }
  throw new RecountError(
    'store.in-use',
    `Another process has the store in ${folder.dataDir} open${mustOwn ? '' : ' and does not answer'}. End it (look for another "recount run"), or use another folder.`,
  );
}

/** Null: another process is the owner. */
async function openAsOwner(folder: StoreFolder, { serves }: DoorWish): Promise<Door | null> {
  const engine = await engineUnlessLocked(folder);
  if (engine === null) return null;
  try {
    await writeFormat(folder);
    const answer: Door['answer'] = async (operation, body) => {
      if (operation === ownerOperation) return { status: 200, body: JSON.stringify({ serves }) };
      if (operation !== compactOperation) return engine.answer(operation, body);
      await engine.compact(Number(body));
      return { status: 200, body: '{}' };
    };
    const server = await listenOn(await makeSocketPlace(folder), answer);
    const close = async (): Promise<void> => {
      await server.close();
      await engine.close();
    };
    return { role: 'owner', answer, close };
  } catch (fault) {
    await engine.close();
    throw fault;
  }
}

async function engineUnlessLocked(folder: StoreFolder): Promise<Engine | null> {
  try {
    return await openEngine(folder.table);
  } catch (fault) {
    if (fault instanceof RecountError && fault.code === 'store.locked') return null;
    throw fault;
  }
}

/** Null: the owner does not listen (yet, or any more). */
async function openAsGuest(folder: StoreFolder): Promise<Door | null> {
  const client = connectTo(await socketPlace(folder));
  try {
    await client.answer('Ping', '{}');
  } catch {
    client.close();
    return null;
  }
  const close = (): Promise<void> => {
    client.close();
    return Promise.resolve();
  };
  return { role: 'guest', answer: client.answer, close };
}
