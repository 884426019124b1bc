import { randomFillSync } from 'node:crypto';
import { NONCE_BYTES } from './seal.ts';

/** Asked for alone, a nonce costs near half of what it helps to seal; in a block next to nothing. */
const NONCES_IN_A_BLOCK = 341;

/**
 * Gives nonces of {@link NONCE_BYTES} random bytes each, cut from a block that is filled when the last of it was given. Each byte is
 * given once, and overwritten in the block.
 *
 * The first block is filled when the first nonce is asked for, so in a request and never while a module loads: environments that are
 * resumed from one snapshot would otherwise give the same nonces. No snapshot is taken of functions of Node.js in a zip file.
 * https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html#snapstart-runtimes
 * https://docs.aws.amazon.com/lambda/latest/dg/snapstart-uniqueness.html
 * @param fill - makes each byte of a block random.
 */
export function makeNonces(fill: (block: Uint8Array) => unknown): () => Buffer {
  const block = Buffer.alloc(NONCES_IN_A_BLOCK * NONCE_BYTES);
  let given = block.length;
  return () => {
    if (given === block.length) {
      fill(block);
      given = 0;
    }
    const place = block.subarray(given, given + NONCE_BYTES);
    given += NONCE_BYTES;
    const nonce = Buffer.from(place);
    place.fill(0);
    return nonce;
  };
}

/** A nonce that this process gives once. Another process, and another thread, has a block of its own. */
export const newNonce = makeNonces(randomFillSync);
