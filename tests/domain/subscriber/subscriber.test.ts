import { expect, test } from 'vitest';
import { provenAtMs } from '../../../functions/domain/subscriber/proven-at.ts';
import {
  accessEpochOf,
  hasLinksSinceMs,
  isBeingErased,
  isOfFormerAddress,
  isPaused,
  nextEraseLink,
} from '../../../functions/domain/subscriber/subscribers.ts';
import { unsubscribeIsFinalAtMs } from '../../../functions/domain/subscriber/undo-deadline.ts';
import { SubscriberContendedError, untilSaved } from '../../../functions/domain/subscriber/until-saved.ts';
import { aSubscriber } from '../../support/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

test('links of a subscriber who came back are those of their first time, too', () => {
  expect(hasLinksSinceMs({ confirmedAtMs: 7 })).toBe(7);
  expect(hasLinksSinceMs({ firstConfirmedAtMs: 3, confirmedAtMs: 7 })).toBe(3);
});

test('who unsubscribed has the time of it; who is being erased has none', () => {
  expect([
    isBeingErased({ status: 'unsubscribed' }),
    isBeingErased({ status: 'unsubscribed', unsubscribedAtMs: 7 }),
    isBeingErased({ status: 'active' }),
  ]).toEqual([true, false, false]);
});

test('each link to erase everything that is shown is the next one', () => {
  expect([nextEraseLink({}), nextEraseLink({ eraseLinkNumber: 4 })]).toEqual([1, 5]);
});

test('moving away and signing out both end what was given before', () => {
  const epochs = [{}, { addressSinceMs: 7 }, { signedOutAtMs: 7 }, { addressSinceMs: 7, signedOutAtMs: 9 }].map(
    accessEpochOf,
  );
  expect(new Set(epochs).size).toBe(4);
  expect(new Set([...epochs, accessEpochOf({ addressSinceMs: NOW_MS })].map(({ length }) => length))).toEqual(
    new Set([27]),
  );
});

test('a link is of a former address when it was mailed before the move', () => {
  expect([
    isOfFormerAddress({ addressSinceMs: 0 }, {}),
    isOfFormerAddress({ addressSinceMs: 7 }, { addressSinceMs: 7 }),
    isOfFormerAddress({ addressSinceMs: 0 }, { addressSinceMs: 7 }),
  ]).toEqual([false, false, true]);
});

test('a pause is over at the moment that it ends at', () => {
  expect([isPaused({}, 7), isPaused({ pausedUntilMs: 8 }, 7), isPaused({ pausedUntilMs: 7 }, 7)]).toEqual([
    false,
    true,
    false,
  ]);
});

test('an address is proven by its confirmation, and again by a move', () => {
  expect(provenAtMs(aSubscriber({ confirmedAtMs: 7 }))).toBe(7);
  expect(provenAtMs(aSubscriber({ confirmedAtMs: 7, addressSinceMs: 9 }))).toBe(9);
});

test('an unsubscribe can be undone for thirty days', () => {
  expect(unsubscribeIsFinalAtMs(Date.UTC(2026, 0, 1))).toBe(Date.UTC(2026, 0, 31));
});

test('a change is decided again while others write first, six times at most', async () => {
  let rounds = 0;
  const savedInRound = (last: number) => async () => {
    rounds += 1;
    return rounds === last ? 'saved' : undefined;
  };
  expect([await untilSaved('ana', savedInRound(6)), rounds]).toEqual(['saved', 6]);
  rounds = 0;
  await expect(untilSaved('ana', savedInRound(7))).rejects.toThrow(new SubscriberContendedError('ana'));
  expect(rounds).toBe(6);
});
