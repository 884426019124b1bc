import { expect, test } from 'vitest';
import { eraseAddress } from '../../../functions/domain/account/erase-address.ts';
import { readStoredOfAddress } from '../../../functions/domain/account/read-stored-of-address.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { aSignUp, DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const ana = aSubscriber({ language: 'fr', follows: [aFollow({ followId: 'russia', countries: ['RU'] })] });
const BO = 'bo@example.org';

async function aWorld(given = ana): Promise<MemoryPorts> {
  const ports = new MemoryPorts();
  await ports.holds(given, ['country:RU']);
  ports.waitingSignUps.set('of-ana', aSignUp({ signUpId: 'of-ana', address: ana.address }));
  ports.waitingSignUps.set('of-bo', aSignUp({ signUpId: 'of-bo', address: BO, languages: ['es', 'en'] }));
  return ports;
}

test('an address is erased with its subscriber and its sign-ups, however it is written, and a second time no subscriber is found', async () => {
  const ports = await aWorld();
  expect(await eraseAddress('ANA@Example.org', ports, NOW_MS)).toEqual({ hadSubscriber: true, signUps: 1 });
  expect([...ports.people.keys(), ...ports.idOfAddress.keys(), ...ports.wantedTopicsOf(ana.subscriberId)]).toEqual([]);
  expect([...ports.waitingSignUps.keys()]).toEqual(['of-bo']);
  expect(await eraseAddress(ana.address, ports, NOW_MS)).toEqual({ hadSubscriber: false, signUps: 0 });
  expect(ports.mails).toEqual([]);
});

test('an address that never confirmed is erased too, and no other', async () => {
  const ports = await aWorld();
  expect(await eraseAddress(BO, ports, NOW_MS)).toEqual({ hadSubscriber: false, signUps: 1 });
  expect([[...ports.waitingSignUps.keys()], ports.people.size]).toEqual([['of-ana'], 1]);
});

test('an erasure that failed half-way is finished by the next one', async () => {
  const ports = await aWorld();
  const deleteSubscriber = () => Promise.reject(new Error('the table is away'));
  const { subscribers, hashOfAddress, signUpsOfAddress, signUpEndings } = ports;
  const failing = {
    subscribers,
    hashOfAddress,
    signUpsOfAddress,
    signUpEndings,
    erasure: { ...ports.erasure, deleteSubscriber },
  };
  await expect(eraseAddress(ana.address, failing, NOW_MS)).rejects.toThrow('away');
  expect(await eraseAddress(ana.address, ports, NOW_MS)).toEqual({ hadSubscriber: true, signUps: 0 });
  expect(ports.people.size).toBe(0);
});

test('the record is in the language of the subscriber it is about, and says why they get no mail', async () => {
  const ports = await aWorld({ ...ana, status: 'suppressed', suppressedBecause: 'bounce' });
  expect(await readStoredOfAddress(ana.address, ports, NOW_MS)).toMatchObject({
    address: ana.address,
    status: 'suppressed',
    suppressedBecause: 'bounce',
    follows: [{ id: 'russia', inWords: 'tous les appels à agir (Russie)' }],
    signUps: [{ status: 'pending' }],
  });
  expect(
    await readStoredOfAddress(
      ana.address,
      await aWorld({ ...ana, status: 'unsubscribed', unsubscribedAtMs: NOW_MS }),
      NOW_MS,
    ),
  ).toMatchObject({ status: 'unsubscribed', unsubscribedAt: '2024-03-15T10:00:00.000Z' });
});

test('of an address that was never confirmed its sign-ups are recorded, and that its owner said "not me"; of any other nothing', async () => {
  const ports = await aWorld();
  await ports.notMe.add(await ports.hashOfAddress('cy@example.org', 'mailbox'), NOW_MS + DAY_MS);
  const [bo, cy, dora] = await Promise.all(
    [BO, 'cy+tag@example.org', 'dora@example.org'].map((address) => readStoredOfAddress(address, ports, NOW_MS)),
  );
  expect(bo).toMatchObject({
    signUps: [{ status: 'pending', languages: ['es', 'en'] }],
    notes: [expect.stringContaining('archivo'), ...Array(7).fill(expect.anything())],
  });
  expect(cy).toMatchObject({ signUps: [], notMeUntil: '2024-03-16T10:00:00.000Z' });
  expect([bo, cy].filter((record) => JSON.stringify(record).includes('address"'))).toEqual([]);
  expect(dora).toBeUndefined();
});
