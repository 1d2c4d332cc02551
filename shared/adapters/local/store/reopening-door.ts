import { RecountError } from '../../../domain/recount-error.ts';
import { type Door, type DoorWish, openDoor } from './door.ts';
import type { StoreFolder } from './store-folder.ts';

/**
 * A door that survives its owner: a guest whose owner ends opens the folder anew (as owner, or as
 * guest of the next one) and asks again. A write that the old owner may have made is made again:
 * every write of the store is conditional or puts the same.
 */
export async function openReopeningDoor(folder: StoreFolder, wish: DoorWish): Promise<Door> {
  let door = await openDoor(folder, wish);
  let reopening: Promise<Door> | null = null;
  let closed = false;
  const reopen = async (): Promise<Door> => {
    reopening ??= openDoor(folder, { ...wish, mustOwn: false }).finally(() => {
      reopening = null;
    });
    door = await reopening;
    return door;
  };
  return {
    get role() {
      return door.role;
    },
    answer: async (operation, body) => {
      const used = door;
      try {
        return await used.answer(operation, body);
      } catch (cause) {
        if (closed || used.role === 'owner') throw gone(folder, cause);
        const next = door === used ? await reopen() : door;
        return await next.answer(operation, body).catch((again: unknown) => {
          throw gone(folder, again);
        });
      }
    },
    close: async () => {
      closed = true;
      await (reopening ?? Promise.resolve(door));
      await door.close();
    },
  };
}

function gone({ dataDir }: StoreFolder, cause: unknown): RecountError {
  return new RecountError(
    'store.owner-gone',
    `The process that had the store in ${dataDir} open has ended. Give the command again.`,
    { cause },
  );
}
