import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { NOTICE_LEDGER_DAYS } from '../../contract/limits.ts';
import { EXPIRY_ATTRIBUTE, noticeKey, subscriberNoticeKey, type TableKey } from '../../contract/table-keys.ts';
import type { NoticeId, Notices } from '../../domain/subscribing/ports.ts';
import { daysInMs } from '../../domain/time/spans.ts';
import { digestOfNotice, digestOfTraces, type HashingKeys } from '../../domain/tokens/hashing-keys.ts';
import { expiryOf } from './expiry.ts';
import type { Table } from './table.ts';

/** A claim that nobody finished was refused, or is tried again until its message is given up: a flood of those leaves nothing behind. */
const CLAIMED_DAYS = 3;

/**
 * The ledger of notices in the table. When each was sent is not in it: a mail of that moment would lead to its reader.
 * @param claimSeconds - after this a claim that was neither finished nor given back is anybody's.
 */
export function makeNotices(table: Table, claimSeconds: number, hashingKeys: () => Promise<HashingKeys>): Notices {
  // The name of a subscriber's notice says when they left or stopped a follow: their mails of that moment do too. How many somebody was
  // sent, and on which days, would lead from a mailbox to an id.
  async function keyOf(noticeId: NoticeId): Promise<TableKey> {
    if (typeof noticeId === 'string') return noticeKey(noticeId);
    const keys = await hashingKeys();
    return subscriberNoticeKey(digestOfTraces(noticeId.subscriberId, keys), digestOfNotice(noticeId.name, keys));
  }
  const update = async (noticeId: NoticeId, change: Partial<UpdateCommandInput>) =>
    table.documents.send(new UpdateCommand({ TableName: table.name, Key: { ...(await keyOf(noticeId)) }, ...change }));

  return {
    async claim(noticeId, nowMs) {
      try {
        await update(noticeId, {
          UpdateExpression: 'SET entity = :entity, #status = :claimed, claimedUntilMs = :until, #expiry = :expiry',
          ConditionExpression: 'attribute_not_exists(pk) OR (#status = :claimed AND claimedUntilMs <= :now)',
          ExpressionAttributeNames: { '#status': 'status', '#expiry': EXPIRY_ATTRIBUTE },
          ExpressionAttributeValues: {
            ':entity': 'notice',
            ':claimed': 'claimed',
            ':until': nowMs + claimSeconds * 1_000,
            ':now': nowMs,
            ':expiry': expiryOf(nowMs + daysInMs(CLAIMED_DAYS)),
          },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        });
        return 'claimed';
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return error.Item?.status?.S === 'finished' ? 'finished' : 'busy';
      }
    },
    async release(noticeId) {
      await update(noticeId, {
        UpdateExpression: 'SET claimedUntilMs = :now',
        ExpressionAttributeValues: { ':now': 0 },
      });
    },
    async finish(noticeId, outcome, nowMs) {
      await update(noticeId, {
        UpdateExpression: 'SET #status = :finished, outcome = :outcome, #expiry = :expiry REMOVE claimedUntilMs',
        ExpressionAttributeNames: { '#status': 'status', '#expiry': EXPIRY_ATTRIBUTE },
        ExpressionAttributeValues: {
          ':finished': 'finished',
          ':outcome': outcome,
          ':expiry': expiryOf(nowMs + daysInMs(NOTICE_LEDGER_DAYS)),
        },
      });
    },
  };
}
