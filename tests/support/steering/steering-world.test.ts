import { describe } from 'vitest';
import { checkSteeringContract } from './steering-contract.ts';
import { SteeringWorld } from './steering-world.ts';

/** What the tests of starting and steering run on has to behave as the table does: a journey holds that to the same rules. */
describe('the dispatches in memory', () => {
  const world = new SteeringWorld();
  const { dispatches, slices } = world.table;
  const { steering, watching, dueWork } = world;
  checkSteeringContract(() => ({
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
