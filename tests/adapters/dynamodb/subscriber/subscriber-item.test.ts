import { expect, test } from 'vitest';
import {
  StoredSubscriber,
  subscriberFrom,
  subscriberItem,
} from '../../../../functions/adapters/dynamodb/subscriber/subscriber-item.ts';
import type { Subscriber } from '../../../../functions/domain/subscriber/subscribers.ts';
import { aFollow, aFollowOfCase, aSubscriber } from '../../../support/builders.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

const key = { dataKeyId: '1', bytes: new Uint8Array(32).fill(7) };
const everything: Required<Subscriber> = {
  subscriberId: '5f0c1b8e-0000-4000-8000-000000000001',
  status: 'unsubscribed',
  confirmedAtMs: NOW_MS,
  frequency: 'weekly',
  digestTime: { timeZone: 'Asia/Kathmandu', hour: 7, weekday: 5 },
  cadenceSinceMs: NOW_MS + 1,
  lastDigests: { slot: 'daily@07@Asia/Kathmandu', sinceMs: NOW_MS - 1 },
  waitsSinceMs: NOW_MS - 2,
  language: 'en',
  otherLanguages: ['fr'],
  waitsForEdition: true,
  isDiscreet: true,
  pausedUntilMs: NOW_MS + 2,
  pausedUntilDay: '2024-04-01',
  revision: 3,
  address: 'ana@example.org',
  addressSinceMs: NOW_MS + 3,
  eraseLinkNumber: 2,
  firstConfirmedAtMs: NOW_MS - 9,
  signedOutAtMs: NOW_MS + 5,
  changesEnded: 3,
  follows: [aFollow({ countries: ['RU'] }), aFollowOfCase('7c1f0d2e-0000-4000-8000-000000000001')],
  listedCases: ['7c1f0d2e-0000-4000-8000-000000000001', '7c1f0d2e-0000-4000-8000-000000000002'],
  unsubscribedAtMs: NOW_MS + 4,
  suppressedBecause: 'bounce',
};

test.each([
  ['everything', everything],
  ['no more than everybody', aSubscriber()],
])('a subscriber who has %s is read as they were stored', (_, subscriber) => {
  expect(subscriberFrom(StoredSubscriber.parse(subscriberItem(subscriber, key)), key)).toEqual(subscriber);
});

test('all but what writes are conditional on is sealed: what could name them, where they live, what they fear, and when they did what', () => {
  const { sealed: _, ...open } = subscriberItem(everything, key);
  expect(Object.keys(open).sort()).toEqual([
    'dataKeyId',
    'entity',
    'expiresAtEpochSeconds',
    'pk',
    'revision',
    'sk',
    'status',
    'subscriberId',
  ]);
});
