import type { Archive } from '../../shared/ports/archive.ts';
import type { Store } from '../../shared/ports/store.ts';
import type { Prompts } from './prompts.ts';

/** How a command ended; documented in docs/cli.md. */
export const exitCodes = {
  ok: 0,
  /** The command ran, and something in it failed or was answered with an error. */
  failed: 1,
  usage: 2,
  /** The configuration has mistakes; nothing was done. */
  configuration: 3,
  /** Nothing is recorded under the URL, watch or version asked for. */
  notFound: 4,
  /** The data folder cannot be opened. */
  store: 5,
  /** `verify` found damage. */
  damaged: 6,
  /** A person ended the questions with Ctrl-C; as shells name an end by SIGINT. */
  stopped: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a command may use of the terminal and the machine; tests give their own. */
export interface CliIo {
  readonly input: AsyncIterable<Uint8Array>;
  /** Resolves when more may be written: whoever waits never fills memory. */
  readonly write: (text: string) => Promise<void>;
  readonly warn: (text: string) => void;
  /** Standard output is a terminal that a person reads. */
  readonly terminal: boolean;
  readonly colour: boolean;
  /** Columns to fill. */
  readonly width: number;
  /** Asks the person at the terminal; null unless standard input and output are terminals. */
  readonly prompts: Prompts | null;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** The deployment that commands are for when neither `--remote` nor `--data` is given. */
  readonly remote: string | null;
  readonly now: () => string;
  readonly openStore: (options: OpenStoreOptions) => Promise<OpenedStore>;
}

export interface OpenStoreOptions {
  readonly dataDir: string;
  /** Makes the folder when it is not there; a question asked of nothing is `not-found.data`. */
  readonly create: boolean;
}

/** The store of a data folder while a command works with it. */
export interface OpenedStore {
  readonly store: Store;
  readonly archive: Archive;
  /** `guest`: another process has the folder open. */
  readonly role?: 'owner' | 'guest';
  /** Takes removed bytes out of the files on this machine. */
  readonly compact?: () => Promise<void>;
  close(): Promise<void>;
}

/** One call of a command, options as commander parsed them. */
export interface Invocation {
  readonly io: CliIo;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

export type CommandRun = (invocation: Invocation) => Promise<ExitCode>;
