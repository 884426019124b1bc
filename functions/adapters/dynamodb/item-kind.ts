import * as z from 'zod';
import type { KeptKind } from '../../contract/kept-texts.ts';
import { EXPIRY_ATTRIBUTE, type TableKey } from '../../contract/table-keys.ts';
import type { DataKey } from '../../domain/sealing/sealing.ts';
import { daysInMs } from '../../domain/time/time.ts';
import type { Keyring } from '../kms/kms.ts';
import { change, expiryOf, find, type StoredItem, type Table, type Write, where } from '../table/table.ts';
import { packed, unpacked } from './packed.ts';
import { openText, StoredSeal, sealedText } from './sealed-text.ts';

type Item = StoredItem & TableKey;
type Shape = z.ZodRawShape;

/** A value as it is handed over: nothing here changes it. */
type Given<Value> = Value extends readonly (infer One)[]
  ? readonly Given<One>[]
  : Value extends object
    ? { readonly [Part in keyof Value]: Given<Value[Part]> }
    : Value;

type OpenOf<Open extends Shape> = keyof Open extends never ? object : z.output<z.ZodObject<Open>> & object;

/** What a part of an item is sealed for: it opens in this item alone. */
export const boundTo = ({ pk, sk }: TableKey, part = '') => `${pk}#${sk}${part}`;

interface OfKind<Ids extends readonly unknown[], Value> {
  readonly key: (...ids: Ids) => TableKey;
  /** When it is over, in epoch milliseconds; left out, never. */
  readonly isOverAtMs?: (value: Value) => number;
}

/** A kind of item that stands in the open, said once: where it lies, what is in it, how long it is kept. */
export function openKind<Ids extends readonly unknown[], Whole extends z.ZodObject>({
  entity,
  key,
  shape,
  isOverAtMs,
}: OfKind<Ids, z.output<Whole>> & { readonly entity: string; readonly shape: Whole }) {
  /** @throws {z.ZodError} when it is of another shape. */
  const read = (item: unknown): z.output<Whole> => shape.parse(item);
  return {
    key,
    read,
    item: (ids: Ids, value: z.output<Whole>): Item => ({
      ...value,
      ...key(...ids),
      entity,
      ...expiryOfKind(isOverAtMs, value),
    }),
    async find(table: Table, ...ids: Ids): Promise<z.output<Whole> | undefined> {
      const item = await find(table, key(...ids));
      return item && read(item);
    },
  };
}

const expiryOfKind = <Value>(isOverAtMs: ((value: Value) => number) | undefined, value: Value) =>
  isOverAtMs ? expiring(isOverAtMs(value)) : {};

const At = z.object({ pk: z.string(), sk: z.string() });

/** A kind of item that seals the most of what it holds. A value is what stands in the open together with what is sealed. */
export function sealedKind<Ids extends readonly unknown[], Open extends Shape, Sealed extends z.ZodObject>({
  entity,
  key,
  open,
  sealed,
  isPacked,
  boundTo: bind,
  isOverAtMs,
}: OfKind<Ids, OpenOf<Open> & z.output<Sealed>> & {
  /** Its name, in the item and on the list of what is kept. */
  readonly entity: KeptKind;
  readonly open: Open;
  readonly sealed: Sealed;
  /** Long texts are sealed packed. */
  readonly isPacked?: true;
  /** What its seal is bound to beside its key. */
  readonly boundTo?: (open: OpenOf<Open>) => string;
}) {
  type Value = OpenOf<Open> & z.output<Sealed>;
  const OpenPart = z.object(open) as unknown as z.ZodType<OpenOf<Open>>; // without parts, it would be a record of nothing
  const placeOf = (at: TableKey, part: OpenOf<Open>) => boundTo(at, bind ? `#${bind(part)}` : '');

  function sealIn(at: TableKey, value: Given<Value>, dataKey: DataKey): StoredSeal {
    const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !(name in open)));
    const text = isPacked ? packed(rest) : JSON.stringify(rest);
    return sealedText(entity, text, placeOf(at, OpenPart.parse(value)), dataKey);
  }

  /** @throws {z.ZodError} when it is of another shape, and {@link UnsealError} when it is not of this place. */
  async function read(item: unknown, keyring: Keyring): Promise<Value> {
    const part = OpenPart.parse(item);
    const text = await openText(StoredSeal.parse(item), placeOf(At.parse(item), part), keyring);
    return { ...part, ...sealed.parse(isPacked ? unpacked(text) : JSON.parse(text)) } as Value; // of its two parts
  }

  return {
    key,
    read,
    /** @throws {z.ZodError} when what stands in the open is of another shape. */
    item(ids: Ids, value: Given<Value>, dataKey: DataKey): Item & StoredSeal {
      const at = key(...ids);
      const part = OpenPart.parse(value);
      const seal = sealIn(at, value, dataKey);
      return { ...at, entity, ...part, ...seal, ...expiryOfKind(isOverAtMs, value as Value) };
    },
    /** The seal of an item with another value in its place. */
    sealAgain: (item: unknown, value: Given<Value>, dataKey: DataKey): StoredSeal =>
      sealIn(At.parse(item), value, dataKey),
    async find(table: Table, keyring: Keyring, ...ids: Ids): Promise<Value | undefined> {
      const item = await find(table, key(...ids));
      return item && read(item, keyring);
    },
  };
}

/** When an item is deleted that is over at a moment. */
export const expiring = (overAtMs: number) => ({ [EXPIRY_ATTRIBUTE]: expiryOf(overAtMs) });

/** Lets an item that is there be deleted so many days from now. */
export const lasts = (days: number, key: TableKey, nowMs: number): Write =>
  change(key, { set: expiring(nowMs + daysInMs(days)) }, where.isThere);
