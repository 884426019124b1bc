import { describe } from 'vitest';
import { holdSteeringToItsRules } from './steering-rules.ts';
import { SteeringWorld } from './steering-world.ts';

/** What the tests of starting and steering run on has to behave as the table does: a journey holds that to the same rules. */
describe('the dispatches in memory', () => {
  const world = new SteeringWorld();
  const { dispatches, slices } = world.table;
  const { steering, watching, dueWork } = world;
  holdSteeringToItsRules(() => ({
    dispatches,
    slices,
    steering,
    watching,
    dueWork,
    reopening: world.table.reopening,
    addAppealVersion: async (appealId, version) => void world.table.newestVersions.set(appealId, version),
    addDispatch: async (dispatch, dueAtMs) => {
      world.table.dispatchItems.set(dispatch.dispatchId, { ...dispatch });
      world.dueAtMs.set(dispatch.dispatchId, dueAtMs);
    },
  }));
});
