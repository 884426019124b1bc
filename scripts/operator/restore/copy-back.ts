import { z } from 'zod';
import { asRead, cardIsDue, findWay, subscriberIdOfWay } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import type { Keyring } from '../../../functions/adapters/kms/kms.ts';
import {
  type Condition,
  ifReadable,
  put,
  type StoredItem,
  type Table,
  where,
  writeIf,
} from '../../../functions/adapters/table/table.ts';
import { addressKey, EXPIRY_ATTRIBUTE, type TableKey } from '../../../functions/contract/table-keys.ts';
import { epochSecondsOf } from '../../../functions/domain/time/time.ts';
import { forEachItem } from './every-item.ts';
import type { Rebuilt } from './rebuild-ways.ts';

export interface Copied {
  /** Items that are in the table as the backup had them. */
  readonly written: number;
  /** Items that the table has newer, and keeps. */
  readonly kept: number;
  /** Damaged items of subscribers and addresses: they are left out. */
  readonly unreadable: number;
  /** Ids of subscribers who signed up again with their address since, and stay as they are now. */
  readonly replaced: string[];
  /** What came of addresses that were hashed by two keys; left out when there was one. */
  readonly rebuilt?: Rebuilt;
}

const StoredPerson = z.object({ subscriberId: z.string() });

/** What a backup's items do to the table's own. */
type Rule = 'overwrite' | 'if missing';

/** People get back what they had; what was sent, published or counted later never goes back in time. */
const RULE_OF_ENTITY: ReadonlyMap<unknown, Rule> = new Map([
  ['subscriber', 'overwrite'],
  ['topic', 'overwrite'],
]);

/** What the stream makes of cards. Rows of a backup may hold words that no text holds any more; those of cards that come back are made again. */
const OF_THE_ARCHIVES_INDEX: ReadonlySet<unknown> = new Set(['shelved', 'shelf', 'listing']);

/**
 * Copies a restored table's items into the table that the functions use, whose name and stream stay. May run again after it died. Addresses
 * first: one that leads to another subscriber by now decides against the one of the backup, so that one mailbox has one subscriber.
 */
export async function copyBack(
  from: Table,
  to: Table,
  keyringOf: (table: Table) => Keyring,
  nowMs: number,
): Promise<Copied> {
  const keyrings = { from: keyringOf(from), to: keyringOf(to) };
  const replaced = new Set<string>();
  let [written, kept, unreadable] = [0, 0, 0];
  const copy = async (item: StoredItem, condition?: Condition) => {
    const isWritten = await writeIf(to, put(item as StoredItem & TableKey, condition)); // each item has both
    if (isWritten) written += 1;
    else kept += 1;
    return isWritten;
  };

  await forEachItem(from, 'address', async (item) => {
    if (isOver(item, nowMs)) return;
    const subscriberId = await ifReadable(subscriberIdOfWay(item, keyrings.from));
    if (subscriberId === undefined) {
      unreadable += 1;
      return;
    }
    const present = await ifReadable(findWay(addressHashOf(item), to, keyrings.to));
    const isTheirs = present === undefined || present.subscriberId === subscriberId;
    if (!isTheirs || !(await copy(item, asRead(present)))) replaced.add(subscriberId);
  });
  await forEachItem(from, undefined, async (item) => {
    if (item.entity === 'address' || OF_THE_ARCHIVES_INDEX.has(item.entity) || isOver(item, nowMs)) return;
    if (item.entity === 'subscriber') {
      const subscriberId = StoredPerson.safeParse(item).data?.subscriberId;
      if (subscriberId === undefined) unreadable += 1;
      if (subscriberId === undefined || replaced.has(subscriberId)) return;
    }
    // Should the stream's reader miss it, the sweep finds it. No feed changed.
    const isCard = item.entity === 'appeal-card';
    const copied = isCard ? { ...item, ...cardIsDue(nowMs), touchedAtMs: nowMs } : item;
    const isOverwritten = RULE_OF_ENTITY.get(item.entity) === 'overwrite';
    await copy(copied, isOverwritten ? undefined : where.isNew);
  });
  return { written, kept, unreadable, replaced: [...replaced] };
}

const addressHashOf = (item: StoredItem) => String(item.pk).slice(addressKey('').pk.length);

/** Storage deletes it only days later. */
const isOver = (item: StoredItem, nowMs: number) => {
  const expiry = item[EXPIRY_ATTRIBUTE];
  return typeof expiry === 'number' && expiry <= epochSecondsOf(nowMs);
};
