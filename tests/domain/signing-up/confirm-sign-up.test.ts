import { expect, test } from 'vitest';
import { confirmSignUp } from '../../../functions/domain/signing-up/confirm-sign-up.ts';
import { AT_ONCE, type Cadence } from '../../../functions/domain/subscriber/cadence/cadence.ts';
import { stopFollow } from '../../../functions/domain/unsubscribing/stop-follow.ts';
import { unsubscribe } from '../../../functions/domain/unsubscribing/unsubscribe.ts';
import { COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID, aSignUp, DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

async function portsWith(...signUps: ReturnType<typeof aSignUp>[]): Promise<MemoryPorts> {
  const ports = new MemoryPorts();
  for (const signUp of signUps) await ports.signUps.create(signUp);
  return ports;
}

const belarus = aFollow({ followId: A_SIGN_UP_ID, countries: ['BY'] });
const torture = aFollow({ followId: ANOTHER_SIGN_UP_ID, themes: ['torture'] });

test('the button makes a subscriber who is found under what they asked for', async () => {
  const ports = await portsWith(aSignUp());
  const outcome = await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  const { subscriberId } = aSignUp();
  const how = { cadence: AT_ONCE, settings: { languages: ['en'], waitsForEdition: false, isDiscreet: false } };
  expect(outcome).toEqual({ kind: 'confirmed', subscriberId, follows: [belarus], ...how, isNew: true });
  expect(ports.people.get(subscriberId)).toEqual({
    subscriberId,
    status: 'active',
    confirmedAtMs: NOW_MS,
    frequency: 'immediate',
    language: 'en',
    otherLanguages: [],
    waitsForEdition: false,
    isDiscreet: false,
    revision: 1,
    address: 'ana@example.org',
    follows: [belarus],
  });
  expect(ports.wantedTopicsOf(subscriberId)).toEqual(['country:BY']);
});

test('pressing twice says so and changes nothing more', async () => {
  const ports = await portsWith(aSignUp());
  await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  const writes = ports.writes;
  expect(await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS + 1)).toEqual({
    kind: 'confirmed-before',
    subscriberId: aSignUp().subscriberId,
  });
  expect(ports.writes).toBe(writes);
});

test('two sign-ups of one address become one subscriber with both follows', async () => {
  const other = aSignUp({
    signUpId: ANOTHER_SIGN_UP_ID,
    subscriberId: 'ffffffff-0000-4000-8000-000000000000',
    follows: [torture],
  });
  const ports = await portsWith(aSignUp(), other);
  await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  await confirmSignUp(ANOTHER_SIGN_UP_ID, ports, NOW_MS + 1);
  expect([...ports.people.values()].map(({ follows }) => follows)).toEqual([[belarus, torture]]);
  expect(ports.wantedTopicsOf(aSignUp().subscriberId)).toEqual(['country:BY', 'theme:torture']);
});

test('one more sign-up changes no setting of a subscriber who has alerts: a stranger may have made it', async () => {
  const discreet = aSignUp({ signUpId: ANOTHER_SIGN_UP_ID, follows: [torture], isDiscreet: true });
  const third = aSignUp({ signUpId: '7f0c1b8e-0000-4000-8000-000000000003', follows: [belarus] });
  const ports = await portsWith(aSignUp(), discreet, third);
  const isDiscreetAfter = async (signUpId: string) => {
    await confirmSignUp(signUpId, ports, NOW_MS);
    return [...ports.people.values()].map(({ isDiscreet }) => isDiscreet);
  };
  expect(await isDiscreetAfter(A_SIGN_UP_ID)).toEqual([false]);
  expect(await isDiscreetAfter(ANOTHER_SIGN_UP_ID)).toEqual([false]);
  expect(await isDiscreetAfter(third.signUpId)).toEqual([false]);
});

