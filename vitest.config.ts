import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/slowest-ten.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          // What handlers log and count is tested where it is the rule; everywhere else it is noise.
          env: { POWERTOOLS_LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/infra/**', 'tests/emails/**', 'tests/journeys/**', 'tests/long/**'],
        },
      },
      { test: { name: 'mail', include: ['tests/emails/**/*.test.ts'] } },
      { test: { name: 'infra', include: ['tests/infra/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/support/deployed-stack.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
