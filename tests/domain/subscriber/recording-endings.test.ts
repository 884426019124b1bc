import { expect, test } from 'vitest';
import { pause } from '../../../functions/domain/account/change-preferences.ts';
import { editFollow } from '../../../functions/domain/account/edit-follows.ts';
import { erase } from '../../../functions/domain/account/erase.ts';
import { eraseAddress } from '../../../functions/domain/account/erase-address.ts';
import { suppress } from '../../../functions/domain/feedback/suppress.ts';
import { confirmSignUp } from '../../../functions/domain/signing-up/confirm-sign-up.ts';
import { sayNotMe } from '../../../functions/domain/signing-up/not-me.ts';
import { stopFollow, stopFollowByLink } from '../../../functions/domain/unsubscribing/stop-follow.ts';
import { undoStop } from '../../../functions/domain/unsubscribing/undo-stop.ts';
import { undoUnsubscribe } from '../../../functions/domain/unsubscribing/undo-unsubscribe.ts';
import { unsubscribe } from '../../../functions/domain/unsubscribing/unsubscribe.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { aSignUp, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const russia = aFollow({ followId: 'russia', countries: ['RU'] });
const torture = aFollow({ followId: 'torture', themes: ['torture'] });
const ana = aSubscriber({ follows: [russia, torture] });
const id = ana.subscriberId;

type Act = (ports: MemoryPorts) => Promise<unknown>;

const unsubscribes: Act = (ports) => unsubscribe(id, ports, NOW_MS);
const comeBack: Act = (ports) => undoUnsubscribe({ subscriberId: id, unsubscribedAtMs: NOW_MS }, ports, NOW_MS + 1);
const stopRussia: Act = (ports) => stopFollowByLink(id, 'russia', ports, NOW_MS);
const followRussiaAgain: Act = (ports) =>
  undoStop({ subscriberId: id, followId: 'russia', stoppedAtMs: NOW_MS }, ports, NOW_MS + 1);

/** What is recorded of a subscriber who follows two things, in order. */
async function recordedOf(...acts: Act[]) {
  const ports = new MemoryPorts();
  await ports.holds(ana, []);
  for (const act of acts) await act(ports);
  return ports.endings.map(({ revision, ending }) => ({ revision, ...ending }));
}

test.each<[string, Act[], object[]]>([
  ['unsubscribing', [unsubscribes], [{ kind: 'unsubscribed', atMs: NOW_MS }]],
  ['unsubscribing twice', [unsubscribes, unsubscribes], [{ kind: 'unsubscribed', atMs: NOW_MS }]],
  ['the undo of it', [unsubscribes, comeBack], [{ kind: 'unsubscribed' }, { kind: 'returned', atMs: NOW_MS + 1 }]],
  ['erasing', [(ports) => erase(id, ports, NOW_MS)], [{ kind: 'erased', atMs: NOW_MS }]],
  [
    'stopping a follow',
    [(ports) => stopFollow(id, 'russia', ports, NOW_MS)],
    [{ kind: 'unfollowed', followId: 'russia' }],
  ],
  [
    'stopping each follow, of which the last ends everything',
    [stopRussia, (ports) => stopFollow(id, 'torture', ports, NOW_MS)],
    [{ kind: 'unfollowed', followId: 'russia' }, { kind: 'unsubscribed' }],
  ],
  [
    'the undo of a stop',
    [stopRussia, followRussiaAgain],
    [
      { kind: 'unfollowed', followId: 'russia' },
      { kind: 'followed-again', followId: 'russia' },
    ],
  ],
  [
    'putting another follow in the place of one',
    [(ports) => editFollow(id, 'russia', aFollow({ followId: 'nepal', countries: ['NP'] }), ports, NOW_MS)],
    [{ kind: 'unfollowed', followId: 'russia' }],
  ],
  ['a bounce', [(ports) => suppress(id, 'bounce', NOW_MS, ports, NOW_MS)], [{ kind: 'bounced', atMs: NOW_MS }]],
  ['a complaint', [(ports) => suppress(id, 'complaint', NOW_MS, ports, NOW_MS)], [{ kind: 'complained' }]],
  ['a pause', [(ports) => pause(id, { untilMs: NOW_MS + 1, untilDay: '2024-03-16' }, ports)], []],
  [
    'a new sign-up after an unsubscribe, which brings back nothing that a backup has',
    [
      unsubscribes,
      (ports) => {
        ports.waitingSignUps.set('again', aSignUp({ signUpId: 'again', address: ana.address }));
        return confirmSignUp('again', ports, NOW_MS + 1);
      },
    ],
    [{ kind: 'unsubscribed' }],
  ],
])('%s is recorded as what it ends', async (_, acts, expected) => {
  expect(await recordedOf(...acts)).toEqual(expected.map((ending) => expect.objectContaining(ending)));
});

test('each is recorded with the revision that it came with', async () => {
  const revisions = (await recordedOf(stopRussia, followRussiaAgain, unsubscribes)).map(({ revision }) => revision);
  expect(revisions).toEqual([2, 3, 4]);
});

test('“this was not me” is recorded before the mailbox is kept free of mail: a failure between the two loses nothing', async () => {
  const ports = new MemoryPorts();
  ports.waitingSignUps.set('of-bo', aSignUp({ signUpId: 'of-bo' }));
  const failing = { ...ports.notMe, add: () => Promise.reject(new Error('the table is away')) };
  await expect(sayNotMe('of-bo', Object.assign(ports, { notMe: failing }), NOW_MS)).rejects.toThrow('away');
  expect(ports.signUpsEnded).toEqual([{ signUpId: 'of-bo', ending: { kind: 'not-me', atMs: NOW_MS } }]);
});

test('a sign-up that an operator erases is recorded, though no subscriber came of it', async () => {
  const ports = new MemoryPorts();
  ports.waitingSignUps.set('of-bo', aSignUp({ signUpId: 'of-bo', address: 'bo@example.org' }));
  await eraseAddress('bo@example.org', ports, NOW_MS);
  expect(ports.signUpsEnded).toEqual([{ signUpId: 'of-bo', ending: { kind: 'erased', atMs: NOW_MS } }]);
});
