import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';
import dynalite from 'dynalite/db/index.js';

/**
 * Makes this process kill itself (SIGKILL: nothing is flushed, nobody is told) at the `diesAt`-th
 * point where it could be parted from its work: before and after each write of the database, around
 * each renaming into the archive, and after each write to a socket.
 */
export function dieAt(diesAt: number): void {
  let points = 0;
  const point = (): void => {
    points += 1;
    if (points === diesAt) process.kill(process.pid, 'SIGKILL');
  };
  aroundDatabaseWrites(point);
  aroundRenames(point);
  afterSocketWrites(point);
}

function aroundDatabaseWrites(point: () => void): void {
  const create = dynalite.create.bind(dynalite);
  dynalite.create = (options) => {
    const store = create(options);
    const write = store.db.batch.bind(store.db);
    store.db.batch = async (operations, how) => {
      point();
      await write(operations, how);
      point();
    };
    return store;
  };
}

function aroundRenames(point: () => void): void {
  const { rename } = promises;
  promises.rename = async (from, to) => {
    point();
    await rename(from, to);
    point();
  };
  syncBuiltinESMExports();
}

function afterSocketWrites(point: () => void): void {
  const write = Reflect.get(Socket.prototype, 'write');
  if (typeof write !== 'function') return;
  Reflect.set(
    Socket.prototype,
    'write',
    function mortalWrite(this: Socket, ...given: readonly unknown[]): unknown {
      const written: unknown = Reflect.apply(write, this, given);
      point();
      return written;
    },
  );
}
