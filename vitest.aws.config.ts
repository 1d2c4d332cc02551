import { defineConfig } from 'vitest/config';

/** `npm run test:aws`: one file after the other, each with an emulated AWS of its own. */
export default defineConfig({
  test: {
    name: 'aws',
    environment: 'node',
    include: ['tests/aws/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 300_000,
    bail: 1,
  },
});
