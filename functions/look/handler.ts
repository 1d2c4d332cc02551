import { openLookFunction } from '../../shared/wiring/aws/look-function.ts';

/** From the function that answers people: one look at one address. */
export const handler = openLookFunction();
