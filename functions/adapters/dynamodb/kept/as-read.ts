import { DYNAMODB_MAX_ITEM_BYTES } from '../../../contract/limits.ts';
import type { TableKey } from '../../../contract/table-keys.ts';
import { change, drop, put, type StoredItem, type Table, where, writeIf } from '../../table/table.ts';

/** What an item may hold beside its text. */
const ROOM_BESIDE_BYTES = 2_000;

/** Whether a text fits into its item still: the fixed words may be longer than the name. */
export const fitsItem = (bytes: number): boolean => bytes <= DYNAMODB_MAX_ITEM_BYTES - ROOM_BESIDE_BYTES;

/** Names an attribute, or the seal within one. */
type SeenPath = string | `${string}/sealed`;

/** Writes to one item, each only while what it names is as it was read; they tell whether it was. */
export function makeWritesAsRead(table: Table, item: StoredItem) {
  const { pk, sk } = item as StoredItem & TableKey; // each item has both
  const key = { pk, sk };
  /** An item that is gone is not as it was read. */
  const asRead = (seen: readonly SeenPath[]) =>
    where.is(Object.fromEntries(seen.map((path) => [path, valueAt(item, path)])));

  return {
    /** Puts an item in its place. */
    put: (replacing: StoredItem, ...seen: readonly SeenPath[]) =>
      writeIf(table, put({ ...replacing, ...key }, asRead(seen))),
    set: (changed: StoredItem, ...seen: readonly SeenPath[]) =>
      writeIf(table, change(key, { set: changed }, asRead(seen))),
    drop: (...seen: readonly SeenPath[]) => writeIf(table, drop(key, asRead(seen))),
    /** Drops it together with what goes with it. */
    dropWith: (others: readonly TableKey[], ...seen: readonly SeenPath[]) =>
      writeIf(table, drop(key, asRead(seen)), ...others.map((other) => drop(other))),
  };
}

function valueAt(item: StoredItem, path: SeenPath): unknown {
  const [name = '', within] = path.split('/');
  const value = item[name];
  return within === undefined ? value : (value as StoredItem)[within]; // a part that was read is there
}
