import type { PipelineSettings } from '../../../shared/wiring/pipeline.ts';

/** As short as a story of seconds needs them; the same for the service and for the audit. */
export const settings: PipelineSettings = {
  confirmAfterMs: 120_000,
  holdMs: 30_000,
  ignoreRobotsHosts: new Set(),
};
