import type { Store } from '../../ports/store.ts';
import type { TableStoreDeps } from '../aws/store/table-deps.ts';
import { makeTableStore } from '../aws/store/table-store.ts';
import { makeMemoryTable } from './memory-table.ts';

/** A store that lives as long as the process. */
export function makeMemoryStore(deps: TableStoreDeps): Store {
  return makeTableStore(makeMemoryTable(), deps);
}
