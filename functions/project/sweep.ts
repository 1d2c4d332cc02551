import { openSweepFunction } from '../../shared/wiring/aws/sweep-function.ts';

const sweep = openSweepFunction();

/** By schedule: shows what the stream left behind. */
export const handler = (): Promise<void> => sweep();
