import { defineConfig } from 'vitest/config';

/** `npm run test:browser`: the pages over the rehearsal's story, walked in a real browser. */
export default defineConfig({
  test: {
    name: 'browser',
    environment: 'node',
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['./tests/own-temporary-folder.ts', './tests/browser/serve-story.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
