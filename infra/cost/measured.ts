import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionName } from '../../shared/contracts/environment.ts';

/** One call of a function: what it took, and what it asked of the services. */
export interface Step {
  readonly cpuMs: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly indexUnits: number;
  readonly tableRequests: number;
  readonly storedBytes: number;
  readonly puts: number;
  readonly putBytes: number;
  readonly gets: number;
  readonly queued: number;
  readonly events: number;
  readonly published: number;
  readonly logBytes: number;
}

export type StepName =
  | 'dispatch, nothing due'
  | 'dispatch, one page due'
  | 'check, not modified (304)'
  | 'check, same article'
  | 'check, new version'
  | 'project, one version'
  | 'gather, nothing due'
  | 'gather, one alert'
  | 'deliver, one message'
  | 'sweep, nothing left'
  | 'api, one page of changes';

export interface Measured {
  readonly measuredOn: string;
  readonly command: string;
  readonly node: string;
  readonly checkMostRss: number;
  readonly functions: Readonly<
    Record<
      FunctionName,
      { readonly bundleBytes: number; readonly initMs: number; readonly initRss: number }
    >
  >;
  readonly steps: Readonly<Record<StepName, Step>>;
}

/** What was measured last, and stored beside this file by the command that it names. */
export const readMeasured = (): Measured =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'measured.json'), 'utf8')) as Measured;