test('two sign-ups of one address that are confirmed in the same moment become one subscriber too', async () => {
  const loserId = 'ffffffff-0000-4000-8000-000000000000';
  const other = aSignUp({ signUpId: ANOTHER_SIGN_UP_ID, subscriberId: loserId, follows: [torture] });
  const ports = await portsWith(aSignUp(), other);
  ports.beforeSave = async () => {
    ports.beforeSave = () => {};
    await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  };
  await confirmSignUp(ANOTHER_SIGN_UP_ID, ports, NOW_MS);
  expect([...ports.people.values()].map(({ follows }) => follows)).toEqual([[belarus, torture]]);
  expect(ports.wantedTopicsOf(aSignUp().subscriberId)).toEqual(['country:BY', 'theme:torture']);
  expect([ports.wantedTopicsOf(loserId), ports.staleTopicsOf(loserId)]).toEqual([[], ['theme:torture']]);
});

test('adding a follow keeps when they confirmed first', async () => {
  const ports = await portsWith(aSignUp());
  await ports.holds(aSubscriber(), ['country:RU']);
  await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  expect(ports.people.get(aSubscriber().subscriberId)).toEqual(
    aSubscriber({ follows: [...aSubscriber().follows, belarus], revision: 2 }),
  );
});

test('what they follow already is not followed twice', async () => {
  const ports = await portsWith(aSignUp());
  const follows = [aFollow({ followId: 'older', countries: ['BY'] })];
  await ports.holds(aSubscriber({ follows }), ['country:BY']);
  const outcome = await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  expect(outcome.kind).toBe('confirmed');
  expect(ports.people.get(aSubscriber().subscriberId)?.follows).toEqual(follows);
});

test('more topics than one person may have change nothing, and the sign-up waits on', async () => {
  const follows = [aFollow({ countries: COUNTRY_CODES.filter((code) => code !== 'BY').slice(0, 200) })];
  const ports = await portsWith(aSignUp());
  await ports.holds(aSubscriber({ follows }), []);
  expect(await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS)).toEqual({
    kind: 'refused',
    refusal: { kind: 'too-many-topics', count: 201 },
  });
  expect([ports.writes, ports.waitingSignUps.get(A_SIGN_UP_ID)?.status]).toEqual([0, 'pending']);
});

test('as many topics as one person may have are followed', async () => {
  const follows = [aFollow({ countries: COUNTRY_CODES.filter((code) => code !== 'BY').slice(0, 199) })];
  const ports = await portsWith(aSignUp());
  await ports.holds(aSubscriber({ follows }), []);
  expect((await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS)).kind).toBe('confirmed');
  expect(ports.wantedTopicsOf(aSubscriber().subscriberId)).toHaveLength(200);
});

/** A subscriber who had unsubscribed, once they confirmed again. */
const RETURNED = aSubscriber({
  follows: [belarus],
  confirmedAtMs: NOW_MS,
  revision: 5,
  eraseLinkNumber: 1,
  changesEnded: 1,
  firstConfirmedAtMs: aSubscriber().confirmedAtMs,
});

test('a subscriber who unsubscribed comes back with what they ask for now, and not with what they had', async () => {
  const ports = await portsWith(aSignUp());
  await ports.holds(aSubscriber({ status: 'unsubscribed', unsubscribedAtMs: NOW_MS - DAY_MS, revision: 4 }), []);
  await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  expect(ports.people.get(aSubscriber().subscriberId)).toEqual(RETURNED);
  expect(ports.peopleExpireAtMs.get(aSubscriber().subscriberId)).toBeUndefined();
});

test('a link that was used before does not bring back a subscriber who unsubscribed after it', async () => {
  const ports = await portsWith(aSignUp());
  await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  await unsubscribe(aSignUp().subscriberId, ports, NOW_MS + 1);
  expect(await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS + 2)).toEqual({ kind: 'stopped-since' });
  expect(ports.people.get(aSignUp().subscriberId)?.status).toBe('unsubscribed');
});

