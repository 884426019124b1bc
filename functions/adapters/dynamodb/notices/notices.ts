import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { MOST_CONFIRM_WITHIN_DAYS, NOTICE_LEDGER_DAYS } from '../../../contract/limits.ts';
import { EXPIRY_ATTRIBUTE, subscriberKey, type TableKey } from '../../../contract/table-keys.ts';
import type { NoticeId, Notices } from '../../../domain/notices/notices.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import { digestOfTraces, type HashingKeys } from '../../../domain/tokens/tokens.ts';
import { expiryOf, refusedWrites, retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { placeOfTrace, TRACE } from '../traces.ts';

/** A claim that no worker finished was refused, or is tried again until its message is given up. A flood of those leaves nothing behind. */
const CLAIMED_DAYS = 3;

/**
 * A sign-up that is gone asks for no mail, and its form can be posted again for a day. No erasure finds what outlives it, nor the line of a link to
 * sign in: that is kept for as long as its message may come again.
 */
function keptDays(noticeId: NoticeId): number {
  if ('signUpId' in noticeId) return MOST_CONFIRM_WITHIN_DAYS;
  return 'signInId' in noticeId || 'invitationId' in noticeId ? CLAIMED_DAYS : NOTICE_LEDGER_DAYS;
}

function tracesOf(noticeId: NoticeId, keys: HashingKeys): string {
  if ('signUpId' in noticeId) return digestOfTraces('sign-up', noticeId.signUpId, keys);
  if ('signInId' in noticeId) return digestOfTraces('sign-in', noticeId.signInId, keys);
  if ('invitationId' in noticeId) return digestOfTraces('invitation', noticeId.invitationId, keys);
  return digestOfTraces('subscriber', noticeId.subscriberId, keys);
}

type Change = Pick<UpdateCommandInput, 'UpdateExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>;

/**
 * The ledger of notices in the table. When each was sent is not in it: a mail of that moment would lead to its reader.
 * @param claimSeconds - after this any worker may take a claim that was neither finished nor given back.
 */
export function makeNotices(
  { documents, name: TableName }: Table,
  claimSeconds: number,
  hashingKeys: () => Promise<HashingKeys>,
): Notices {
  // The name of a subscriber's notice says when they unsubscribed or stopped a follow: their mails of that moment do too. How many notices
  // a subscriber was sent, and on which days, would lead from a mailbox to an id.
  async function keyOf(noticeId: NoticeId): Promise<TableKey> {
    const keys = await hashingKeys();
    return placeOfTrace(tracesOf(noticeId, keys), 'notice', noticeId.name, keys);
  }

  /** Writes a claim; one of a subscriber together with the condition that their item is there, or an erasure would leave it behind. */
  async function write(noticeId: NoticeId, claim: UpdateCommandInput & { UpdateExpression: string }): Promise<void> {
    if (!('subscriberId' in noticeId)) {
      await documents.send(new UpdateCommand(claim));
      return;
    }
    const ofSubscriber = {
      TableName,
      Key: { ...subscriberKey(noticeId.subscriberId) },
      ConditionExpression: 'attribute_exists(pk)',
    };
    const TransactItems = [{ ConditionCheck: ofSubscriber }, { Update: claim }];
    await retryConflicts(() => documents.send(new TransactWriteCommand({ TransactItems })));
  }

  async function whyNotClaimed(Key: UpdateCommandInput['Key'], error: unknown): Promise<'finished' | 'busy' | 'gone'> {
    const refused = refusedWrites(error);
    if (refused?.includes(0)) return 'gone';
    if (!refused && !(error instanceof ConditionalCheckFailedException)) throw error;
    const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item?.status === 'finished' ? 'finished' : 'busy';
  }

  async function change(noticeId: NoticeId, how: Change): Promise<void> {
    const Key = { ...(await keyOf(noticeId)) };
    const update = new UpdateCommand({ TableName, Key, ...how, ConditionExpression: 'attribute_exists(pk)' });
    await unlessRefused(documents.send(update));
  }

  return {
    async claim(noticeId, nowMs) {
      const Key = { ...(await keyOf(noticeId)) };
      const claim = {
        TableName,
        Key,
        UpdateExpression: 'SET entity = :entity, #status = :claimed, claimedUntilMs = :until, #expiry = :expiry',
        ConditionExpression: 'attribute_not_exists(pk) OR (#status = :claimed AND claimedUntilMs <= :now)',
        ExpressionAttributeNames: { '#status': 'status', '#expiry': EXPIRY_ATTRIBUTE },
        ExpressionAttributeValues: {
          ':entity': TRACE,
          ':claimed': 'claimed',
          ':until': nowMs + claimSeconds * 1_000,
          ':now': nowMs,
          ':expiry': expiryOf(nowMs + daysInMs(CLAIMED_DAYS)),
        },
      };
      return write(noticeId, claim).then(
        () => 'claimed',
        (error: unknown) => whyNotClaimed(Key, error),
      );
    },
    async release(noticeId) {
      await change(noticeId, {
        UpdateExpression: 'SET claimedUntilMs = :now',
        ExpressionAttributeValues: { ':now': 0 },
      });
    },
    async finish(noticeId, nowMs) {
      await change(noticeId, {
        UpdateExpression: 'SET #status = :finished, #expiry = :expiry REMOVE claimedUntilMs',
        ExpressionAttributeNames: { '#status': 'status', '#expiry': EXPIRY_ATTRIBUTE },
        ExpressionAttributeValues: {
          ':finished': 'finished',
          ':expiry': expiryOf(nowMs + daysInMs(keptDays(noticeId))),
        },
      });
    },
  };
}
