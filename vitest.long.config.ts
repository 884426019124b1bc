import { defineConfig } from 'vitest/config';
import { PART_NAMES, PARTS, PROJECTS, patternsOf } from './tests/long/parts.ts';

/** The matrices that take longer than `npm test` may: every page and mail in every state, every property far deeper. */
export default defineConfig({
  test: {
    reporters: [
      'default',
      './tests/support/runner/progress.ts',
      './tests/support/runner/slowest-ten.ts',
      './tests/support/runner/parts-table.ts',
    ],
    // A machine of two cores would get one, and the properties alone would take twice as long.
    maxWorkers: 2,
    // What journeys left behind is read before their stack is taken down.
    teardownTimeout: 90_000,
    projects: Object.entries(PROJECTS).map(([name, settings]) => ({
      test: { ...settings, name, include: PART_NAMES.filter((part) => PARTS[part].on === name).flatMap(patternsOf) },
    })),
  },
});
