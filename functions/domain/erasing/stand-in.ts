import { createHmac } from 'node:crypto';
import type { SliceId } from '../dispatch/dispatch.ts';
import { MAX_SLICE_BITS } from '../matching/matching.ts';
import type { ErasureJob } from './erasure-job.ts';

const PREFIX_BYTES = 4;
const ID_BYTES = 16;
const VARIANT_DIGITS = '89ab';

/**
 * The id that takes the place of an erased subscriber's in the receipts of one slice: as random as an id, in the same slice, and the same
 * in all of that slice's receipts, since these are folded by id. In the receipts of another dispatch it is another one. It is made again
 * as it was when a job dies between two writes.
 */
export function standInFor(
  { subscriberId, standInSecret }: Pick<ErasureJob, 'subscriberId' | 'standInSecret'>,
  { dispatchId, bits }: SliceId,
): string {
  const random = createHmac('sha256', Buffer.from(standInSecret, 'base64'))
    .update(JSON.stringify([subscriberId, dispatchId, bits]))
    .digest();
  const prefix = random.readUInt32BE().toString(2).padStart(MAX_SLICE_BITS, '0');
  const head = Number.parseInt(`${bits}${prefix.slice(bits.length)}`, 2)
    .toString(16)
    .padStart(2 * PREFIX_BYTES, '0');
  const rest = random.subarray(PREFIX_BYTES, ID_BYTES).toString('hex');
  const variant = VARIANT_DIGITS[Number.parseInt(rest.charAt(8), 16) % VARIANT_DIGITS.length];
  // A random UUID, as subscribers' ids are: https://www.rfc-editor.org/rfc/rfc9562#section-5.4
  return `${head}-${rest.slice(0, 4)}-4${rest.slice(5, 8)}-${variant}${rest.slice(9, 12)}-${rest.slice(12)}`;
}
