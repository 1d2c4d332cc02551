import { defineConfig } from 'vitest/config';

const suite = (name: string, extra: { testTimeout?: number; hookTimeout?: number } = {}) => ({
  test: {
    name,
    environment: 'node' as const,
    include: [`tests/${name}/**/*.test.ts`],
    ...extra,
  },
});

export default defineConfig({
  test: {
    globalSetup: './tests/own-temporary-folder.ts',
    projects: [
      suite('unit'),
      suite('property', { testTimeout: 30_000 }),
      suite('golden'),
      suite('contract', { testTimeout: 30_000 }),
      suite('infra', { testTimeout: 60_000, hookTimeout: 120_000 }),
      suite('end-to-end', { testTimeout: 120_000 }),
      suite('endurance', { testTimeout: 180_000 }),
    ],
    coverage: { provider: 'v8', include: ['shared/**', 'functions/**'] },
  },
});
