/** How every client of a deployment asks: patient with throttling, never hanging. Times in milliseconds. */
export const clientSettings = {
  maxAttempts: 5,
  requestHandler: { connectionTimeout: 2000, requestTimeout: 10_000 },
} as const;
