import * as z from 'zod';
import { notMeKey } from '../../../contract/table-keys.ts';
import type { NotMeMailboxes } from '../../../domain/signing-up/signing-up.ts';
import { endOfHour } from '../../../domain/time/time.ts';
import { drop, find, put, type Table, write } from '../../table/table.ts';
import { expiring } from '../item-kind.ts';

const StoredDisowning = z.object({ untilMs: z.number() });

/** Disowned mailboxes in the table, by their keyed hash alone. */
export function makeNotMeMailboxes(table: Table): NotMeMailboxes {
  async function findEnd(mailboxHash: string): Promise<number | undefined> {
    const item = await find(table, notMeKey(mailboxHash));
    return item && StoredDisowning.parse(item).untilMs;
  }

  return {
    findEnd,
    async has(mailboxHash, nowMs) {
      const untilMs = await findEnd(mailboxHash);
      // The table deletes it only hours after its time.
      return untilMs !== undefined && nowMs < untilMs;
    },
    async add(mailboxHash, untilMs) {
      const item = {
        ...notMeKey(mailboxHash),
        entity: 'not-me',
        // A whole hour: the moment of the press would lead from a mail of that minute to the hash of its address.
        untilMs: endOfHour(untilMs),
        ...expiring(untilMs),
      };
      await write(table, put(item));
    },
    remove: (mailboxHash) => write(table, drop(notMeKey(mailboxHash))),
  };
}
