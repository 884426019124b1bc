import { expect, test } from 'vitest';
import { suppress } from '../../../functions/domain/feedback/suppress.ts';
import { confirmSignUp } from '../../../functions/domain/signing-up/confirm-sign-up.ts';
import { receiveSignUp } from '../../../functions/domain/signing-up/receive-sign-up.ts';
import { mailUnsubscribed } from '../../../functions/domain/unsubscribing/mail-unsubscribed.ts';
import { stopFollow } from '../../../functions/domain/unsubscribing/stop-follow.ts';
import { canUndo, undoUnsubscribe } from '../../../functions/domain/unsubscribing/undo-unsubscribe.ts';
import { unsubscribe } from '../../../functions/domain/unsubscribing/unsubscribe.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { A_SIGN_UP_ID, aRequest, aSignUp, DAY_MS, NOW_MS, someLimits } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const ana = aSubscriber({
  follows: [aFollow({ followId: 'russia', countries: ['RU'] }), aFollow({ followId: 'mexico', countries: ['MX'] })],
});
const ID = ana.subscriberId;

async function portsWith(given = ana): Promise<MemoryPorts> {
  const ports = new MemoryPorts();
  await ports.holds(given, ['country:MX', 'country:RU']);
  return ports;
}

async function portsWithSuppressed(): Promise<MemoryPorts> {
  const ports = await portsWith();
  await suppress(ID, 'complaint', NOW_MS, ports, NOW_MS);
  return ports;
}

const suppressed = { ...ana, status: 'suppressed', suppressedBecause: 'complaint', revision: 2 } as const;

test('suppressing is one write, keeps what is known, lets the rows go, and asks for no notice', async () => {
  const ports = await portsWith();
  expect(await suppress(ID, 'complaint', NOW_MS, ports, NOW_MS)).toBe('suppressed');
  expect(ports.people.get(ID)).toEqual(suppressed);
  expect([ports.wantedTopicsOf(ID), ports.staleTopicsOf(ID)]).toEqual([[], ['country:MX', 'country:RU']]);
  expect([ports.announced, ports.peopleExpireAtMs.get(ID)]).toEqual([[], undefined]);
});

test('suppressing again changes nothing, a bounce after a complaint neither', async () => {
  const ports = await portsWithSuppressed();
  expect(await suppress(ID, 'complaint', NOW_MS, ports, NOW_MS)).toBe('was-suppressed');
  expect(await suppress(ID, 'bounce', NOW_MS, ports, NOW_MS)).toBe('was-suppressed');
  expect(ports.people.get(ID)).toEqual(suppressed);
});

test('no unknown subscriber is suppressed', async () => {
  expect(await suppress(ID, 'bounce', NOW_MS, new MemoryPorts(), NOW_MS)).toBe('no-subscriber');
});

test('a subscriber who changes what they follow meanwhile is suppressed with that', async () => {
  const ports = await portsWith();
  ports.beforeSave = async () => {
    ports.beforeSave = () => {};
    await stopFollow(ID, 'russia', ports, NOW_MS);
  };
  await suppress(ID, 'bounce', NOW_MS, ports, NOW_MS);
  expect(ports.people.get(ID)).toEqual({
    ...ana,
    follows: [ana.follows[1]],
    status: 'suppressed',
    suppressedBecause: 'bounce',
    revision: 3,
  });
});

test('signing up again makes a suppressed subscriber active, with nothing but that', async () => {
  const ports = await portsWithSuppressed();
  ports.waitingSignUps.set(A_SIGN_UP_ID, aSignUp());
  expect(await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS + DAY_MS)).toMatchObject({ kind: 'confirmed', isNew: true });
  expect(ports.people.get(ID)).toEqual(
    aSubscriber({
      confirmedAtMs: NOW_MS + DAY_MS,
      follows: aSignUp().follows,
      revision: 3,
      eraseLinkNumber: 1,
      changesEnded: 1,
      firstConfirmedAtMs: aSubscriber().confirmedAtMs,
    }),
  );
  expect(ports.wantedTopicsOf(ID)).toEqual(['country:BY']);
});

