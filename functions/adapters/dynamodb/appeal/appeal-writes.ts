import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { budgetKey, EXPIRY_ATTRIBUTE, externalAppealKey } from '../../../contract/table-keys.ts';
import type { DraftDraw, ExternalId, KnownAppeal } from '../../../domain/publishing/publishing.ts';
import { daysInMs, epochSecondsOf } from '../../../domain/time/time.ts';

/** Writes that are made together, or none of them. */
export type TransactWrites = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** Holds only while the appeal is as it was read. */
export function asKnown(known: KnownAppeal | undefined) {
  if (!known) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: 'appealId = :appealId AND latestVersion = :latestVersion AND contentHash = :contentHash',
    ExpressionAttributeValues: {
      ':appealId': known.appealId,
      ':latestVersion': known.latestVersion,
      ':contentHash': known.contentHash,
    },
  };
}

/** Where a publisher's own id of an appeal stands. */
export const externalKey = ({ publisherId, externalId }: ExternalId) => externalAppealKey(publisherId, externalId);

/** Counts one more in a budget, while it has room. A counter outlives its window, as clocks differ. */
export const takesOne = ({ scope, windowName, windowEndsAtMs, limit }: DraftDraw) => ({
  Key: { ...budgetKey(scope, windowName) },
  UpdateExpression: 'SET entity = :entity, #expiry = :expiry, taken = if_not_exists(taken, :none) + :one',
  ConditionExpression: 'attribute_not_exists(taken) OR taken < :limit',
  ExpressionAttributeNames: { '#expiry': EXPIRY_ATTRIBUTE },
  ExpressionAttributeValues: {
    ':entity': 'budget',
    ':expiry': epochSecondsOf(windowEndsAtMs + daysInMs(1)),
    ':none': 0,
    ':one': 1,
    ':limit': limit,
  },
});
