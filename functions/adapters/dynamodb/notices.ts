import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { NOTICE_LEDGER_DAYS } from '../../contract/limits.ts';
import { EXPIRY_ATTRIBUTE, noticeKey, subscriberNoticeKey, type TableKey } from '../../contract/table-keys.ts';
import type { NoticeId, Notices } from '../../domain/subscribing/ports.ts';
import { daysInMs, epochSecondsOf } from '../../domain/time/spans.ts';
import type { Table } from './table.ts';

/** A claim that nobody finished was refused, or is tried again until its message is given up: a flood of those leaves nothing behind. */
const CLAIMED_DAYS = 3;

/**
 * The ledger of notices in the table.
 * @param claimSeconds - after this a claim that was neither finished nor given back is anybody's.
 */
export function makeNotices(table: Table, claimSeconds: number): Notices {
  const update = (noticeId: NoticeId, change: Partial<UpdateCommandInput>) =>
    table.documents.send(new UpdateCommand({ TableName: table.name, Key: { ...keyOf(noticeId) }, ...change }));

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
            ':expiry': epochSecondsOf(nowMs + daysInMs(CLAIMED_DAYS)),
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
        UpdateExpression: 'SET #status = :finished, outcome = :outcome, finishedAtMs = :now, #expiry = :expiry',
        ExpressionAttributeNames: { '#status': 'status', '#expiry': EXPIRY_ATTRIBUTE },
        ExpressionAttributeValues: {
          ':finished': 'finished',
          ':outcome': outcome,
          ':now': nowMs,
          ':expiry': epochSecondsOf(nowMs + daysInMs(NOTICE_LEDGER_DAYS)),
        },
      });
    },
  };
}

const keyOf = (noticeId: NoticeId): TableKey =>
  typeof noticeId === 'string' ? noticeKey(noticeId) : subscriberNoticeKey(noticeId.subscriberId, noticeId.name);
