import * as z from 'zod';
import type { TableKey } from '../../../contract/table-keys.ts';
import type { Receipt } from '../../../domain/dispatch/dispatch.ts';
import { type DataKey, newNonce, openBytes, sealBytes, UnsealError } from '../../../domain/sealing/sealing.ts';
import { type Keyring, UnknownDataKeyError } from '../../kms/kms.ts';
import type { StoredItem } from '../../table/table.ts';
import { StoredSeal } from '../sealed-text.ts';
import { callIdOfReceipt, lengthen, ReceiptDamagedError, shorten } from './receipt-outcomes.ts';

/**
 * What only the sealing key shows of a receipt. A mail has its moment in its header, and names the appeals that it carries: any of these
 * in the open would lead from an old mail to its receipt, and by that to its reader's id.
 */
export type SealedPart = Pick<Receipt, 'people' | 'carries' | 'fence' | 'intentAtMs'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ID_BYTES = 16;
const MOMENT_BYTES = 6;
const FENCE_BYTES = 4;
const PEOPLE_AT = MOMENT_BYTES + FENCE_BYTES + 1;

/** In bytes, since JSON is more than twice as long: moment, fence, how many people, their ids, then what they carried as text. */
function bytesOf({ people, carries = [], fence, intentAtMs }: SealedPart): Buffer {
  const head = Buffer.alloc(PEOPLE_AT + people.length * ID_BYTES);
  head.writeUIntBE(intentAtMs, 0, MOMENT_BYTES);
  head.writeUInt32BE(fence, MOMENT_BYTES);
  head.writeUInt8(people.length, PEOPLE_AT - 1);
  people.forEach((id, index) => {
    if (!UUID.test(id)) throw new TypeError('Receipts hold subscriber ids, which are UUIDs');
    head.write(id.replaceAll('-', ''), PEOPLE_AT + index * ID_BYTES, 'hex');
  });
  return Buffer.concat([head, Buffer.from(shorten(carries).join(','))]);
}

function partOf(bytes: Buffer, callId: string): SealedPart {
  const howMany = bytes.length < PEOPLE_AT ? 0 : bytes.readUInt8(PEOPLE_AT - 1);
  const peopleEnd = PEOPLE_AT + howMany * ID_BYTES;
  if (bytes.length < peopleEnd) throw new ReceiptDamagedError(callId, 'its people');
  const text = bytes.toString('utf8', peopleEnd);
  const carries = text === '' ? undefined : lengthen(text.split(','), howMany);
  if (carries && carries.length !== howMany) throw new ReceiptDamagedError(callId, 'what it carries');
  return {
    intentAtMs: bytes.readUIntBE(0, MOMENT_BYTES),
    fence: bytes.readUInt32BE(MOMENT_BYTES),
    people: idsOf(bytes.toString('hex', PEOPLE_AT, peopleEnd), howMany),
    carries,
  };
}

const idsOf = (hex: string, howMany: number): string[] =>
  Array.from({ length: howMany }, (_, index) => {
    const at = (from: number, to: number) => hex.slice(index * 2 * ID_BYTES + from, index * 2 * ID_BYTES + to);
    return `${at(0, 8)}-${at(8, 12)}-${at(12, 16)}-${at(16, 20)}-${at(20, 32)}`;
  });

const nameOf = ({ pk, sk }: TableKey) => `${pk} ${sk}`;

/** Seals a receipt's part, bound to its key. @throws {TypeError} when a person is no UUID. */
export const sealReceipt = (part: SealedPart, key: TableKey, dataKey: DataKey): StoredSeal => ({
  dataKeyId: dataKey.dataKeyId,
  sealed: sealBytes(bytesOf(part), nameOf(key), dataKey.bytes, newNonce()),
});

/** The attributes of a receipt that its seal is opened by. */
export const StoredPart = StoredSeal.extend({ pk: z.string(), sk: z.string() });
export const SEALED_ATTRIBUTES = Object.keys(StoredPart.shape);
type StoredPart = z.infer<typeof StoredPart>;

/** The part that {@link sealReceipt} was given. @throws {ReceiptDamagedError} when it is not of this receipt. */
export async function openReceipt({ dataKeyId, sealed, ...key }: StoredPart, keyring: Keyring): Promise<SealedPart> {
  const callId = callIdOfReceipt(key);
  try {
    const { bytes } = await keyring.get(dataKeyId);
    return partOf(openBytes(sealed, nameOf(key), bytes), callId);
  } catch (error) {
    // That KMS is away is no damage.
    if (error instanceof UnsealError || error instanceof UnknownDataKeyError)
      throw new ReceiptDamagedError(callId, 'its seal', error);
    throw error;
  }
}

/** {@link openReceipt} of an item whose other parts may not have been read. @throws {ReceiptDamagedError} */
export async function sealedPartOf(item: StoredItem, keyring: Keyring): Promise<SealedPart> {
  const parsed = StoredPart.safeParse(item);
  if (!parsed.success) throw new ReceiptDamagedError(callIdOfReceipt(item), 'its attributes', parsed.error);
  return openReceipt(parsed.data, keyring);
}
