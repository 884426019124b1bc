import { defineConfig } from 'vitest/config';

const room = process.env.MUTATED_ROOM ?? '';

/** Tests of other rooms, and of the API, whose examples state rules of a room: they count for it, too. */
const ALSO_COUNT: Readonly<Record<string, readonly string[]>> = {
  dispatch: [
    'tests/domain/{every-minute,welcome}/*.test.ts',
    'tests/domain/digests/plan-digests.test.ts',
    'tests/domain/publishing/{publish-appeal,releases/*}.test.ts',
    'tests/api/{show,steer}-dispatch.test.ts',
  ],
  publishing: [
    'tests/api/*.test.ts',
    'tests/scripts/operator/{releases,settling}.test.ts',
    // What is taken out of a draft is taken out of what was published by this room's code.
    'tests/domain/{drafts/withdrawn,withdrawing}/*.test.ts',
    'tests/domain/drafts/{following-up,brought}/*.test.ts',
    'tests/domain/deciding/{send-approved,propose-by-key}.test.ts',
    'tests/contract/recipes.test.ts',
    'tests/web/desk/sent/*.test.ts',
    'tests/web/about/who-page.test.ts',
  ],
  // What members do is stated by examples on the desk's pages.
  members: [
    'tests/web/desk/{team,ways-in}/*.test.ts',
    'tests/web/desk/*-by-role.test.ts',
    'tests/scripts/publisher/*.test.ts',
  ],
  deciding: [
    'tests/domain/every-minute/sweep.test.ts',
    'tests/web/desk/{decide,sending,lists,home}/*.test.ts',
    'tests/web/desk/compose/{deleting,editions,text-in,two-at-once,waiting,went-out,where-a-save-leads,writing}.test.ts',
  ],
};

/** The tests of one room, as `npm run check:mutants` runs them against each mutant of its code. */
export default defineConfig({
  test: {
    include: [`tests/domain/${room}/**/*.test.ts`, ...(ALSO_COUNT[room] ?? [])],
    // These find most faults by many random stories or requests, and take seconds over it. A mutant has to be killed by an example that says which rule it breaks.
    exclude: ['**/*.{model,simulation}.test.ts', '**/{outage,bounded-answers,half-characters,scaling}.test.ts'],
    // Of these the time is the point.
    testNamePattern: /^(?!.*in proportion to its length)/,
    setupFiles: ['tests/support/runner/fixed-seed.ts', 'tests/support/runner/first-failure.ts'],
    isolate: false,
    testTimeout: 20_000,
  },
});
