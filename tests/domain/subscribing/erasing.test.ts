import { expect, test } from 'vitest';
import { changeRhythm } from '../../../functions/domain/digests/change-rhythm.ts';
import { confirmLeaving } from '../../../functions/domain/subscribing/confirm-leaving.ts';
import { confirmSignUp } from '../../../functions/domain/subscribing/confirm-sign-up.ts';
import { addToFollows, editFollow } from '../../../functions/domain/subscribing/edit-follows.ts';
import { erase } from '../../../functions/domain/subscribing/erase.ts';
import { leave } from '../../../functions/domain/subscribing/leave.ts';
import { stopFollow } from '../../../functions/domain/subscribing/stop-follow.ts';
import { undoLeave } from '../../../functions/domain/subscribing/undo-leave.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { aSignUp, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const ana = aSubscriber({
  follows: [aFollow({ followId: 'russia', countries: ['RU'] }), aFollow({ followId: 'mexico', countries: ['MX'] })],
  cadence: 'daily',
  digestTime: { timeZone: 'UTC', hour: 8, weekday: 1 },
});
const ID = ana.subscriberId;
const TOPICS = ['country:MX', 'country:RU', 'digest:daily@08@UTC'];

async function portsWithAna(): Promise<MemoryPorts> {
  const ports = new MemoryPorts();
  await ports.holds(ana, TOPICS);
  ports.waitingSignUps.set('asked', aSignUp({ signUpId: 'asked', address: 'Ana@example.org' }));
  ports.waitingSignUps.set('of-bo', aSignUp({ signUpId: 'of-bo', address: 'bo@example.org' }));
  return ports;
}

test('nothing is left of somebody but what is about others', async () => {
  const ports = await portsWithAna();
  expect(await erase(ID, ports, NOW_MS)).toEqual({ isNew: true });
  expect([...ports.people.keys(), ...ports.idOfAddress.keys()]).toEqual([]);
  expect([ports.wantedTopicsOf(ID), ports.staleTopicsOf(ID)]).toEqual([[], []]);
  expect([...ports.waitingSignUps.keys()]).toEqual(['of-bo']);
  expect(await erase(ID, ports, NOW_MS)).toEqual({ isNew: false });
});

test.each(['deleteTraces', 'deleteSubscriber'] as const)(
  'when %s fails, mail has ended already, nothing undoes it, and a second press finishes',
  async (step) => {
    const ports = await portsWithAna();
    const erasure = { ...ports.erasure, [step]: () => Promise.reject(new Error('the table is away')) };
    const { subscribers, hashOfAddress } = ports;
    await expect(erase(ID, { subscribers, hashOfAddress, erasure }, NOW_MS)).rejects.toThrow('away');
    expect(ports.people.get(ID)?.status).toBe('left');
    expect(ports.peopleExpireAtMs.get(ID)).toBe(NOW_MS + 86_400_000);
    expect(await undoLeave({ subscriberId: ID, leftAtMs: NOW_MS }, ports, NOW_MS)).toEqual({ kind: 'too-late' });
    await erase(ID, ports, NOW_MS);
    expect([...ports.people.keys(), ...ports.wantedTopicsOf(ID)]).toEqual([]);
  },
);

test('a notice of leaving that waits in its queue finds nobody', async () => {
  const ports = await portsWithAna();
  await leave(ID, ports, NOW_MS);
  await erase(ID, ports, NOW_MS + 1);
  for (const left of ports.announced) expect(await confirmLeaving(left, ports, NOW_MS + 2)).toBe('not-needed');
  expect(ports.mails).toEqual([]);
});

test('erasing wins over a change that comes first', async () => {
  const ports = await portsWithAna();
  ports.beforeSave = async () => {
    ports.beforeSave = () => {};
    await stopFollow(ID, 'russia', ports, NOW_MS);
  };
  await erase(ID, ports, NOW_MS);
  expect([...ports.people.keys(), ...ports.wantedTopicsOf(ID)]).toEqual([]);
});

const CHANGES_IN_ANOTHER_TAB: [string, (ports: MemoryPorts) => Promise<unknown>][] = [
  ['follow more', (ports) => addToFollows(ID, [aFollow({ followId: 'peru', countries: ['PE'] })], ports, NOW_MS)],
  [
    'edit a follow',
    (ports) => editFollow(ID, 'russia', aFollow({ followId: 'peru', countries: ['PE'] }), ports, NOW_MS),
  ],
  [
    'change how often mail comes',
    (ports) => {
      const digestTime = { timeZone: 'UTC', hour: 9, weekday: 1 };
      return changeRhythm(ID, { cadence: 'daily', digestTime }, ports, NOW_MS);
    },
  ],
  ['confirm another sign-up', (ports) => confirmSignUp('asked', ports, NOW_MS)],
  ['come back', (ports) => undoLeave({ subscriberId: ID, leftAtMs: NOW_MS }, ports, NOW_MS)],
];

test.each(CHANGES_IN_ANOTHER_TAB)('who is erased while they %s is in no row of the index', async (name, change) => {
  const ports = await portsWithAna();
  if (name === 'come back') await leave(ID, ports, NOW_MS);
  ports.beforeSave = async () => {
    ports.beforeSave = () => {};
    await erase(ID, ports, NOW_MS);
  };
  await change(ports);
  expect([...ports.people.keys(), ...ports.wantedTopicsOf(ID)]).toEqual([]);
});

test.each(CHANGES_IN_ANOTHER_TAB)('nor is who is being erased while they %s', async (name, change) => {
  const ports = await portsWithAna();
  if (name === 'come back') await leave(ID, ports, NOW_MS);
  const { subscribers, hashOfAddress } = ports;
  const deleteSubscriber = () => Promise.reject(new Error('the table is away'));
  ports.beforeSave = async () => {
    ports.beforeSave = () => {};
    const erasure = { ...ports.erasure, deleteSubscriber };
    await expect(erase(ID, { subscribers, hashOfAddress, erasure }, NOW_MS)).rejects.toThrow('away');
  };
  await change(ports);
  expect(ports.wantedTopicsOf(ID)).toEqual([]);
});
