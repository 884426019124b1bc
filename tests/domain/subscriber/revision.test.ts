import fc from 'fast-check';
import { expect, test } from 'vitest';
import { revisionAfter, revisionsFrom } from '../../../functions/domain/subscriber/revision.ts';
import { deriveHashingKeys, drawOfRevision } from '../../../functions/domain/tokens/hashing-keys.ts';
import { aSubscriber, someHashingKeys } from '../../support/builders.ts';

const ALMOST_1 = 1 - Number.EPSILON;
const MINUTE_MS = 60_000;
const { subscriberId } = aSubscriber();

test('a revision is greater than the one before it at every draw', () => {
  const draw = fc.double({ min: 0, max: ALMOST_1, noNaN: true });
  fc.assert(
    fc.property(fc.array(draw, { minLength: 2 }), ([first = 0, ...steps]) => {
      let seen = revisionAfter(undefined, first);
      expect(seen).toBeGreaterThan(0);
      for (const step of steps) {
        const next = revisionAfter(seen, step);
        expect(next).toBeGreaterThan(seen);
        seen = next;
      }
    }),
  );
});

test('after 10,000 changes, however large, a revision is below those that a restore gives out a minute later', () => {
  const atMs = Date.UTC(2026, 0, 1);
  let revision = revisionAfter(undefined, ALMOST_1);
  for (let change = 0; change < 10_000; change += 1) revision = revisionAfter(revision, ALMOST_1);
  expect(revisionsFrom(atMs) + revision).toBeLessThan(revisionsFrom(atMs + MINUTE_MS));
  // What keys have room for, beside what the record of what ended adds.
  expect(revisionsFrom(Date.UTC(2083, 0, 1)) + 2 ** 29).toBeLessThan(1e15);
});

test('of ten thousand subscribers the revisions after 1 change and after 30 lie alike', () => {
  const halfOf = (changes: number) => {
    let lower = 0;
    for (let n = 0; n < 10_000; n += 1) {
      let seen: number | undefined;
      for (let change = 0; change < changes; change += 1)
        seen = revisionAfter(seen, drawOfRevision(`person-${n}`, seen, someHashingKeys));
      if ((seen ?? 0) < 2 ** 22) lower += 1;
    }
    return lower / 10_000;
  };
  for (const changes of [1, 30]) expect(Math.abs(halfOf(changes) - 0.5)).toBeLessThan(0.03);
});

test('two writers who read the same draw the same, and no other key does', () => {
  const drawn = (seen: number | undefined, keys = someHashingKeys) => drawOfRevision(subscriberId, seen, keys);
  expect(drawn(7)).toBe(drawn(7));
  const otherKeys = deriveHashingKeys({ k1: 'a-secret-that-is-only-for-tests-0123456789' }, new Uint8Array(32).fill(4));
  expect(new Set([drawn(undefined), drawn(7), drawn(8), drawn(7, otherKeys)]).size).toBe(4);
});
