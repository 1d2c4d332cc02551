/** Where a deployment keeps its parameters, secrets among them. */
export const parameterPrefix = (stage: string): string => `/recount/${stage}/`;

/** Tells `recount --remote STAGE` where the deployment's store is. */
export const connectionParameter = (stage: string): string => `${parameterPrefix(stage)}connection`;