test('a link that was used before does not claim or bring back what they stopped after it', async () => {
  const ports = await portsWith(aSignUp());
  await ports.holds(aSubscriber(), []);
  await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  await stopFollow(aSubscriber().subscriberId, A_SIGN_UP_ID, ports, NOW_MS + 1);
  expect(await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS + 2)).toEqual({ kind: 'stopped-since' });
  expect(ports.people.get(aSubscriber().subscriberId)?.follows).toEqual(aSubscriber().follows);
});

test('a sign-up can be confirmed until the moment that it expires, and not in it', async () => {
  const atMs = async (nowMs: number) =>
    confirmSignUp(A_SIGN_UP_ID, await portsWith(aSignUp({ expiresAtMs: NOW_MS })), nowMs);
  expect([(await atMs(NOW_MS - 1)).kind, (await atMs(NOW_MS)).kind]).toEqual(['confirmed', 'expired']);
});

test('a sign-up that is not there any more has expired', async () => {
  expect(await confirmSignUp(A_SIGN_UP_ID, new MemoryPorts(), NOW_MS)).toEqual({ kind: 'expired' });
});

const WEEKLY: Cadence = { frequency: 'weekly', digestTime: { timeZone: 'Asia/Kathmandu', hour: 7, weekday: 5 } };
const SLOT = 'weekly5@07@Asia/Kathmandu';

test('who asks for digests is registered and found under their slot before they are saved with it', async () => {
  const ports = await portsWith(aSignUp({ cadence: WEEKLY, waitsForEdition: true }));
  const { subscriberId } = aSignUp();
  const before: unknown[] = [];
  ports.beforeSave = () => void before.push([...ports.joinedSlots], ports.wantedTopicsOf(subscriberId));
  const outcome = await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  expect(outcome).toMatchObject({ kind: 'confirmed', subscriberId, follows: [belarus], cadence: WEEKLY, isNew: true });
  expect(before).toEqual([[SLOT], ['country:BY', `digest:${SLOT}`]]);
  expect(ports.people.get(subscriberId)).toEqual({
    subscriberId,
    status: 'active',
    confirmedAtMs: NOW_MS,
    ...WEEKLY,
    language: 'en',
    otherLanguages: [],
    waitsForEdition: true,
    isDiscreet: false,
    revision: 1,
    address: 'ana@example.org',
    follows: [belarus],
  });
});

test('adding a follow keeps the cadence that a subscriber has, registers them nowhere, and says so', async () => {
  const ports = await portsWith(aSignUp({ cadence: WEEKLY }));
  await ports.holds(aSubscriber(), ['country:RU']);
  const first = await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  const second = await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  const { subscriberId } = aSubscriber();
  const kept = { subscriberId, follows: [belarus], cadence: 'kept', settings: 'kept' };
  expect(first).toEqual({ kind: 'confirmed', ...kept, isNew: false });
  expect(second).toEqual({ kind: 'confirmed-before', subscriberId });
  expect(ports.people.get(aSubscriber().subscriberId)).toEqual(
    aSubscriber({ follows: [...aSubscriber().follows, belarus], revision: 2 }),
  );
  expect([ports.joinedSlots, ports.wantedTopicsOf(aSubscriber().subscriberId)]).toEqual([
    [],
    ['country:BY', 'country:RU'],
  ]);
});

test('a subscriber who unsubscribed comes back with the cadence that they ask for now', async () => {
  const ports = await portsWith(aSignUp({ cadence: AT_ONCE }));
  await ports.holds(
    aSubscriber({ ...WEEKLY, status: 'unsubscribed', unsubscribedAtMs: NOW_MS - DAY_MS, revision: 4 }),
    [],
  );
  await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  expect(ports.people.get(aSubscriber().subscriberId)).toEqual(RETURNED);
});

test('a slot that no planner could plan is refused before anything is written', async () => {
  const cadence: Cadence = { frequency: 'daily', digestTime: { timeZone: 'Mars/Base', hour: 8, weekday: 1 } };
  const ports = await portsWith(aSignUp({ cadence }));
  const { writes } = ports;
  await expect(confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS)).rejects.toThrow('there is no time zone Mars/Base');
  expect([ports.writes, ports.people.size]).toEqual([writes, 0]);
});
