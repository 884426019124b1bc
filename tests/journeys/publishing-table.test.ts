import { afterAll, describe } from 'vitest';
import { makeAppealStore } from '../../functions/adapters/dynamodb/appeal/appeals.ts';
import { findImage } from '../../functions/adapters/dynamodb/appeal/images.ts';
import { makeRecentAppeals } from '../../functions/adapters/dynamodb/appeal/recent-appeals.ts';
import { dispatchItem } from '../../functions/adapters/dynamodb/dispatch/dispatch-item.ts';
import { makeDispatches } from '../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { makeReleases } from '../../functions/adapters/dynamodb/publishing/releases.ts';
import { writeItems } from '../../functions/adapters/table/batches.ts';
import { appealDispatchKey, dispatchKey, releaseImageKey, releaseKey } from '../../functions/contract/table-keys.ts';
import type { Dispatch } from '../../functions/domain/dispatch/dispatches.ts';
import type { ReleaseRef } from '../../functions/domain/publishing/releases/release.ts';
import { aKeyring } from '../support/aws/fixed-keyring.ts';
import { checkPublishingContract } from '../support/publishing/publishing-contract.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableLikeTheStacks } from '../support/stack/table-like-the-stacks.ts';

describe('a table like the deployed one', () => {
  const table = tableLikeTheStacks();
  const dispatches: string[] = [];
  const added = new Map<string, ReleaseRef>();

  async function addDispatch(dispatch: Dispatch, appealId: string): Promise<void> {
    const { dispatchId } = dispatch;
    dispatches.push(dispatchId);
    // Of another kind and not in the index, so that nothing starts or watches it.
    const { dueWork: _, dueAtMs: __, ...item } = dispatchItem(dispatch, 0);
    await writeItems(table, [
      { put: { ...item, entity: 'dispatch-under-test' } },
      { put: { ...appealDispatchKey(appealId, 1, dispatchId), version: 1, dispatchId } },
    ]);
  }

  checkPublishingContract(() => {
    const releases = makeReleases(table, aKeyring);
    const add: typeof releases.add = (release) => {
      added.set(release.releaseId, release);
      return releases.add(release);
    };
    return {
      appeals: makeAppealStore(table, inject('outputs').EndedTableName, aKeyring),
      recentAppeals: makeRecentAppeals(table),
      releases: { ...releases, add },
      dispatches: makeDispatches(table),
      findImage: (appealId, digest) => findImage(table, appealId, digest),
      addDispatch,
    };
  });

  // Else the next sweep of another journey would take them up.
  afterAll(() =>
    writeItems(table, [
      ...dispatches.map((dispatchId) => ({ delete: dispatchKey(dispatchId) })),
      ...[...added.values()].flatMap(({ publisherId, releaseId }) => [
        { delete: releaseKey(publisherId, releaseId) },
        { delete: releaseImageKey(publisherId, releaseId) },
      ]),
    ]),
  );
});
