import { expect, test } from 'vitest';
import { changeCadence } from '../../../functions/domain/account/change-cadence.ts';
import { addToFollows, editFollow } from '../../../functions/domain/account/edit-follows.ts';
import { erase } from '../../../functions/domain/account/erase.ts';
import { finishDueErasures } from '../../../functions/domain/account/finish-erasures.ts';
import { mailSignIn } from '../../../functions/domain/account/mail-sign-in.ts';
import { remindersOf } from '../../../functions/domain/notices/confirmation-budgets.ts';
import { confirmSignUp, showSignUp } from '../../../functions/domain/signing-up/confirm-sign-up.ts';
import { resendMail } from '../../../functions/domain/signing-up/resend-confirmation.ts';
import { mailUnsubscribed } from '../../../functions/domain/unsubscribing/mail-unsubscribed.ts';
import { stopFollow } from '../../../functions/domain/unsubscribing/stop-follow.ts';
import { undoUnsubscribe } from '../../../functions/domain/unsubscribing/undo-unsubscribe.ts';
import { unsubscribe } from '../../../functions/domain/unsubscribing/unsubscribe.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { aSignUp, NOW_MS, someLimits } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const ana = aSubscriber({
  follows: [aFollow({ followId: 'russia', countries: ['RU'] }), aFollow({ followId: 'mexico', countries: ['MX'] })],
  frequency: 'daily',
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

test('nothing is left of a subscriber but what is about others', async () => {
  const ports = await portsWithAna();
  expect(await erase(ID, ports, NOW_MS)).toEqual({ isNew: true });
  expect([...ports.people.keys(), ...ports.idOfAddress.keys()]).toEqual([]);
  expect([ports.wantedTopicsOf(ID), ports.staleTopicsOf(ID)]).toEqual([[], []]);
  expect([...ports.waitingSignUps.keys()]).toEqual(['of-bo']);
  expect(await erase(ID, ports, NOW_MS)).toEqual({ isNew: false });
});

test('no line of the ledger of notices is left, not of one that was claimed before their item was gone and ended after', async () => {
  const ports = await portsWithAna();
  const notice = (name: string) => ({ subscriberId: ID, name });
  await ports.notices.claim(notice('stopped'), NOW_MS);
  await ports.notices.finish(notice('stopped'), NOW_MS);
  const erasure = {
    ...ports.erasure,
    // A worker claims one when the traces are deleted already.
    deleteSubscriber: async (...args: Parameters<typeof ports.erasure.deleteSubscriber>) => {
      await ports.notices.claim(notice('welcome'), NOW_MS);
      return ports.erasure.deleteSubscriber(...args);
    },
  };
  const { subscribers, hashOfAddress } = ports;
  await erase(ID, { subscribers, hashOfAddress, erasure }, NOW_MS);
  await ports.notices.finish(notice('welcome'), NOW_MS);
  expect(await ports.notices.claim(notice('unsubscribed'), NOW_MS)).toBe('gone');
  expect([...ports.ledger.keys()]).toEqual([]);
});

test.each(['deleteTraces', 'deleteSubscriber'] as const)(
  'when %s fails, mail has ended already, nothing undoes it, and a second press finishes',
  async (step) => {
    const ports = await portsWithAna();
    const erasure = { ...ports.erasure, [step]: () => Promise.reject(new Error('the table is away')) };
    const { subscribers, hashOfAddress } = ports;
    await expect(erase(ID, { subscribers, hashOfAddress, erasure }, NOW_MS)).rejects.toThrow('away');
    expect(ports.people.get(ID)?.status).toBe('unsubscribed');
    // It alone knows where the rest lies: it waits for the sweep, and runs out by no clock.
    expect([ports.erasuresDueAtMs.get(ID), ports.peopleExpireAtMs.get(ID)]).toEqual([NOW_MS + 120_000, undefined]);
    expect(await undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports, NOW_MS)).toEqual({
      kind: 'too-late',
    });
    await erase(ID, ports, NOW_MS);
    expect([...ports.people.keys(), ...ports.wantedTopicsOf(ID)]).toEqual([]);
  },
);

/** Ana, whose erasure died before her item was deleted. */
async function portsWithAnaHalfErased(): Promise<MemoryPorts> {
  const ports = await portsWithAna();
  const erasure = { ...ports.erasure, deleteTraces: () => Promise.reject(new Error('the table is away')) };
  const { subscribers, hashOfAddress } = ports;
  await expect(erase(ID, { subscribers, hashOfAddress, erasure }, NOW_MS)).rejects.toThrow('away');
  return ports;
}

/** What the sweep sees due: it may be told of a subscriber who is not. */
const sweeping = (ports: MemoryPorts, subscriberIds: readonly string[]) => ({
  ...ports,
  dueErasures: { list: async () => [...subscriberIds] },
});

