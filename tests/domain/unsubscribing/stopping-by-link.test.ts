import { beforeEach, expect, test } from 'vitest';
import { addToFollows } from '../../../functions/domain/account/edit-follows.ts';
import { erase } from '../../../functions/domain/account/erase.ts';
import { topicsOfSubscriber } from '../../../functions/domain/subscriber/cadence/slot.ts';
import { mailStopped } from '../../../functions/domain/unsubscribing/mail-stopped.ts';
import { stopFollow, stopFollowByLink } from '../../../functions/domain/unsubscribing/stop-follow.ts';
import { undoStop } from '../../../functions/domain/unsubscribing/undo-stop.ts';
import { undoUnsubscribe } from '../../../functions/domain/unsubscribing/undo-unsubscribe.ts';
import { unsubscribe } from '../../../functions/domain/unsubscribing/unsubscribe.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const russia = aFollow({ followId: 'russia', countries: ['RU'] });
const mexico = aFollow({ followId: 'mexico', countries: ['MX'] });
const ana = aSubscriber({ follows: [russia, mexico] });
const { subscriberId } = ana;
const TOPICS = ['country:MX', 'country:RU'];
const ofRussia = { subscriberId, followId: 'russia', stoppedAtMs: NOW_MS };

let ports: MemoryPorts;
beforeEach(async () => {
  ports = new MemoryPorts();
  await ports.holds(ana, topicsOfSubscriber(ana));
});

const stopRussia = (atMs = NOW_MS) => stopFollowByLink(subscriberId, 'russia', ports, atMs);
const undo = (stop = ofRussia, atMs = NOW_MS + DAY_MS) => undoStop(stop, ports, atMs);
const anaNow = () => ports.people.get(subscriberId);

async function noticesOf(): Promise<string[]> {
  for (const stop of ports.announcedStops) await mailStopped(stop, ports, NOW_MS + 1);
  return ports.mails.map(({ kind }) => kind);
}

test('a follow that a mailed link stopped is kept without its rows, and one notice tells of it', async () => {
  expect(await stopRussia()).toEqual({ kind: 'stopped' });
  expect(ports.wantedTopicsOf(subscriberId)).toEqual(['country:MX']);
  expect(await ports.stoppedFollows.listOf(subscriberId)).toEqual([{ follow: russia, stoppedAtMs: NOW_MS, place: 0 }]);
  expect(ports.announcedStops).toEqual([{ kind: 'follow-stopped', ...ofRussia }]);
  await noticesOf();
  await noticesOf();
  const { address } = ana;
  expect(ports.mails).toEqual([
    {
      kind: 'stopped',
      subscriberId,
      follow: russia,
      cases: new Map(),
      stoppedAtMs: NOW_MS,
      mailedAtMs: NOW_MS + 1,
      address,
      language: 'en',
      isDiscreet: false,
    },
  ]);
});

test('a stop by a subscriber who is signed in keeps nothing and sends nothing', async () => {
  await stopFollow(subscriberId, 'russia', ports, NOW_MS);
  expect([ports.stopped.size, ports.announcedStops.length]).toEqual([0, 0]);
  expect(await undo()).toEqual({ kind: 'too-late' });
});

test('undoing it brings back that follow alone, where it stood, with its rows, and forgets what was kept', async () => {
  await stopRussia();
  expect(await undo()).toEqual({ kind: 'back', follow: russia, isNew: true });
  expect(anaNow()).toEqual({ ...ana, revision: 3 });
  expect([ports.wantedTopicsOf(subscriberId), ports.stopped.size]).toEqual([TOPICS, 0]);
  expect(await undo()).toEqual({ kind: 'back', follow: russia, isNew: false });
});

test('undo works until its last moment, and not in it', async () => {
  await stopRussia();
  expect(await undo(ofRussia, NOW_MS + 30 * DAY_MS)).toEqual({ kind: 'too-late' });
  expect((await undo(ofRussia, NOW_MS + 30 * DAY_MS - 1)).kind).toBe('back');
});

