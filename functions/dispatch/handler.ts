import { openDispatchFunction } from '../../shared/wiring/aws/dispatch-function.ts';

const dispatch = openDispatchFunction();

/** By schedule: queues the pages that are due. */
export const handler = (): Promise<void> => dispatch();
