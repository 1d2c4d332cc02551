import type { Readable } from 'node:stream';

export type Callback<T> = (fault: unknown, value?: T) => void;

export type BatchOperation =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string };

export interface Range {
  readonly gt?: string;
  readonly gte?: string;
  readonly lt?: string;
  readonly lte?: string;
  readonly reverse?: boolean;
  readonly limit?: number;
}

/** The LevelDB database under dynalite (`classic-level`, or `memory-level` without a path). */
export interface Level {
  open(): Promise<void>;
  close(): Promise<void>;
  getSync(key: string): unknown;
  values(range: Range): AsyncIterable<unknown>;
  /** Only of a database on disk. */
  compactRange?(start: string, end: string): Promise<void>;
  batch(operations: readonly BatchOperation[], options: { readonly sync: boolean }): Promise<void>;
}

/** What dynalite's actions read and write through. */
export interface SubDatabase {
  readonly lock: (key: string, run: (release: unknown) => void) => void;
  readonly get: (key: string, done: Callback<unknown>) => void;
  readonly put: (key: string, value: unknown, done: Callback<void>) => void;
  readonly del: (key: string, done: Callback<void>) => void;
  readonly createValueStream: (range: Range) => Readable;
}

export interface ActionStore {
  readonly options: { readonly maxItemSize: number };
  readonly getTable: (name: string, check: unknown, done?: Callback<unknown>) => void;
  readonly getItemDb: (table: string) => SubDatabase;
  readonly getIndexDb: (kind: string, table: string, index: string) => SubDatabase;
}

export interface DynaliteStore {
  readonly options: { readonly maxItemSize: number };
  readonly db: Level;
  readonly getItemDb: (table: string) => Pick<SubDatabase, 'lock'>;
  readonly lifecycleManager: { gracefulClose(): Promise<void> };
}

/** @public Named by `dynalite-modules.d.ts`. */
export interface DynaliteModule {
  create(options: { readonly path?: string }): DynaliteStore;
}

export interface ActionValidation {
  readonly types: unknown;
  readonly custom: unknown;
}

/** @public Named by `dynalite-modules.d.ts`. */
export interface ValidationsModule {
  checkTypes(request: unknown, types: unknown): unknown;
  checkValidations(request: unknown, types: unknown, custom: unknown, store: ActionStore): void;
}

export type Action = (store: ActionStore, request: unknown, done: Callback<unknown>) => void;
