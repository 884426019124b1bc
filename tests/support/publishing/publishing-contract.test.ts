import { describe } from 'vitest';
import { MemoryAppeals } from './memory-appeals.ts';
import { MemoryReleases } from './memory-releases.ts';
import { checkPublishingContract } from './publishing-contract.ts';

describe('the table in memory', () => {
  checkPublishingContract(() => {
    const appeals = new MemoryAppeals();
    return {
      appeals,
      recentAppeals: appeals.recentAppeals,
      releases: new MemoryReleases(),
      dispatches: { find: async (id) => appeals.dispatches.find(({ dispatchId }) => dispatchId === id) },
      findImage: async (appealId, digest) => appeals.images.get(`${appealId}/${digest}`),
      addDispatch: async (dispatch) => void appeals.dispatches.push(dispatch),
    };
  });
});
