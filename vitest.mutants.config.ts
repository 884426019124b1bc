import { defineConfig } from 'vitest/config';

/** The tests of one room, as `npm run check:mutants` runs them against each mutant of its code. */
export default defineConfig({
  test: {
    include: [`tests/domain/${process.env.MUTATED_ROOM}/**/*.test.ts`],
    // These find most faults by many random stories, and take seconds over it. A mutant has to be killed by an example that says which rule it breaks.
    exclude: ['**/*.{model,simulation}.test.ts', '**/outage.test.ts'],
    setupFiles: ['tests/support/runner/fixed-seed.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
});
