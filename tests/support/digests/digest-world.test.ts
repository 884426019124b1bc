import { describe } from 'vitest';
import { checkDigestTableContract } from './digest-contract.ts';
import { DigestWorld } from './digest-world.ts';

describe('the digests in memory', () => {
  checkDigestTableContract(() => {
    const world = new DigestWorld();
    return {
      digestSlots: world.digestSlots,
      digestPlans: world.digestPlans,
      appealDispatches: world.mailingPorts.appealDispatches,
      find: world.mailingPorts.dispatches.find,
      addEnded: async (dispatch, finishedAtMs) => {
        world.dispatches.set(dispatch.dispatchId, { ...dispatch, status: 'finished', finishedAtMs });
      },
    };
  });
});
