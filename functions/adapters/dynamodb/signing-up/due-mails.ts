import * as z from 'zod';
import { SIGN_UP_PREFIX, signUpKey } from '../../../contract/table-keys.ts';
import type { DueMails } from '../../../domain/every-minute/every-minute.ts';
import { change, dueItems, OFF_THE_INDEX, type Table, where, writeIf } from '../../table/table.ts';

const IndexedKey = z.object({ pk: z.string().startsWith(SIGN_UP_PREFIX) });

/** Due reminders, and mails that were kept back, in the table's index of due work. */
export function makeDueMails(table: Table): DueMails {
  return {
    async list(because, nowMs, limit) {
      const items = await dueItems(table, because, nowMs, limit);
      return items.map((item) => IndexedKey.parse(item).pk.slice(SIGN_UP_PREFIX.length));
    },
    async takeOff(because, signUpId, nowMs) {
      const isStillDue = where.both(where.is({ dueWork: because }), where.compares('dueAtMs', '<=', nowMs));
      await writeIf(table, change(signUpKey(signUpId), { remove: OFF_THE_INDEX }, isStillDue));
    },
  };
}
