import * as z from 'zod';
import { TRANSIENT_BOUNCES_DAYS } from '../../../contract/limits.ts';
import { bouncesKey } from '../../../contract/table-keys.ts';
import { type TransientBounces, untilSaved } from '../../../domain/subscriber/subscriber.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { type Condition, find, put, type Table, where, writeIf } from '../../table/table.ts';
import { expiring, sealedKind } from '../item-kind.ts';

const Bounces = z.array(z.object({ callId: z.string(), mailedAtMs: z.number() }));
type Bounces = z.infer<typeof Bounces>;

const BOUNCES = sealedKind({
  entity: 'bounces',
  key: bouncesKey,
  open: {},
  sealed: z.object({ bounces: Bounces }),
});

/**
 * A person's transient bounces in the table, sealed: a mail provider knows whose mail it refused at which moment, and would be led to the id
 * by it. One that comes twice is kept once.
 */
export function makeTransientBounces(table: Table, keyring: Keyring): TransientBounces {
  async function read(subscriberId: string) {
    const item = await find(table, bouncesKey(subscriberId));
    if (!item) return { bounces: [], isAsRead: where.isNew };
    const { bounces } = await BOUNCES.read(item, keyring);
    // Sealed bytes are never twice the same.
    return { bounces, isAsRead: where.is({ sealed: item.sealed }) };
  }

  /** @returns false when another event was written since they were read. */
  async function write(subscriberId: string, bounces: Bounces, isAsRead: Condition, nowMs: number) {
    const item = BOUNCES.item([subscriberId], { bounces }, await keyring.newest());
    return writeIf(table, put({ ...item, ...expiring(nowMs + daysInMs(TRANSIENT_BOUNCES_DAYS)) }, isAsRead));
  }

  const momentsOf = (bounces: Bounces) => bounces.map(({ mailedAtMs }) => mailedAtMs);

  return {
    note: (subscriberId, callId, mailedAtMs, nowMs) =>
      untilSaved(subscriberId, async () => {
        const { bounces, isAsRead } = await read(subscriberId);
        if (bounces.some((one) => one.callId === callId && one.mailedAtMs === mailedAtMs)) return momentsOf(bounces);
        const now = [...bounces, { callId, mailedAtMs }];
        return (await write(subscriberId, now, isAsRead, nowMs)) ? momentsOf(now) : undefined;
      }),
    listOf: async (subscriberId) => momentsOf((await read(subscriberId)).bounces),
  };
}
