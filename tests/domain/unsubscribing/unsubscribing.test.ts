import { expect, test } from 'vitest';
import { SubscriberContendedError } from '../../../functions/domain/subscriber/until-saved.ts';
import { mailUnsubscribed } from '../../../functions/domain/unsubscribing/mail-unsubscribed.ts';
import { stopFollow } from '../../../functions/domain/unsubscribing/stop-follow.ts';
import { undoUnsubscribe } from '../../../functions/domain/unsubscribing/undo-unsubscribe.ts';
import { unsubscribe } from '../../../functions/domain/unsubscribing/unsubscribe.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const russia = aFollow({ followId: 'russia', countries: ['RU'] });
const torture = aFollow({ followId: 'torture', themes: ['torture'], countries: ['RU', 'BY'] });
const ana = aSubscriber({ follows: [russia, torture] });
const ID = ana.subscriberId;
const TOPICS = ['country:BY+theme:torture', 'country:RU', 'country:RU+theme:torture'];

async function portsWithAna(given = ana): Promise<MemoryPorts> {
  const ports = new MemoryPorts();
  await ports.holds(given, TOPICS);
  return ports;
}

test('leaving is one write; what is known is kept for the undo, the rows run out, one notice is asked for', async () => {
  const ports = await portsWithAna();
  expect(await unsubscribe(ID, ports, NOW_MS)).toEqual({ kind: 'unsubscribed', isNew: true });
  expect(ports.people.get(ID)).toEqual({ ...ana, status: 'unsubscribed', unsubscribedAtMs: NOW_MS, revision: 2 });
  expect(ports.peopleExpireAtMs.get(ID)).toBe(NOW_MS + 32 * DAY_MS);
  expect([ports.wantedTopicsOf(ID), ports.staleTopicsOf(ID)]).toEqual([[], TOPICS]);
  expect(ports.announced).toEqual([{ kind: 'subscriber-unsubscribed', subscriberId: ID, unsubscribedAtMs: NOW_MS }]);
});

test('unsubscribing again is harmless, and its message is the same as before: the ledger lets one mail through', async () => {
  const ports = await portsWithAna();
  await unsubscribe(ID, ports, NOW_MS);
  expect(await unsubscribe(ID, ports, NOW_MS + 5_000)).toEqual({ kind: 'unsubscribed', isNew: false });
  expect(ports.announced[1]).toEqual(ports.announced[0]);
  for (const left of ports.announced) await mailUnsubscribed(left, ports, NOW_MS);
  expect(ports.mails).toEqual([
    {
      kind: 'unsubscribed',
      subscriberId: ID,
      unsubscribedAtMs: NOW_MS,
      mailedAtMs: NOW_MS,
      address: ana.address,
      language: 'en',
      isDiscreet: false,
    },
  ]);
});

test('nothing is said of an id that is unknown or being erased: its reader may be subscribed under another', async () => {
  const ports = await portsWithAna();
  ports.people.set(ID, { ...ana, status: 'unsubscribed' });
  for (const now of [new MemoryPorts(), ports]) {
    expect(await unsubscribe(ID, now, NOW_MS)).toEqual({ kind: 'unknown' });
    expect(await stopFollow(ID, 'russia', now, NOW_MS)).toEqual({ kind: 'unknown' });
    expect([now.writes, now.announced]).toEqual([0, []]);
  }
});

test('leaving wins over a change that comes first', async () => {
  const ports = await portsWithAna();
  ports.beforeSave = async () => {
    ports.beforeSave = () => {};
    await stopFollow(ID, 'russia', ports, NOW_MS);
  };
  await unsubscribe(ID, ports, NOW_MS);
  expect(ports.people.get(ID)).toEqual({
    ...ana,
    follows: [torture],
    status: 'unsubscribed',
    unsubscribedAtMs: NOW_MS,
    revision: 3,
  });
  expect(ports.wantedTopicsOf(ID)).toEqual([]);
});

test('a subscriber whom others change again and again is an error, not an endless loop', async () => {
  const ports = await portsWithAna();
  ports.beforeSave = () => {
    const now = ports.people.get(ID) ?? ana;
    ports.people.set(ID, { ...now, revision: now.revision + 1 });
  };
  await expect(unsubscribe(ID, ports, NOW_MS)).rejects.toThrow(SubscriberContendedError);
});

test('stopping one follow keeps the others and the rows that they need', async () => {
  const ports = await portsWithAna();
  expect(await stopFollow(ID, 'torture', ports, NOW_MS)).toEqual({ kind: 'stopped' });
  expect(ports.people.get(ID)).toEqual({ ...ana, follows: [russia], revision: 2 });
  expect(ports.wantedTopicsOf(ID)).toEqual(['country:RU']);
  expect(ports.announced).toEqual([]);
});

