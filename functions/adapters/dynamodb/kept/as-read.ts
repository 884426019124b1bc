import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { DYNAMODB_MAX_ITEM_BYTES } from '../../../contract/limits.ts';
import type { TableKey } from '../../../contract/table-keys.ts';
import { retryConflicts, type StoredItem, type Table, unlessRefused } from '../../table/table.ts';

/** What an item may hold beside its text. */
const ROOM_BESIDE_BYTES = 2_000;

/** Whether a text fits into its item still: the fixed words may be longer than the name. */
export const fitsItem = (bytes: number): boolean => bytes <= DYNAMODB_MAX_ITEM_BYTES - ROOM_BESIDE_BYTES;

/** Names an attribute, or the seal within one. */
type SeenPath = readonly [name: string, within?: 'sealed'];

/** Writes to one item, each only while what it names is as it was read; they tell whether it was. */
export function makeWritesAsRead({ documents, name: TableName }: Table, item: StoredItem) {
  const { pk, sk } = item as StoredItem & TableKey; // each item has both
  const Key = { pk, sk };
  const carryOut = (write: () => Promise<unknown>) => unlessRefused(retryConflicts(write));

  return {
    /** Puts an item in its place. */
    put: (replacing: StoredItem, ...seen: readonly SeenPath[]) =>
      carryOut(() =>
        documents.send(new PutCommand({ TableName, Item: { ...replacing, ...Key }, ...asRead(item, seen) })),
      ),

    set(changed: StoredItem, ...seen: readonly SeenPath[]) {
      const names = Object.keys(changed);
      const condition = asRead(item, seen);
      const update = {
        ...{ TableName, Key, ...condition },
        UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
        ExpressionAttributeNames: {
          ...condition.ExpressionAttributeNames,
          ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
        },
        ExpressionAttributeValues: {
          ...condition.ExpressionAttributeValues,
          ...Object.fromEntries(names.map((name) => [`:${name}`, changed[name]])),
        },
      };
      return carryOut(() => documents.send(new UpdateCommand(update)));
    },

    drop: (...seen: readonly SeenPath[]) =>
      carryOut(() => documents.send(new DeleteCommand({ TableName, Key, ...asRead(item, seen) }))),
  };
}

/** An item that is gone is not as it was read. */
function asRead(item: StoredItem, seen: readonly SeenPath[]) {
  const parts = seen.map((path) => ({ path, was: `:was_${path.join('_')}` }));
  return {
    ConditionExpression: parts
      .map(({ path, was }) => `${path.map((name) => `#${name}`).join('.')} = ${was}`)
      .join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(seen.flatMap((path) => path.map((name) => [`#${name}`, `${name}`]))),
    ExpressionAttributeValues: Object.fromEntries(parts.map(({ path, was }) => [was, valueAt(item, path)])),
  };
}

function valueAt(item: StoredItem, [name, within]: SeenPath): unknown {
  const value = item[name];
  return within === undefined ? value : (value as StoredItem)[within]; // a part that was read is there
}
