import type { TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { makeAppealStore } from '../../../functions/adapters/dynamodb/appeal/appeals.ts';
import { PUBLISHED_TOGETHER } from '../../../functions/contract/table-keys.ts';
import { planAlert } from '../../../functions/domain/dispatch/planning/plan-alert.ts';
import { NOTHING_SUPERSEDED } from '../../../functions/domain/dispatch/superseding/supersede.ts';
import type { Publication } from '../../../functions/domain/publishing/ports.ts';
import { ITEMS_OF_PUBLICATION } from '../../../functions/domain/publishing/write-next-version.ts';
import { aKeyring } from '../../support/aws/fixed-keyring.ts';
import { aVersion, NOW_MS } from '../../support/publishing/builders.ts';

/** What a correction writes of a case that had no number yet. */
async function writesOf(more: Partial<Publication>) {
  const sent: TransactWriteItemsCommandInput[] = [];
  const raw = { send: async ({ input }: { input: TransactWriteItemsCommandInput }) => void sent.push(input) };
  const version = aVersion({ kind: 'correction', version: 2, checkCode: '7KQ4M2XD9PRT' });
  const superseding = { ...NOTHING_SUPERSEDED, ...more.superseding };
  await makeAppealStore({ raw, name: 'table' } as never, 'ended', aKeyring).publish({
    id: { publisherId: 'publisher-1', externalId: 'case-1' },
    known: {
      appealId: 'appeal-1',
      latestVersion: 1,
      contentHash: 'hash',
      firstPublishedAtMs: NOW_MS,
      followUps: [],
      dispatchId: 'alert-1',
    },
    version,
    contentHash: 'another hash',
    followUps: [],
    dispatch: planAlert(version, 'alert-2', superseding),
    dueAtMs: NOW_MS,
    newCase: { series: 'RUS', number: 2 },
    draws: [],
    ...more,
    superseding,
  });
  return sent.flatMap(({ TransactItems = [] }) => TransactItems);
}

test('the transaction that publishes writes to the partitions that its functions are granted, and to each of them', async () => {
  const writes = await writesOf({
    superseding: { ...NOTHING_SUPERSEDED, alerts: ['alert-1'], digests: ['digest-1'] },
    consents: { publisherId: 'publisher-1', appealId: 'appeal-1', given: [], ended: ['consent-1'], entries: [] },
    draws: [
      { budget: 'appealsPerHour', scope: 'publishing#publisher-1', windowName: 'h', windowEndsAtMs: NOW_MS, limit: 1 },
    ],
  });
  const partitions = writes.map(({ Put, Update, Delete }) => String((Put?.Item ?? Update?.Key ?? Delete?.Key)?.pk?.S));
  const granted = partitions.map((pk) => PUBLISHED_TOGETHER.find((prefix) => pk.startsWith(prefix)) ?? pk);
  expect(new Set(granted)).toEqual(new Set(PUBLISHED_TOGETHER));
});

test('what it stops has as much room as the most that a publication writes leaves', async () => {
  const image = { digest: 'new', type: 'image/png', bytes: new Uint8Array(1) } as const;
  const writes = await writesOf({ image, goneImage: 'old', draftId: 'draft-1' });
  expect(writes).toHaveLength(ITEMS_OF_PUBLICATION);
});
