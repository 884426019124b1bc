import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editFollow } from '../../../functions/domain/account/edit-follows.ts';
import { erase } from '../../../functions/domain/account/erase.ts';
import { suppress } from '../../../functions/domain/feedback/suppress.ts';
import { type RecordedEnding, settlementOf } from '../../../functions/domain/restoring/restoring.ts';
import { confirmSignUp } from '../../../functions/domain/signing-up/confirm-sign-up.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { stopFollow, stopFollowByLink } from '../../../functions/domain/unsubscribing/stop-follow.ts';
import { undoStop } from '../../../functions/domain/unsubscribing/undo-stop.ts';
import { undoUnsubscribe } from '../../../functions/domain/unsubscribing/undo-unsubscribe.ts';
import { unsubscribe } from '../../../functions/domain/unsubscribing/unsubscribe.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { aSignUp, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const russia = aFollow({ followId: 'russia', countries: ['RU'] });
const torture = aFollow({ followId: 'torture', themes: ['torture'] });
const ana = aSubscriber({ revision: 5, follows: [russia, torture] });
const plainDigest = (followId: string) => `digest of ${followId}`;
const entry = (kind: RecordedEnding['kind'], revision: number, follow?: string): RecordedEnding => ({
  kind,
  revision,
  atMs: NOW_MS + revision,
  ...(follow === undefined ? {} : { follow: plainDigest(follow) }),
});
const settle = (subscriber: Subscriber, ...entries: RecordedEnding[]) => settlementOf(subscriber, entries, plainDigest);

test.each<[string, RecordedEnding[], object]>([
  ['nothing is recorded', [], { kind: 'as it was' }],
  ['what is recorded is in the backup', [entry('unsubscribed', 5)], { kind: 'as it was' }],
  ['they unsubscribed since', [entry('unsubscribed', 6)], { kind: 'end', unsubscribedAtMs: NOW_MS + 6, revision: 6 }],
  ['they erased everything since', [entry('erased', 6)], { kind: 'erase', because: 'erased' }],
  ['they moved since', [entry('moved', 6)], { kind: 'erase', because: 'moved' }],
  ['they moved, and then unsubscribed', [entry('moved', 6), entry('unsubscribed', 7)], { kind: 'erase' }],
  ['their mailbox refused our mail', [entry('bounced', 6)], { kind: 'suppress', because: 'bounce' }],
  [
    'they complained, after a bounce',
    [entry('complained', 7), entry('bounced', 6)],
    { kind: 'suppress', because: 'complaint' },
  ],
  ['an entry can’t be read', [entry('unknown', 6)], { kind: 'unsettled', revision: 6 }],
  [
    'they stopped all that the backup has',
    [entry('unfollowed', 6, 'russia'), entry('unfollowed', 7, 'torture')],
    { kind: 'unsettled' },
  ],
  [
    'they unsubscribed, and undid it',
    [entry('unsubscribed', 6), entry('returned', 9)],
    { kind: 'keep', withoutFollows: new Set() },
  ],
  [
    'they unsubscribed, signed up again, unsubscribed, and undid that alone',
    [entry('unsubscribed', 6), entry('unsubscribed', 8), entry('returned', 12)],
    { kind: 'end', unsubscribedAtMs: NOW_MS + 6 },
  ],
  [
    'they stopped one follow',
    [entry('unfollowed', 6, 'russia')],
    { kind: 'keep', withoutFollows: new Set(['digest of russia']) },
  ],
  [
    'they stopped one follow, and undid it',
    [entry('unfollowed', 6, 'russia'), entry('followed-again', 7, 'russia')],
    { kind: 'keep', withoutFollows: new Set() },
  ],
])('when %s, it is so again', (_, entries, expected) => {
  expect(settle(ana, ...entries)).toMatchObject(expected);
});

