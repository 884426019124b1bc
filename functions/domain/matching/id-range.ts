/** Digits of an id that decide its slice: 32 bits, of which a slice's prefix uses the first. */
const PREFIX_HEX_DIGITS = 8;
/** The deepest cut that an id's first eight digits allow. */
export const MAX_SLICE_BITS = 32;
/** Sorts after every hexadecimal digit, so after every id. */
const AFTER_EVERY_ID = 'g';

/**
 * The half-open range [from, below) of subscriber ids in one slice. The bounds are shorter than any id, so no id equals one
 * and an inclusive BETWEEN selects the same ids.
 */
export interface IdRange {
  readonly from: string;
  readonly below: string;
}

/** The ids of everyone. */
export const WHOLE_ID_SPACE: IdRange = { from: '00000000', below: AFTER_EVERY_ID };

const hexOf = (position: number) => position.toString(16).padStart(PREFIX_HEX_DIGITS, '0');

/**
 * The ids whose first bits are `bits`; `''` is everyone.
 * @throws {RangeError} when `bits` is not at most 32 zeros and ones.
 * @example rangeOf('01') // { from: '40000000', below: '80000000' }
 */
export function rangeOf(bits: string): IdRange {
  if (!/^[01]{0,32}$/.test(bits)) throw new RangeError(`A slice is at most 32 zeros and ones, not ${bits}`);
  const width = 2 ** (MAX_SLICE_BITS - bits.length);
  const start = Number.parseInt(`0${bits}`, 2) * width;
  const end = start + width;
  return { from: hexOf(start), below: end === 2 ** MAX_SLICE_BITS ? AFTER_EVERY_ID : hexOf(end) };
}

/** Where an id lies in the id space, from 0 up to 1. Ids are uniformly random, so this is also the share of people before it. */
export function positionOf(subscriberId: string): number {
  return Number.parseInt(subscriberId.slice(0, PREFIX_HEX_DIGITS), 16) / 2 ** MAX_SLICE_BITS;
}

/** The slice, among those of `bitsCount` bits, that an id lies in. */
export function sliceOf(subscriberId: string, bitsCount: number): string {
  const prefix = Number.parseInt(subscriberId.slice(0, PREFIX_HEX_DIGITS), 16);
  return prefix.toString(2).padStart(MAX_SLICE_BITS, '0').slice(0, bitsCount);
}

/** The slices of `bitsCount` bits that hold any id of a range, in the order of their ids. */
export function slicesOverlapping({ from, below }: IdRange, bitsCount: number): string[] {
  if (bitsCount === 0) return [''];
  const width = 2 ** (MAX_SLICE_BITS - bitsCount);
  const first = Math.floor(Number.parseInt(from, 16) / width);
  const end = below === AFTER_EVERY_ID ? 2 ** MAX_SLICE_BITS : Number.parseInt(below, 16);
  return Array.from({ length: Math.ceil(end / width) - first }, (_, n) =>
    (first + n).toString(2).padStart(bitsCount, '0'),
  );
}

/** Every slice of `bitsCount` bits, in the order of their ids: together they hold each id once. */
export function allSlices(bitsCount: number): string[] {
  if (bitsCount === 0) return [''];
  return Array.from({ length: 2 ** bitsCount }, (_, n) => n.toString(2).padStart(bitsCount, '0'));
}
