import type { FunctionName } from '../shared/contracts/environment.ts';

export interface FunctionLimit {
  readonly seconds: number;
  readonly memoryMb: number;
  /** What people read of it in the console. */
  readonly about: string;
}

/** Time and memory of each function; memory buys processor time, and reading a page is work. */
export const functionLimits: Readonly<Record<FunctionName, FunctionLimit>> = {
  dispatch: { seconds: 50, memoryMb: 256, about: 'Queues the pages that are due.' },
  check: {
    seconds: 60,
    memoryMb: 768,
    about: 'Reads a page and records what it says and what changed.',
  },
  project: {
    seconds: 60,
    memoryMb: 512,
    about: 'Shows committed versions and events in the ledger and finds whom to alert.',
  },
  sweep: {
    seconds: 240,
    memoryMb: 512,
    about: 'Shows what was left behind, makes the daily root, ends erasures, keeps to retention.',
  },
  gather: { seconds: 50, memoryMb: 256, about: 'Puts alerts into messages and queues those due.' },
  deliver: { seconds: 40, memoryMb: 512, about: 'Sends one message to one channel.' },
  look: {
    seconds: 27,
    memoryMb: 768,
    about: 'Reads a page once for a person, and stores nothing.',
  },
  // An HTTP API waits half a minute at most.
  api: { seconds: 29, memoryMb: 1024, about: 'Answers people and programs: pages, API and feeds.' },
  // As long as a function may run: a file that needs longer is refused, not cut short.
  export: {
    seconds: 900,
    memoryMb: 1024,
    about: 'Makes files that are larger than an answer: exports, evidence packs, WARC.',
  },
};
