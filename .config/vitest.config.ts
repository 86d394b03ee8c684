import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/compile.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores are what CI has; a browser per file is what costs.
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.generated.ts', 'src/cli.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { statements: 90, branches: 80, functions: 90, lines: 90 },
    },
  },
});
