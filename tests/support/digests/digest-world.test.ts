import { describe } from 'vitest';
import { holdDigestTableToItsRules } from './digest-rules.ts';
import { DigestWorld } from './digest-world.ts';

describe('the digests in memory', () => {
  holdDigestTableToItsRules(() => {
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
