import { describe } from 'vitest';
import { makeAppealStore } from '../../../functions/adapters/dynamodb/appeal/appeals.ts';
import { findImage } from '../../../functions/adapters/dynamodb/appeal/images.ts';
import { makeRecentAppeals } from '../../../functions/adapters/dynamodb/appeal/recent-appeals.ts';
import { dispatchItem } from '../../../functions/adapters/dynamodb/dispatch/dispatch-item.ts';
import { makeDispatches } from '../../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { makeReleases } from '../../../functions/adapters/dynamodb/publishing/releases.ts';
import { put, write } from '../../../functions/adapters/table/writes.ts';
import { appealDispatchKey } from '../../../functions/contract/table-keys.ts';
import { aKeyring } from '../../support/aws/fixed-keyring.ts';
import { ENDED_NAME, tableOfTest } from '../../support/aws/table-in-process.ts';
import { checkPublishingContract } from '../../support/publishing/publishing-contract.ts';

describe('a table in this process', () => {
  const table = tableOfTest();
  checkPublishingContract(() => ({
    appeals: makeAppealStore(table, ENDED_NAME, aKeyring),
    recentAppeals: makeRecentAppeals(table),
    releases: makeReleases(table, aKeyring),
    dispatches: makeDispatches(table),
    findImage: (appealId, digest) => findImage(table, appealId, digest),
    addDispatch: async (dispatch, appealId) => {
      const { dispatchId } = dispatch;
      const link = { ...appealDispatchKey(appealId, 1, dispatchId), version: 1, dispatchId };
      await write(table, put(dispatchItem(dispatch, 0)), put(link));
    },
  }));
});
