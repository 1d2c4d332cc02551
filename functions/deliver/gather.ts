import { openGatherFunction } from '../../shared/wiring/aws/gather-function.ts';

const gather = openGatherFunction();

/** By schedule: makes deliveries of the alerts that wait, and queues those that are due. */
export const handler = (): Promise<void> => gather();