test('the sweep finishes an erasure that no subscriber presses again for, and one that fails holds up no other', async () => {
  const ports = await portsWithAnaHalfErased();
  const fault = new Error('the item does not open');
  const subscribers = {
    ...ports.subscribers,
    find: async (id: string) => (id === 'damaged' ? Promise.reject(fault) : ports.subscribers.find(id)),
  };
  const end = await finishDueErasures({ ...sweeping(ports, ['damaged', ID]), subscribers }, NOW_MS + 120_000);
  expect(end).toEqual({ done: 1, errors: [fault] });
  expect([...ports.people.keys(), ...ports.wantedTopicsOf(ID), ...ports.erasuresDueAtMs.keys()]).toEqual([]);
  expect([...ports.waitingSignUps.keys()]).toEqual(['of-bo']);
});

test('the sweep erases no subscriber who is not being erased, even if an index that lags behind says so', async () => {
  const ports = await portsWithAna();
  expect(await finishDueErasures(sweeping(ports, [ID, 'nobody']), NOW_MS)).toEqual({ done: 0, errors: [] });
  expect(ports.people.get(ID)).toEqual(ana);
});

test('the sweep erases a subscriber who unsubscribed once the undo has run out, and a job makes receipts forget them; not a moment before', async () => {
  const ports = await portsWithAna();
  await unsubscribe(ID, ports, NOW_MS);
  const finalAtMs = NOW_MS + 30 * 86_400_000;
  expect(await finishDueErasures(sweeping(ports, [ID]), finalAtMs - 1)).toEqual({ done: 0, errors: [] });
  expect([ports.people.get(ID)?.status, ports.erasureJobs]).toEqual(['unsubscribed', []]);
  expect(await finishDueErasures(sweeping(ports, [ID]), finalAtMs)).toEqual({ done: 1, errors: [] });
  expect([ports.people.size, ports.erasureJobs]).toEqual([0, [{ subscriberId: ID, erasedAtMs: finalAtMs }]]);
});

test('while a subscriber is being erased nothing goes to their address: no reminder, no confirmation, no link', async () => {
  const ports = await portsWithAnaHalfErased();
  const limits = someLimits();
  const outcomes = [
    await resendMail(
      { kind: 'confirmation-wanted', wishId: 'w', signUpId: 'asked', because: 'reminder' },
      ports,
      limits,
      NOW_MS,
    ),
    await resendMail(
      { kind: 'confirmation-wanted', wishId: 'v', signUpId: 'asked', because: 'asked-again' },
      ports,
      limits,
      NOW_MS,
    ),
    await mailSignIn('link', { address: ana.address, language: 'en', network: '192.0.2.1' }, ports, limits, NOW_MS),
  ];
  expect([outcomes, ports.mails]).toEqual([Array(3).fill('not-needed'), []]);
});

test('a confirmation brings no subscriber back who is being erased', async () => {
  const ports = await portsWithAnaHalfErased();
  expect(await showSignUp('asked', ports, NOW_MS)).toEqual({ kind: 'over' });
  expect(await confirmSignUp('asked', ports, NOW_MS)).toEqual({ kind: 'expired' });
  expect([ports.people.get(ID)?.status, ports.people.get(ID)?.follows]).toEqual(['unsubscribed', ana.follows]);
});

test('that a subscriber was reminded is forgotten with them', async () => {
  const ports = await portsWithAna();
  const { scope, windowName: name } = remindersOf(await ports.hashOfAddress(ana.address, 'mailbox'));
  await ports.budgets.take(scope, { name, endsAtMs: NOW_MS }, 1);
  await erase(ID, ports, NOW_MS);
  expect([...ports.taken.keys()]).toEqual([]);
});

test('a notice of an unsubscribe that waits in its queue finds no subscriber', async () => {
  const ports = await portsWithAna();
  await unsubscribe(ID, ports, NOW_MS);
  await erase(ID, ports, NOW_MS + 1);
  for (const left of ports.announced) expect(await mailUnsubscribed(left, ports, NOW_MS + 2)).toBe('not-needed');
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
      return changeCadence(ID, { frequency: 'daily', digestTime }, ports, NOW_MS);
    },
  ],
  ['confirm another sign-up', (ports) => confirmSignUp('asked', ports, NOW_MS)],
  ['come back', (ports) => undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports, NOW_MS)],
];

test.each(CHANGES_IN_ANOTHER_TAB)('who is erased while they %s is in no row of the index', async (name, change) => {
  const ports = await portsWithAna();
  if (name === 'come back') await unsubscribe(ID, ports, NOW_MS);
  ports.beforeSave = async () => {
    ports.beforeSave = () => {};
    await erase(ID, ports, NOW_MS);
  };
  await change(ports);
  expect([...ports.people.keys(), ...ports.wantedTopicsOf(ID)]).toEqual([]);
});

test.each(CHANGES_IN_ANOTHER_TAB)('nor is who is being erased while they %s', async (name, change) => {
  const ports = await portsWithAna();
  if (name === 'come back') await unsubscribe(ID, ports, NOW_MS);
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
