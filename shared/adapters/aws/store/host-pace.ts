import { itemKey } from '../../../contracts/table.ts';
import type { HostPace, HostRest } from '../../../ports/host-pace.ts';
import type { ItemTable } from './item-table.ts';
import { shapeOf } from './shapes.ts';

const restShape = shapeOf<HostRest>('host rest');
const hostKey = (host: string) => ({ pk: itemKey('HOST', host), sk: 'host' });

/** Rests of hosts in the table: one small item for each host that asks for long delays. */
export const makeHostPace = (table: ItemTable): HostPace => ({
  rest: async (host) => {
    const item = await table.get(hostKey(host));
    return item === null ? null : restShape.decode(item);
  },
  record: async (host, rest) => {
    await table.put(restShape.encode(hostKey(host), rest));
  },
});
