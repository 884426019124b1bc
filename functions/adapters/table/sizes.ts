import { DYNAMODB_MAX_ITEM_BYTES } from '../../contract/limits.ts';
import type { StoredItem } from './batches.ts';

/** Of all items of one transaction. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
const MOST_BYTES_TOGETHER = 4_000_000;
const BYTES_OF_A_NUMBER = 21;
const BYTES_OF_A_LIST = 3;

/** Whether one of some items is larger than an item may be, or all of them are larger than a transaction. */
export function isTooLarge(items: readonly StoredItem[]): boolean {
  const sizes = items.map(bytesOf);
  const together = sizes.reduce((sum, bytes) => sum + bytes, 0);
  return together > MOST_BYTES_TOGETHER || sizes.some((bytes) => bytes > DYNAMODB_MAX_ITEM_BYTES);
}

/** As DynamoDB counts, and no less. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return BYTES_OF_A_NUMBER;
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 1;
  const parts =
    value instanceof Set || Array.isArray(value) ? [...value].map((one) => ['', one]) : Object.entries(value);
  return parts.reduce((sum, [name, one]) => sum + Buffer.byteLength(String(name)) + bytesOf(one) + 1, BYTES_OF_A_LIST);
}
