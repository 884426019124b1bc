import { defineConfig } from 'vitest/config';

const room = process.env.MUTATED_ROOM ?? '';
/** Rooms that a room's code is tested through, beside its own tests. */
const TESTED_IN: Readonly<Record<string, string>> = {
  subscriber: '{subscriber,matching,signing-up,unsubscribing,account,digests,feedback,dispatch/mailings}',
};

/** The tests of one room, as `npm run check:mutants` runs them against each mutant of its code. */
export default defineConfig({
  test: {
    include: [`tests/domain/${TESTED_IN[room] ?? room}/**/*.test.ts`],
    // These find most faults by many random stories, and take seconds over it. A mutant has to be killed by an example that says which rule it breaks.
    exclude: ['**/*.{model,simulation}.test.ts', '**/{outage,flood-of-forms,never-lost-never-twice,any-order}.test.ts'],
    setupFiles: ['tests/support/runner/fixed-seed.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
});
