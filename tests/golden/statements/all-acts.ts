import { type ActRow, actRows } from './acts.ts';
import { moreActRows } from './more-acts.ts';
import { turnedActRows } from './turned-acts.ts';

/** Every sentence of ours with its act, stance and a word of its topic. */
export const allActRows: readonly ActRow[] = [...actRows, ...moreActRows, ...turnedActRows];