test('a link that confirmed before brings no subscriber back who was suppressed since', async () => {
  const ports = await portsWithSuppressed();
  ports.waitingSignUps.set(A_SIGN_UP_ID, aSignUp({ status: 'confirmed' }));
  expect(await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS)).toEqual({ kind: 'stopped-since' });
  expect(ports.people.get(ID)).toEqual(suppressed);
});

test('a suppressed subscriber can unsubscribe: what is known runs out, and no notice is sent', async () => {
  const ports = await portsWithSuppressed();
  expect(await unsubscribe(ID, ports, NOW_MS)).toEqual({ kind: 'unsubscribed', isNew: true });
  expect(ports.people.get(ID)).toEqual({
    ...suppressed,
    status: 'unsubscribed',
    unsubscribedAtMs: NOW_MS,
    revision: 3,
  });
  expect(ports.peopleExpireAtMs.get(ID)).toBe(NOW_MS + 32 * DAY_MS);
  for (const left of ports.announced) expect(await mailUnsubscribed(left, ports, NOW_MS)).toBe('not-needed');
  expect(ports.mails).toEqual([]);
});

test('undo makes no subscriber active who is suppressed, or was when they unsubscribed', async () => {
  const ports = await portsWithSuppressed();
  expect(await canUndo({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports.subscribers, NOW_MS)).toBe(false);
  expect(await undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports, NOW_MS)).toEqual({
    kind: 'too-late',
  });
  expect(ports.people.get(ID)).toEqual(suppressed);
  await unsubscribe(ID, ports, NOW_MS);
  expect(await undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports, NOW_MS)).toEqual({
    kind: 'too-late',
  });
  expect(ports.people.get(ID)?.status).toBe('unsubscribed');
});

test('a suppressed subscriber can stop one follow and stays suppressed; stopping the last one unsubscribes from all', async () => {
  const ports = await portsWithSuppressed();
  expect(await stopFollow(ID, 'russia', ports, NOW_MS)).toEqual({ kind: 'stopped' });
  expect(ports.people.get(ID)).toEqual({ ...suppressed, follows: [ana.follows[1]], revision: 3 });
  expect(await stopFollow(ID, 'mexico', ports, NOW_MS)).toEqual({
    kind: 'unsubscribed',
    isNew: true,
  });
  expect(ports.people.get(ID)?.status).toBe('unsubscribed');
});

test('a subscriber who unsubscribed stays as they are, so that undo gives back what they had', async () => {
  const ports = await portsWith();
  await unsubscribe(ID, ports, NOW_MS);
  expect(await suppress(ID, 'bounce', NOW_MS, ports, NOW_MS)).toBe('no-subscriber');
  expect(await undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports, NOW_MS)).toEqual({
    kind: 'back',
    isNew: true,
  });
  expect(ports.people.get(ID)).toEqual({ ...ana, revision: 3, changesEnded: 1 });
});

test('a bounce of the address that they moved away from is not held against the new one', async () => {
  const ports = await portsWith({ ...ana, address: 'ana.new@example.org', addressSinceMs: NOW_MS });
  expect(await suppress(ID, 'bounce', NOW_MS - 1, ports, NOW_MS + DAY_MS)).toBe('no-subscriber');
  expect(await suppress(ID, 'bounce', NOW_MS, ports, NOW_MS + DAY_MS)).toBe('suppressed');
});

test.each(['unsubscribed', 'suppressed'] as const)(
  'a subscriber who wanted discretion and is %s is written to discreetly, and comes back so, even by a form that asked without',
  async (status) => {
    const ports = await portsWith({ ...ana, isDiscreet: true, status, unsubscribedAtMs: NOW_MS });
    await receiveSignUp(A_SIGN_UP_ID, aRequest(), ports, someLimits(), NOW_MS);
    expect(ports.mails).toMatchObject([{ kind: 'confirm', isDiscreet: true }]);
    await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
    expect(ports.people.get(ID)).toMatchObject({ status: 'active', isDiscreet: true });
  },
);
