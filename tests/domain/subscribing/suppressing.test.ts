import { expect, test } from 'vitest';
import { confirmLeaving } from '../../../functions/domain/subscribing/confirm-leaving.ts';
import { confirmSignUp } from '../../../functions/domain/subscribing/confirm-sign-up.ts';
import { leave } from '../../../functions/domain/subscribing/leave.ts';
import { receiveSignUp } from '../../../functions/domain/subscribing/receive-sign-up.ts';
import { findReason, stopFollow } from '../../../functions/domain/subscribing/stop-follow.ts';
import { suppress } from '../../../functions/domain/subscribing/suppress.ts';
import { canUndo, undoLeave } from '../../../functions/domain/subscribing/undo-leave.ts';
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

test('nobody unknown is suppressed', async () => {
  expect(await suppress(ID, 'bounce', NOW_MS, new MemoryPorts(), NOW_MS)).toBe('nobody');
});

test('whoever changes what they follow meanwhile is suppressed with that', async () => {
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

test('signing up anew makes somebody suppressed active, with nothing but that', async () => {
  const ports = await portsWithSuppressed();
  ports.waitingSignUps.set(A_SIGN_UP_ID, aSignUp());
  expect(await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS + DAY_MS)).toMatchObject({ kind: 'confirmed', isNew: true });
  expect(ports.people.get(ID)).toEqual(
    aSubscriber({
      confirmedAtMs: NOW_MS + DAY_MS,
      follows: aSignUp().follows,
      revision: 3,
      eraseLinkNumber: 1,
      firstConfirmedAtMs: aSubscriber().confirmedAtMs,
    }),
  );
  expect(ports.wantedTopicsOf(ID)).toEqual(['country:BY']);
});

test('a link that confirmed before brings nobody back who was suppressed since', async () => {
  const ports = await portsWithSuppressed();
  ports.waitingSignUps.set(A_SIGN_UP_ID, aSignUp({ status: 'confirmed' }));
  expect(await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS)).toEqual({ kind: 'stopped-since' });
  expect(ports.people.get(ID)).toEqual(suppressed);
});

test('somebody suppressed can leave: what is known runs out, and no notice is sent', async () => {
  const ports = await portsWithSuppressed();
  expect(await leave(ID, ports, NOW_MS)).toEqual({ kind: 'left', isNew: true });
  expect(ports.people.get(ID)).toEqual({ ...suppressed, status: 'left', leftAtMs: NOW_MS, revision: 3 });
  expect(ports.peopleExpireAtMs.get(ID)).toBe(NOW_MS + 32 * DAY_MS);
  for (const left of ports.announced) expect(await confirmLeaving(left, ports, NOW_MS)).toBe('not-needed');
  expect(ports.mails).toEqual([]);
});

test('undo makes nobody active who is suppressed, or was when they left', async () => {
  const ports = await portsWithSuppressed();
  expect(await canUndo({ subscriberId: ID, leftAtMs: NOW_MS }, ports.subscribers, NOW_MS)).toBe(false);
  expect(await undoLeave({ subscriberId: ID, leftAtMs: NOW_MS }, ports, NOW_MS)).toEqual({ kind: 'too-late' });
  expect(ports.people.get(ID)).toEqual(suppressed);
  await leave(ID, ports, NOW_MS);
  expect(await undoLeave({ subscriberId: ID, leftAtMs: NOW_MS }, ports, NOW_MS)).toEqual({ kind: 'too-late' });
  expect(ports.people.get(ID)?.status).toBe('left');
});

test('somebody suppressed can stop one follow and stays suppressed; stopping the last one is leaving', async () => {
  const ports = await portsWithSuppressed();
  expect(await findReason(ID, 'russia', ports.subscribers)).toBeUndefined();
  expect(await stopFollow(ID, 'russia', ports, NOW_MS)).toEqual({ kind: 'stopped', follow: ana.follows[0] });
  expect(ports.people.get(ID)).toEqual({ ...suppressed, follows: [ana.follows[1]], revision: 3 });
  expect(await stopFollow(ID, 'mexico', ports, NOW_MS)).toEqual({ kind: 'left', isNew: true });
  expect(ports.people.get(ID)?.status).toBe('left');
});

test('whoever left stays as they are, so that undo gives back what they had', async () => {
  const ports = await portsWith();
  await leave(ID, ports, NOW_MS);
  expect(await suppress(ID, 'bounce', NOW_MS, ports, NOW_MS)).toBe('nobody');
  expect(await undoLeave({ subscriberId: ID, leftAtMs: NOW_MS }, ports, NOW_MS)).toEqual({ kind: 'back', isNew: true });
  expect(ports.people.get(ID)).toEqual({ ...ana, revision: 3 });
});

test('a bounce of the address that they moved away from is not held against the new one', async () => {
  const ports = await portsWith({ ...ana, address: 'ana.new@example.org', addressSinceMs: NOW_MS });
  expect(await suppress(ID, 'bounce', NOW_MS - 1, ports, NOW_MS + DAY_MS)).toBe('nobody');
  expect(await suppress(ID, 'bounce', NOW_MS, ports, NOW_MS + DAY_MS)).toBe('suppressed');
});

test.each(['left', 'suppressed'] as const)(
  'whoever wanted discretion and is %s is written to discreetly, and comes back so, whoever asked without',
  async (status) => {
    const ports = await portsWith({ ...ana, isDiscreet: true, status, leftAtMs: NOW_MS });
    await receiveSignUp(A_SIGN_UP_ID, aRequest(), ports, someLimits(), NOW_MS);
    expect(ports.mails).toMatchObject([{ kind: 'confirm', isDiscreet: true }]);
    await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
    expect(ports.people.get(ID)).toMatchObject({ status: 'active', isDiscreet: true });
  },
);
