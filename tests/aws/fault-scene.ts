import { readFileSync } from 'node:fs';
import type { FunctionName } from '../../shared/contracts/environment.ts';
import type { CloudDesk } from './cloud-desk.ts';
import type { Call, FaultyRoad } from './faulty-road.ts';
import { killFunction } from './function-process.ts';

const tableActions = /^(Put|Get|Update|Delete|BatchGet)Item$|^Query$/;

/** Any request for an item of the table. */
export const ofTable = ({ action }: Call): boolean => tableActions.test(action);

/** A write of an item whose partition key begins like this. */
export const writing =
  (prefix: string) =>
  ({ action, key }: Call): boolean =>
    /^(Put|Update)Item$/.test(action) && key.startsWith(prefix);

export const publishing = ({ action }: Call): boolean => action === 'Publish';

/** A function is ended at such a call, which arrives or not; once. */
export const deathOf = (
  { road, emulator }: CloudDesk,
  name: FunctionName,
  { at, arrives }: { readonly at: (call: Call) => boolean; readonly arrives: boolean },
): ReturnType<FaultyRoad['place']> =>
  road.place({
    meets: at,
    kind: arrives ? 'die-after' : 'die-before',
    kill: () => killFunction(emulator.port, name),
  });

/** The outlet counts other hostages from now on. */
export function recountHostages(
  { outlets }: CloudDesk,
  name: string,
  [before, after]: readonly [number, number],
): void {
  outlets.reword(name, `${before} hostages`, `${after} hostages`);
}

/** Ids of the messages that told of this change, oldest first. */
export async function tellings(
  { everything }: CloudDesk,
  outlet: string,
  [before, after]: readonly [number, number],
): Promise<readonly string[]> {
  const summary = `${before} → ${after}`;
  return (await everything.all())
    .filter(({ body }) =>
      body.alerts?.some(
        ({ page, change }) => page.outlet === outlet && change?.summary.includes(summary),
      ),
    )
    .map(({ body }) => body.delivery ?? '');
}

/** How often the functions have logged this so far. */
export const logged = ({ emulator }: CloudDesk, text: string): number =>
  readFileSync(emulator.logFile, 'utf8').split(text).length - 1;
