import { expect, test } from 'vitest';
import {
  changeIdOf,
  deriveEndedKeys,
  deriveHashingKeys,
  digestOfEnded,
  digestOfTrace,
  digestOfTraces,
  digestOfWelcome,
  drawOfRevision,
  hashAddress,
  revisionShiftOf,
  signUpIdOf,
} from '../../../functions/domain/tokens/hashing-keys.ts';

const ANA = '5f0c1b8e-0000-4000-8000-000000000001';
const LOOKUP_KEY = new Uint8Array(32).fill(3);

// The values stand in tables: with others each subscriber, notice and removal of a deployment would be lost.
test('what a deployment finds its subscribers by stays what it was when keys come after the first', () => {
  const keys = deriveHashingKeys({ k1: 'the-oldest-secret', k2: 'a-newer-one' }, LOOKUP_KEY);
  expect({
    address: hashAddress('ana@example.org', keys),
    trace: digestOfTrace(digestOfTraces('subscriber', ANA, keys), 'notice', 'n1', keys),
    welcome: digestOfWelcome(ANA, 'd1', keys).toString('hex'),
    traces: digestOfTraces('subscriber', ANA, keys),
    signUp: signUpIdOf('0b000000-0000-4000-8000-000000000001', keys),
    change: changeIdOf(ANA, '0b000000-0000-4000-8000-000000000001', keys),
    ended: digestOfEnded('follow', 'f1', keys),
    shift: revisionShiftOf('ab'.repeat(32), keys),
    draws: [undefined, 0, 1].map((seen) => drawOfRevision(ANA, seen, keys)),
    endedKey: keys.endedKey,
  }).toEqual({
    address: 'da2206c05d1484af42f02e8dd3bec7850919119b7474f35041804caa0b0f1980',
    trace: '7f7e9d21e275a11fed1ad39d094c0e622b5695b79579724dc2c1ded1f49bbe8d',
    welcome: '05ee01471680107e2192e02a1c0a8f6c06f2e1ab7b2fc3f5cee338cb70d9434d',
    traces: 'd2dfc5123482a2e6e7111c17618d5f093ed40a439248ee9d9e1b47d2c77c944d',
    signUp: '85792a99-da96-8e63-85c7-65c8b0416750',
    change: '94a3e9d4-64dc-83e4-80c5-b01d6b5ac220',
    ended: '2b1f73bdecdecec837689e3598b891fc6fa4ca6168c2703dc0a91f23300ef1c9',
    shift: 408572414,
    draws: [0.24415435153059661, 0.04903045343235135, 0.2881590405013412],
    endedKey: deriveEndedKeys({ k1: 'the-oldest-secret' }).endedKey,
  });
});

test('a deployment without a hashing secret hashes nothing', () => {
  expect(() => deriveEndedKeys({})).toThrow(RangeError);
  expect(() => deriveHashingKeys({}, LOOKUP_KEY)).toThrow(RangeError);
});
