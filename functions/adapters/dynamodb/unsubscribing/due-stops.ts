import * as z from 'zod';
import type { FollowStopped } from '../../../contract/messages.ts';
import { tracesPartition } from '../../../contract/table-keys.ts';
import type { DueNotices } from '../../../domain/every-minute/every-minute.ts';
import type { HashingKeys } from '../../../domain/tokens/tokens.ts';
import type { Keyring } from '../../kms/kms.ts';
import { dueItems, eachRead, find, type Table, takeOffDue } from '../../table/table.ts';
import { dueAfterStop, placeOfStop, STOP, stopOfItem } from './stopped-follow-item.ts';

const IndexedKey = z.object({
  pk: z.string().startsWith(tracesPartition('')),
  sk: z.string(),
});

/** Follows that mailed links stopped, in the table's index of due work. */
export function makeDueStops(
  table: Table,
  keyring: Keyring,
  hashingKeys: () => Promise<HashingKeys>,
): DueNotices<FollowStopped> {
  async function stopAt({ pk, sk }: z.infer<typeof IndexedKey>): Promise<FollowStopped[]> {
    const item = await find(table, { pk, sk });
    // It may have been undone since.
    if (!item) return [];
    const { subscriberId, follow, stoppedAtMs } = await stopOfItem(item, keyring);
    return [{ kind: 'follow-stopped', subscriberId, followId: follow.followId, stoppedAtMs }];
  }

  return {
    async list(nowMs, limit) {
      const items = await dueItems(table, STOP, nowMs, limit);
      const { found, errors } = await eachRead(items, (item) => stopAt(IndexedKey.parse(item)));
      return { ended: found.flat(), errors };
    },
    async takeOff({ subscriberId, followId, stoppedAtMs }) {
      const key = placeOfStop(subscriberId, followId, await hashingKeys());
      await takeOffDue(table, key, dueAfterStop(stoppedAtMs));
    },
  };
}
