import { MOST_CONFIRM_WITHIN_DAYS, NOTICE_LEDGER_DAYS } from '../../../contract/limits.ts';
import { subscriberKey, type TableKey } from '../../../contract/table-keys.ts';
import type { NoticeId, Notices } from '../../../domain/notices/notices.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import { digestOfTraces, type HashingKeys } from '../../../domain/tokens/tokens.ts';
import {
  type Changes,
  change as changeOf,
  check,
  find,
  refusedOf,
  type Table,
  where,
  writeIf,
} from '../../table/table.ts';
import { expiring } from '../item-kind.ts';
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

/**
 * The ledger of notices in the table. When each was sent is not in it: a mail of that moment would lead to its reader.
 * @param claimSeconds - after this any worker may take a claim that was neither finished nor given back.
 */
export function makeNotices(table: Table, claimSeconds: number, hashingKeys: () => Promise<HashingKeys>): Notices {
  // The name of a subscriber's notice says when they unsubscribed or stopped a follow: their mails of that moment do too. How many notices
  // a subscriber was sent, and on which days, would lead from a mailbox to an id.
  async function keyOf(noticeId: NoticeId): Promise<TableKey> {
    const keys = await hashingKeys();
    return placeOfTrace(tracesOf(noticeId, keys), 'notice', noticeId.name, keys);
  }

  const change = async (noticeId: NoticeId, changes: Changes): Promise<boolean> =>
    writeIf(table, changeOf(await keyOf(noticeId), changes, where.isThere));

  return {
    async claim(noticeId, nowMs) {
      const key = await keyOf(noticeId);
      const claimed = {
        ...{ entity: TRACE, status: 'claimed', claimedUntilMs: nowMs + claimSeconds * 1_000 },
        ...expiring(nowMs + daysInMs(CLAIMED_DAYS)),
      };
      const isOver = where.both(where.is({ status: 'claimed' }), where.compares('claimedUntilMs', '<=', nowMs));
      const claim = changeOf(key, { set: claimed }, where.either(where.isNew, isOver));
      // One of a subscriber together with the condition that their item is there, or an erasure would leave it behind.
      const isThere = 'subscriberId' in noticeId ? [check(subscriberKey(noticeId.subscriberId), where.isThere)] : [];
      const refused = await refusedOf(table, [claim, ...isThere]);
      if (refused.length === 0) return 'claimed';
      if (refused.includes(1)) return 'gone';
      return (await find(table, key))?.status === 'finished' ? 'finished' : 'busy';
    },
    async release(noticeId) {
      await change(noticeId, { set: { claimedUntilMs: 0 } });
    },
    async finish(noticeId, nowMs) {
      const finished = { status: 'finished', ...expiring(nowMs + daysInMs(keptDays(noticeId))) };
      await change(noticeId, { set: finished, remove: ['claimedUntilMs'] });
    },
  };
}