test('a subscriber who had unsubscribed in the backup stays so, after any later entry', () => {
  const left = { ...ana, status: 'unsubscribed' as const, unsubscribedAtMs: NOW_MS };
  expect(settle(left, entry('returned', 6))).toEqual({ kind: 'as it was' });
  expect(settle(left, entry('returned', 6), entry('erased', 7))).toMatchObject({ kind: 'erase' });
});

type Act = (ports: MemoryPorts, nowMs: number) => Promise<unknown>;
const id = ana.subscriberId;
const ACTS: Readonly<Record<string, Act>> = {
  unsubscribe: (ports, nowMs) => unsubscribe(id, ports, nowMs),
  'undo it': (ports, nowMs) =>
    undoUnsubscribe({ subscriberId: id, unsubscribedAtMs: ports.people.get(id)?.unsubscribedAtMs ?? 0 }, ports, nowMs),
  'stop Russia': (ports, nowMs) => stopFollowByLink(id, 'russia', ports, nowMs),
  'stop torture': (ports, nowMs) => stopFollow(id, 'torture', ports, nowMs),
  'undo the stop of Russia': (ports, nowMs) =>
    undoStop(
      { subscriberId: id, followId: 'russia', stoppedAtMs: ports.stopped.get(`${id}#russia`)?.stoppedAtMs ?? 0 },
      ports,
      nowMs,
    ),
  'edit torture': (ports, nowMs) =>
    editFollow(id, 'torture', aFollow({ followId: `edited-${nowMs}`, countries: ['NP'] }), ports, nowMs),
  'sign up again': async (ports, nowMs) => {
    const { address } = ana;
    const signUpId = `again-${nowMs}`;
    ports.waitingSignUps.set(
      signUpId,
      aSignUp({
        signUpId,
        address,
        expiresAtMs: nowMs + 1,
        follows: [aFollow({ followId: signUpId, countries: ['CU'] })],
      }),
    );
    await confirmSignUp(signUpId, ports, nowMs);
  },
  bounce: (ports, nowMs) => suppress(id, 'bounce', nowMs, ports, nowMs),
  erase: (ports, nowMs) => erase(id, ports, nowMs),
};
// Leaving and coming back in two ways are what takes several acts to go wrong.
const act = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(ACTS)) },
  { weight: 3, arbitrary: fc.constantFrom('unsubscribe', 'undo it', 'sign up again') },
);

test('of all that was ended and undone after a backup, no subscriber is mailed after it is put into use what they would not be mailed by then', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 3 }),
      fc.array(act, { minLength: 1, maxLength: 8 }),
      async (before, after) => {
        const ports = new MemoryPorts();
        await ports.holds({ ...ana, revision: 1 }, []);
        let nowMs = NOW_MS;
        const run = async (names: readonly string[]) => {
          for (const name of names) await ACTS[name]?.(ports, ++nowMs);
        };
        await run(before);
        const backup = ports.people.get(id);
        fc.pre(backup !== undefined);
        await run(after);
        const truth = ports.people.get(id);
        const entries = ports.endings.map(({ revision, ending }) => ({
          ...ending,
          revision,
          ...('followId' in ending ? { follow: plainDigest(ending.followId) } : {}),
        }));
        const wanted = new Set(truth?.status === 'active' ? truth.follows.map(({ followId }) => followId) : []);
        const mailed = mailedFollowsOf(backup, settlementOf(backup, entries, plainDigest));
        expect(mailed.filter((followId) => !wanted.has(followId))).toEqual([]);
      },
    ),
    { numRuns: 1_500 },
  );
});

/** What a settled subscriber would be mailed. */
function mailedFollowsOf(backup: Subscriber, settlement: ReturnType<typeof settlementOf>): string[] {
  if (backup.status !== 'active') return [];
  const all = backup.follows.map(({ followId }) => followId);
  if (settlement.kind === 'as it was') return all;
  return settlement.kind === 'keep'
    ? all.filter((followId) => !settlement.withoutFollows.has(plainDigest(followId)))
    : [];
}
