/** What `--data` may name besides a folder: a deployment on AWS, `aws:prod`. */
const remoteAddress = /^aws:([a-z][a-z0-9-]{0,15})$/;

/** The stage that an address of a store names; null for a folder. */
export const stageOf = (dataDir: string): string | null => remoteAddress.exec(dataDir)?.[1] ?? null;

/** The address of a stage's store. */
export const addressOfStage = (stage: string): string => `aws:${stage}`;
