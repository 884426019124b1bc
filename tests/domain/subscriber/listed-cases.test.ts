import { expect, test } from 'vitest';
import { addToFollows } from '../../../functions/domain/account/edit-follows.ts';
import { erase } from '../../../functions/domain/account/erase.ts';
import { confirmSignUp } from '../../../functions/domain/signing-up/confirm-sign-up.ts';
import { topicsOfListedCases, unlistCases } from '../../../functions/domain/subscriber/listed-cases.ts';
import { stopFollow } from '../../../functions/domain/unsubscribing/stop-follow.ts';
import { aFollow, aFollowOfCase, aSubscriber } from '../../support/builders.ts';
import { aSignUp, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const ana = aSubscriber({ follows: [aFollow({ countries: ['RU'] })] });
const ID = ana.subscriberId;
const CASE = aFollowOfCase('a1');
const TOPIC = 'case:a1';

async function portsWithAna(): Promise<MemoryPorts> {
  const ports = new MemoryPorts();
  await ports.holds(ana, ['country:RU']);
  return ports;
}

const listedIn = (ports: MemoryPorts) => ports.people.get(ID)?.listedCases;

/** Ports with which a worker dies as soon as it has put rows. */
const dyingAfterRows = (ports: MemoryPorts): MemoryPorts =>
  Object.assign(Object.create(ports), {
    topicRows: {
      ...ports.topicRows,
      put: async (...row: Parameters<typeof ports.topicRows.put>) => {
        await ports.topicRows.put(...row);
        throw new Error('out of time');
      },
    },
  });

test('the case of a follow is listed before its row is put, so that an erasure finds the row of a change that died', async () => {
  const ports = await portsWithAna();
  await expect(addToFollows(ID, [CASE], dyingAfterRows(ports), NOW_MS)).rejects.toThrow('out of time');
  expect(ports.people.get(ID)).toMatchObject({ follows: ana.follows, listedCases: ['a1'] });
  expect(ports.wantedTopicsOf(ID)).toContain(TOPIC);
  const deleted: string[] = [];
  const { subscribers, hashOfAddress, erasure } = ports;
  const noting: typeof erasure = {
    ...erasure,
    deleteTraces: async (traces) => {
      deleted.push(...traces.topics);
      await erasure.deleteTraces(traces);
    },
  };
  await erase(ID, { subscribers, hashOfAddress, erasure: noting }, NOW_MS);
  expect(deleted).toContain(TOPIC);
});

test('a follow of a case is saved with one write more, and one of a country without', async () => {
  const ports = await portsWithAna();
  expect(await addToFollows(ID, [CASE], ports, NOW_MS)).toEqual({ kind: 'changed' });
  expect(ports.people.get(ID)).toMatchObject({ follows: [...ana.follows, CASE], listedCases: ['a1'] });
  expect(await addToFollows(ID, [aFollow({ followId: 'mx', countries: ['MX'] })], ports, NOW_MS)).toEqual({
    kind: 'changed',
  });
  expect(listedIn(ports)).toEqual(['a1']);
});

test('a new subscriber has their case on the list from the beginning', async () => {
  const ports = new MemoryPorts();
  const signUp = aSignUp({ signUpId: 'asked', follows: [CASE] });
  ports.waitingSignUps.set('asked', signUp);
  const outcome = await confirmSignUp('asked', ports, NOW_MS);
  expect(outcome.kind).toBe('confirmed');
  expect(ports.people.get(signUp.subscriberId)?.listedCases).toEqual(['a1']);
});

test('a case that is followed no more stays listed until its row is deleted, and goes then', async () => {
  const ports = await portsWithAna();
  await addToFollows(ID, [CASE], ports, NOW_MS);
  await stopFollow(ID, CASE.followId, ports, NOW_MS);
  expect([listedIn(ports), ports.staleTopicsOf(ID)]).toEqual([['a1'], [TOPIC]]);
  await unlistCases(ID, ['country:RU'], ports);
  expect(listedIn(ports)).toEqual(['a1']);
  await unlistCases(ID, [TOPIC], ports);
  expect(listedIn(ports)).toEqual([]);
});

test('a case that is followed again by then stays listed', async () => {
  const ports = await portsWithAna();
  await addToFollows(ID, [CASE], ports, NOW_MS);
  await unlistCases(ID, [TOPIC], ports);
  expect(listedIn(ports)).toEqual(['a1']);
  await unlistCases('erased', [TOPIC], ports);
});

test('erasure deletes under each case that is followed or was', () => {
  expect(topicsOfListedCases({ follows: [CASE], listedCases: ['a0', 'a1'] })).toEqual(['case:a0', 'case:a1']);
  expect(topicsOfListedCases({ follows: ana.follows })).toEqual([]);
});
