import type { FileOrder, FileOutcome } from '../../shared/domain/file-order.ts';
import type { FileOrders, FileShelf } from '../../shared/ports/files.ts';

/** Orders and what is laid down for them, in memory; what is queued waits for the test to work it. */
export function makeMemoryFiles() {
  const orders = new Map<string, FileOrder>();
  const outcomes = new Map<string, FileOutcome>();
  const contents = new Map<string, Buffer>();
  const queued: FileOrder[] = [];
  const asked: FileOrders = {
    put: (order) => {
      if (!orders.has(order.id)) queued.push(order);
      orders.set(order.id, orders.get(order.id) ?? order);
      return Promise.resolve();
    },
    get: (id) => {
      const order = orders.get(id);
      return Promise.resolve(
        order === undefined ? null : { order, outcome: outcomes.get(id) ?? null },
      );
    },
    link: (id, name, seconds) =>
      Promise.resolve(`https://files.example/${id}?name=${name}&seconds=${seconds}`),
  };
  const shelf: FileShelf = {
    outcomeOf: (id) => Promise.resolve(outcomes.get(id) ?? null),
    keep: async (id, { content }) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of content) pieces.push(piece);
      contents.set(id, Buffer.concat(pieces));
      return contents.get(id)?.length ?? 0;
    },
    settle: (id, outcome) => {
      outcomes.set(id, outcome);
      return Promise.resolve();
    },
  };
  return { orders: asked, shelf, queued, contents };
}