test('stopping a follow leaves the rows that another follow needs too', async () => {
  const east = aFollow({ followId: 'east', countries: ['BY', 'RU'] });
  const west = aFollow({ followId: 'west', countries: ['BY', 'MX'] });
  const ports = new MemoryPorts();
  await ports.holds(aSubscriber({ follows: [east, west] }), ['country:BY', 'country:MX', 'country:RU']);
  await stopFollow(ID, 'west', ports, NOW_MS);
  expect([ports.wantedTopicsOf(ID), ports.staleTopicsOf(ID)]).toEqual([['country:BY', 'country:RU'], ['country:MX']]);
});

test('stopping it again changes nothing', async () => {
  const ports = await portsWithAna();
  await stopFollow(ID, 'torture', ports, NOW_MS);
  expect(await stopFollow(ID, 'torture', ports, NOW_MS)).toEqual({ kind: 'not-followed' });
  expect(ports.people.get(ID)?.revision).toBe(2);
});

test('stopping the last follow unsubscribes from all', async () => {
  const ports = await portsWithAna(aSubscriber({ follows: [russia] }));
  expect(await stopFollow(ID, 'russia', ports, NOW_MS)).toEqual({ kind: 'unsubscribed', isNew: true });
  expect(ports.announced.length).toBe(1);
});

test('undo brings back everything, as if the subscriber had not left', async () => {
  const ports = await portsWithAna();
  await unsubscribe(ID, ports, NOW_MS);
  expect(await undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports, NOW_MS + DAY_MS)).toEqual({
    kind: 'back',
    isNew: true,
  });
  // A change of address that waited ended with it.
  expect(ports.people.get(ID)).toEqual({ ...ana, revision: 3, changesEnded: 1 });
  expect(ports.peopleExpireAtMs.get(ID)).toBeUndefined();
  expect([ports.wantedTopicsOf(ID), ports.staleTopicsOf(ID)]).toEqual([TOPICS, []]);
});

test('undo works until its last moment, and not in it', async () => {
  const undoneAt = async (nowMs: number) => {
    const ports = await portsWithAna();
    await unsubscribe(ID, ports, NOW_MS);
    return (await undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports, nowMs)).kind;
  };
  expect(await undoneAt(NOW_MS + 30 * DAY_MS - 1)).toBe('back');
  expect(await undoneAt(NOW_MS + 30 * DAY_MS)).toBe('too-late');
});

test('undo twice is harmless, and undo of a subscriber who is gone comes too late', async () => {
  const ports = await portsWithAna();
  await unsubscribe(ID, ports, NOW_MS);
  await undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports, NOW_MS + 1);
  expect(await undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports, NOW_MS + 2)).toEqual({
    kind: 'back',
    isNew: false,
  });
  expect(await undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, new MemoryPorts(), NOW_MS)).toEqual({
    kind: 'too-late',
  });
});

test('a subscriber who comes back to digests is registered with their slot again, which may be forgotten by then, before their row is put', async () => {
  const ports = new MemoryPorts();
  const digestTime = { timeZone: 'Asia/Kolkata', hour: 7, weekday: 1 };
  await ports.holds({ ...ana, frequency: 'daily', digestTime }, []);
  await unsubscribe(ID, ports, NOW_MS);
  const joinedBefore: string[][] = [];
  ports.beforeSave = () => void joinedBefore.push([...ports.joinedSlots]);
  await undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports, NOW_MS + 1);
  expect(joinedBefore).toEqual([['daily@07@Asia/Kolkata']]);
});

test('rows that an undo wants again are not taken away by the unsubscribe that it undid', async () => {
  const ports = await portsWithAna();
  await unsubscribe(ID, ports, NOW_MS);
  await undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports, NOW_MS + 1);
  await ports.topicRows.retire(ID, TOPICS, 2, NOW_MS + 2);
  expect(ports.wantedTopicsOf(ID)).toEqual(TOPICS);
});

test('the notice of an unsubscribe is not sent to a subscriber who is back, nor for an earlier unsubscribe', async () => {
  const ports = await portsWithAna();
  await unsubscribe(ID, ports, NOW_MS);
  await undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports, NOW_MS + 1);
  await unsubscribe(ID, ports, NOW_MS + 2);
  const outcomes = [];
  for (const left of ports.announced) outcomes.push(await mailUnsubscribed(left, ports, NOW_MS + 3));
  expect(outcomes).toEqual(['not-needed', 'sent']);
});
