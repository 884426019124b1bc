import { expect, test } from 'vitest';
import { makeNonces, newNonce } from '../../../functions/domain/sealing/nonces.ts';
import { NONCE_BYTES } from '../../../functions/domain/sealing/seal.ts';

/** Nonces of blocks in which every byte counts on from the last, with the blocks that were filled. */
function countedNonces() {
  const blocks: Uint8Array[] = [];
  const next = makeNonces((block) => {
    block.forEach((_, index) => {
      block[index] = (index + blocks.length) % 251;
    });
    blocks.push(block);
  });
  return { next, blocks };
}

test('no nonce is given twice, over many blocks', () => {
  const given = new Set(Array.from({ length: 10_000 }, () => newNonce().toString('hex')));
  expect(given.size).toBe(10_000);
  expect([...given].every((nonce) => nonce.length === 2 * NONCE_BYTES)).toBe(true);
});

test('a nonce is a piece of the block, and the next one the piece after it', () => {
  const { next } = countedNonces();
  expect([...next(), ...next()]).toEqual(Array.from({ length: 2 * NONCE_BYTES }, (_, index) => index));
});

test('nothing is drawn before the first nonce is asked for', () => {
  expect(countedNonces().blocks).toEqual([]);
});

test('a nonce that was given stands in its block no more', () => {
  const { next, blocks } = countedNonces();
  const nonce = next();
  const [block = new Uint8Array()] = blocks;
  expect(block.subarray(0, NONCE_BYTES)).toEqual(Buffer.alloc(NONCE_BYTES));
  expect(nonce[1]).toBe(1);
  expect(block[NONCE_BYTES]).toBe(NONCE_BYTES);
});

test('a block is filled again when each of its bytes was given, and not before', () => {
  const { next, blocks } = countedNonces();
  next();
  const nonces = (blocks[0]?.length ?? 0) / NONCE_BYTES;
  for (let given = 1; given < nonces; given += 1) next();
  expect(blocks.length).toBe(1);
  expect([...next()]).toEqual(Array.from({ length: NONCE_BYTES }, (_, index) => index + 1));
  expect(blocks.length).toBe(2);
});

test('a nonce that was given stays as it is when its block is filled again', () => {
  const { next } = countedNonces();
  const first = next();
  for (let given = 0; given < 1_000; given += 1) next();
  expect([...first]).toEqual(Array.from({ length: NONCE_BYTES }, (_, index) => index));
});
