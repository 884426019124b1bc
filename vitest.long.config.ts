import { defineConfig } from 'vitest/config';

/** The matrices that take longer than `npm test` may: every page and mail in every state, every property far deeper. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/runner/progress.ts', './tests/support/runner/slowest-ten.ts'],
    // A machine of two cores would get one, and the properties alone would take twice as long.
    maxWorkers: 2,
    // What journeys left behind is read before their stack is taken down.
    teardownTimeout: 90_000,
    projects: [
      {
        test: {
          name: 'properties',
          include: ['tests/domain/**/*.test.ts', 'tests/long/adversarial-pages.test.ts'],
          setupFiles: ['tests/support/runner/many-runs.ts'],
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'outage',
          include: ['tests/long/{chaos,outage,consent-withdrawn}.test.ts'],
          testTimeout: 400_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'identity-provider',
          include: ['tests/long/desk-by-identity.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      { test: { name: 'long-texts', include: ['tests/long/long-texts.test.ts'], testTimeout: 300_000 } },
      { test: { name: 'guides', include: ['tests/long/commands.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'templates',
          include: ['tests/long/{cfn-lint,synth-by-command}.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'budgets', include: ['tests/long/budgets.test.ts'] } },
      {
        test: {
          name: 'every-mail',
          include: ['tests/long/{every-mail,every-width,nu-html-checker}.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'deployed-stack',
          include: [
            'tests/long/{every-page,every-desk-page,desk-roles,deciding-roles,desk-by-keyboard}.test.ts',
            'tests/long/{crawl,content-to-following,going-back,by-keyboard-alone}.test.ts',
            'tests/long/{routes,scanner,poison-record,restoring,smoke}.test.ts',
            'tests/long/journeys/*.test.ts',
          ],
          globalSetup: ['tests/support/stack/deployed-stack.ts'],
          testTimeout: 400_000,
          hookTimeout: 180_000,
        },
      },
      {
        // What they measure wants the machine for itself.
        test: {
          name: 'measured-stack',
          include: ['tests/long/{floods,lighthouse}.test.ts'],
          globalSetup: ['tests/support/stack/deployed-stack.ts'],
          fileParallelism: false,
          testTimeout: 400_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
