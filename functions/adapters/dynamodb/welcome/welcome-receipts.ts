import { TransactWriteCommand, type TransactWriteCommandInput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { appealDispatchKey, appealVersionKey, dispatchKey, receiptKey } from '../../../contract/table-keys.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import type { WelcomeReceiptId, WelcomeReceipts } from '../../../domain/dispatch/dispatch.ts';
import { FREE_AGAIN, welcomeDispatchOf, welcomeIntent, welcomeReceiptIdOf } from '../../../domain/dispatch/dispatch.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import type { HashingKeys } from '../../../domain/tokens/tokens.ts';
import type { Keyring } from '../../kms/kms.ts';
import { retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { plannedDispatchItem } from '../dispatch/planned-dispatches.ts';
import { receiptItem } from '../dispatch/receipt-item.ts';
import { outcomeLetters } from '../dispatch/receipt-outcomes.ts';

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

/**
 * The receipts of welcomes, and the dispatches that they lie under.
 * @param keyring - seals whose welcome it was.
 * @param hashingKeys - make a receipt's key of the subscriber's id, so that a welcome which is sent again finds it.
 */
export function makeWelcomeReceipts(
  { documents, name: TableName }: Table,
  keyring: Keyring,
  hashingKeys: () => Promise<HashingKeys>,
): WelcomeReceipts {
  /** @returns false when a condition does not hold. */
  async function writeTogether(writes: Writes): Promise<boolean> {
    return unlessRefused(retryConflicts(() => documents.send(new TransactWriteCommand({ TransactItems: writes }))));
  }

  /** Of another kind than those that are mailed, and not in the index: no stream, no sweep and no list takes it up. */
  async function addDispatch(version: AppealVersion): Promise<void> {
    const dispatch = welcomeDispatchOf(version);
    const { dispatchId, appealId, createdAtMs } = dispatch;
    const item = { ...dispatchKey(dispatchId), entity: 'welcome-dispatch', ...dispatch };
    const link = { entity: 'appeal-dispatch', appealId, version: dispatch.version, dispatchId, createdAtMs };
    await writeTogether([
      { Put: { TableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } },
      { Put: { TableName, Item: { ...appealDispatchKey(appealId, dispatch.version, dispatchId), ...link } } },
      { Put: { TableName, Item: plannedDispatchItem(dispatch) } },
    ]);
  }

  function intention(
    subscriberId: string,
    version: AppealVersion,
    id: WelcomeReceiptId,
    dataKey: DataKey,
    nowMs: number,
  ): Writes {
    const free = FREE_AGAIN.map((outcome) => outcomeLetters([outcome]));
    const names = free.map((_, index) => `:free${index}`);
    return [
      {
        Put: {
          TableName,
          Item: receiptItem(id, welcomeIntent(subscriberId, id, nowMs), dataKey),
          ConditionExpression: `attribute_not_exists(pk) OR outcomes IN (${names.join(', ')})`,
          ExpressionAttributeValues: Object.fromEntries(free.map((letter, index) => [`:free${index}`, letter])),
        },
      },
      {
        ConditionCheck: {
          TableName,
          Key: { ...appealVersionKey(version.appealId, version.version + 1) },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    ];
  }

  return {
    async intend(subscriberId, versions, nowMs) {
      // Without its receipts a dispatch leads to nothing; receipts are never without it.
      await Promise.all(versions.map(addDispatch));
      const [keys, dataKey] = await Promise.all([hashingKeys(), keyring.newest()]);
      return writeTogether(
        versions.flatMap((version) =>
          intention(subscriberId, version, welcomeReceiptIdOf(subscriberId, version, keys), dataKey, nowMs),
        ),
      );
    },

    async settle(subscriberId, versions, outcome) {
      const keys = await hashingKeys();
      const update = (version: AppealVersion) => {
        const { dispatchId, bits, callId } = welcomeReceiptIdOf(subscriberId, version, keys);
        return new UpdateCommand({
          TableName,
          Key: { ...receiptKey(dispatchId, bits, callId) },
          UpdateExpression: 'SET #state = :state, outcomes = :outcomes',
          ConditionExpression: '#state = :intent',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: {
            ':state': outcome === 'uncertain' ? 'uncertain' : 'done',
            ':outcomes': outcomeLetters([outcome]),
            ':intent': 'intent',
          },
        });
      };
      // One whose subscriber was erased meanwhile is gone, or never comes back.
      await Promise.all(
        versions.map((version) => unlessRefused(retryConflicts(() => documents.send(update(version))))),
      );
    },
  };
}