test('an old link undoes no later stop', async () => {
  await stopRussia();
  await undo();
  await stopRussia(NOW_MS + 2 * DAY_MS);
  expect(await undo(ofRussia, NOW_MS + 3 * DAY_MS)).toEqual({ kind: 'too-late' });
  expect((await undo({ ...ofRussia, stoppedAtMs: NOW_MS + 2 * DAY_MS }, NOW_MS + 3 * DAY_MS)).kind).toBe('back');
});

test('what is followed again by then is not added twice, and nothing tells that it ended', async () => {
  await stopRussia();
  await addToFollows(subscriberId, [{ ...russia, followId: 'anew' }], ports, NOW_MS);
  expect(await noticesOf()).toEqual([]);
  expect(await undo()).toEqual({ kind: 'back', follow: russia, isNew: false });
  expect(anaNow()?.follows.map(({ followId }) => followId)).toEqual(['mexico', 'anew']);
});

test('what would be too much beside what is followed by then does not come back', async () => {
  await stopRussia();
  const countries = Array.from({ length: 200 }, (_, index) => `C${index}`);
  ports.people.set(subscriberId, { ...ana, follows: [aFollow({ followId: 'full', countries })], revision: 2 });
  expect(await undo()).toEqual({ kind: 'no-room' });
});

test('a subscriber who unsubscribed right after it is told of both, and each has its own undo', async () => {
  await stopRussia();
  await unsubscribe(subscriberId, ports, NOW_MS + 1);
  expect(await noticesOf()).toEqual(['stopped']);
  expect(await undo()).toEqual({ kind: 'unsubscribed-since' });
  await undoUnsubscribe({ subscriberId, unsubscribedAtMs: NOW_MS + 1 }, ports, NOW_MS + DAY_MS);
  expect(anaNow()?.follows).toEqual([mexico]);
  expect((await undo()).kind).toBe('back');
  expect(anaNow()).toMatchObject({ status: 'active', follows: [russia, mexico] });
  expect(ports.wantedTopicsOf(subscriberId)).toEqual(TOPICS);
});

test('a subscriber who signed up again since, or takes no mail, gets neither the notice nor the follow', async () => {
  for (const since of [{ confirmedAtMs: NOW_MS + 1 }, { status: 'suppressed', suppressedBecause: 'bounce' } as const]) {
    ports = new MemoryPorts();
    await ports.holds(ana, topicsOfSubscriber(ana));
    await stopRussia();
    ports.people.set(subscriberId, { ...ana, follows: [mexico], revision: 2, ...since });
    expect([await noticesOf(), await undo()]).toEqual([[], { kind: 'too-late' }]);
  }
});

test('a subscriber who is erased is not told, and nothing is kept of what they stopped', async () => {
  await stopRussia();
  await erase(subscriberId, ports, NOW_MS);
  expect([ports.stopped.size, await noticesOf(), await undo()]).toEqual([0, [], { kind: 'too-late' }]);
});

test('another writer’s change before the undo is kept beside it', async () => {
  await stopRussia();
  const torture = aFollow({ followId: 'torture', themes: ['torture'] });
  ports.beforeSave = async () => {
    ports.beforeSave = () => {};
    await addToFollows(subscriberId, [torture], ports, NOW_MS);
  };
  await undo();
  expect(anaNow()?.follows).toEqual([russia, mexico, torture]);
});

test('a gateway’s other presses that are held are forgotten by the undo', async () => {
  await stopRussia();
  const held = { subscriberId, heldAtMs: NOW_MS, pressedBy: 'button', mailedAtMs: NOW_MS, domainHash: '' } as const;
  await ports.heldRemovals.hold(held, NOW_MS + DAY_MS);
  await undo();
  expect(ports.held.size).toBe(0);
});
