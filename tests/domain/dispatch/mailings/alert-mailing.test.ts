import { describe, expect, test } from 'vitest';
import type { AppealVersion } from '../../../../functions/domain/appeal/versions.ts';
import type { AlertDispatch } from '../../../../functions/domain/dispatch/dispatches.ts';
import type { Mailing, MailVerdict } from '../../../../functions/domain/dispatch/mailing.ts';
import { rangeOf } from '../../../../functions/domain/matching/id-range.ts';
import type { Subscriber } from '../../../../functions/domain/subscriber/subscribers.ts';
import { aFollow, aSubscriber } from '../../../support/builders.ts';
import { anEdition } from '../../../support/editions.ts';
import {
  aDigest,
  aDigestAppeal,
  aDispatch,
  aReceipt,
  DISPATCH_ID,
  PUBLISHED_AT_MS,
} from '../../../support/sending/builders.ts';
import { MemoryWorld } from '../../../support/sending/memory-world.ts';

const FOLLOW_UP = '0d000000-0000-4000-8000-000000000002';
const DIGEST = '0d000000-0000-4000-8000-000000000003';
const APPEAL = aDispatch().appealId;

const person = (n: number, given: Partial<Subscriber> = {}): Subscriber =>
  aSubscriber({ subscriberId: `${n}0000000-0000-4000-8000-000000000000`, address: `p${n}@example.org`, ...given });
const idOf = (n: number) => person(n).subscriberId;
const followsNothingHere = { follows: [aFollow({ countries: ['MX'] })] };

/** Dispatches of version 1 whose slices' receipts say these outcomes, by bits and person. */
function aWorld(subscribers: readonly Subscriber[]) {
  const world = new MemoryWorld(subscribers);
  world.dispatch().sliceBits = 1;
  return {
    world,
    says(dispatchId: string, bits: string, callId: string, given: Parameters<typeof aReceipt>[0]) {
      const name = `${dispatchId}/${bits}`;
      const receipts = world.table.receiptItems.get(name) ?? new Map();
      world.table.receiptItems.set(name, receipts.set(callId, aReceipt({ callId, ...given })));
    },
  };
}

const open = (world: MemoryWorld, given: Partial<AlertDispatch>, bits = ''): Promise<Mailing> => {
  const dispatch = aDispatch({ dispatchId: FOLLOW_UP, version: 2, publishedAtMs: PUBLISHED_AT_MS + 10, ...given });
  world.plan(dispatch);
  return world.ports.openMailing(dispatch, rangeOf(bits));
};
const candidatesOf = async (mailing: Mailing) => (await Array.fromAsync(mailing.candidates())).flat();
const judge = (mailing: Mailing, subscriber: Subscriber) => mailing.judge({ kind: 'subscriber', subscriber });
const told = (verdict: MailVerdict) =>
  verdict.kind === 'recipient' ? `${verdict.entry.template} for ${verdict.entry.values.reasons}` : verdict.kind;

test('what was taken down without mail is for no one: neither who follows its subject nor who was sent it', async () => {
  const { world, says } = aWorld([person(1), person(2)]);
  says(DISPATCH_ID, '0', 'call-1', { people: [idOf(1)], outcomes: ['accepted'] });
  const mailing = await open(world, { reach: 'no-one', isUrgent: true });
  expect(await candidatesOf(mailing)).toEqual([]);
  expect([1, 2].map((n) => told(judge(mailing, person(n))))).toEqual(['skipped', 'skipped']);
});

describe('an alert to those who follow its subject', () => {
  test('goes to those who want it at once, and an urgent one to those who read digests too', async () => {
    const { world } = aWorld([]);
    const plain = await open(world, { reach: 'matching' });
    const urgent = await open(world, { reach: 'matching', isUrgent: true });
    const reader = person(1, { frequency: 'weekly' });
    expect([told(judge(plain, person(1))), told(judge(plain, reader))]).toEqual(['first-en for f1', 'skipped']);
    expect([told(judge(urgent, person(1))), told(judge(urgent, reader))]).toEqual([
      'first-en for f1',
      'first-en for f1',
    ]);
  });

  test('leaves out who unsubscribed and who is suppressed', async () => {
    const mailing = await open(aWorld([]).world, { reach: 'matching' });
    expect(told(judge(mailing, person(1, { status: 'unsubscribed' })))).toBe('skipped');
    expect(told(judge(mailing, person(1, { status: 'suppressed' })))).toBe('skipped');
  });
});

describe('silence', () => {
  const pausedFor = (ms: number, given: Partial<Subscriber> = {}) =>
    person(1, { pausedUntilMs: new MemoryWorld().nowMs + ms, ...given });

  test('is kept by urgent alerts and by corrections of what a subscriber was sent', async () => {
    const { world, says } = aWorld([]);
    says(DISPATCH_ID, '0', 'call-1', { people: [idOf(1)] });
    const urgent = await open(world, { reach: 'matching', isUrgent: true });
    const correction = await open(world, { reach: 'matching-and-reached' });
    expect(told(judge(urgent, pausedFor(1)))).toBe('skipped');
    expect(told(judge(correction, pausedFor(1)))).toBe('skipped');
    expect(told(judge(correction, pausedFor(0)))).toBe('follow-up-en for f1');
  });

  test('ends at its moment, while a slice is under way too', async () => {
    const { world } = aWorld([]);
    const mailing = await open(world, { reach: 'matching' });
    expect(told(judge(mailing, pausedFor(1)))).toBe('skipped');
    world.nowMs += 1;
    expect(told(judge(mailing, pausedFor(1)))).toBe('first-en for f1');
  });
});

describe('a correction', () => {
  test('follows up to every subscriber who may have what it corrects, of any follows and any cadence', async () => {
    const { world, says } = aWorld([]);
    says(DISPATCH_ID, '0', 'call-1', {
      state: 'resolved',
      people: [idOf(1), idOf(2), idOf(3), idOf(4), idOf(5)],
      outcomes: ['accepted', 'uncertain', 'freed', 'refused', 'failed'],
    });
    says(DISPATCH_ID, '0', 'call-2', { state: 'intent', people: [idOf(6)], outcomes: [] });
    const mailing = await open(world, { reach: 'matching-and-reached' });
    const stopped = (n: number) => person(n, { ...followsNothingHere, frequency: 'daily' });
    expect([1, 2, 3, 4, 5, 6].map((n) => told(judge(mailing, stopped(n))))).toEqual([
      'follow-up-en for ',
      'follow-up-en for ',
      'follow-up-en for ',
      'skipped',
      'skipped',
      'follow-up-en for ',
    ]);
    expect(told(judge(mailing, person(1)))).toBe('follow-up-en for f1');
    expect(told(judge(mailing, person(1, { confirmedAtMs: PUBLISHED_AT_MS + 11 })))).toBe('follow-up-en for f1');
    expect(told(judge(mailing, person(1, { status: 'unsubscribed' })))).toBe('skipped');
  });

  test('is the first mail of those whom nothing reached, if they would get an alert', async () => {
    const { world } = aWorld([]);
    const mailing = await open(world, { reach: 'matching-and-reached' });
    expect(told(judge(mailing, person(1)))).toBe('first-en for f1');
    expect(told(judge(mailing, person(1, { frequency: 'daily' })))).toBe('skipped');
    expect(told(judge(mailing, person(1, followsNothingHere)))).toBe('skipped');
    expect(told(judge(mailing, person(1, { confirmedAtMs: PUBLISHED_AT_MS + 11 })))).toBe('skipped');
  });

  test('has followers and reached people as candidates, each once and in order', async () => {
    const { world, says } = aWorld([person(2), person(4), person(9)]);
    says(DISPATCH_ID, '0', 'call-1', { people: [idOf(4), idOf(1)], outcomes: ['accepted', 'accepted'] });
    says(DISPATCH_ID, '1', 'call-2', { people: [idOf(8)] });
    expect(await candidatesOf(await open(world, { reach: 'matching-and-reached' }))).toEqual([1, 2, 4, 8, 9].map(idOf));
    expect(await candidatesOf(await open(world, { reach: 'matching-and-reached' }, '1'))).toEqual([8, 9].map(idOf));
    expect(await candidatesOf(await open(world, { reach: 'matching-and-reached' }, '00'))).toEqual([1, 2].map(idOf));
  });
});

describe('an update', () => {
  test('follows up what a reader was sent, and goes to no more of those than follow its subject', async () => {
    const { world, says } = aWorld([person(1), person(2)]);
    says(DISPATCH_ID, '0', 'call-1', { people: [idOf(1), idOf(3)], outcomes: ['accepted', 'accepted'] });
    const mailing = await open(world, { reach: 'matching' });
    expect(await candidatesOf(mailing)).toEqual([1, 2].map(idOf));
    expect([1, 2].map((n) => told(judge(mailing, person(n))))).toEqual(['follow-up-en for f1', 'first-en for f1']);
    expect(told(judge(mailing, person(3, followsNothingHere)))).toBe('skipped');
    expect(told(judge(mailing, person(3, { frequency: 'daily' })))).toBe('skipped');
  });
});

describe('a retraction', () => {
  test('goes to those who were reached and to no others', async () => {
    const { world, says } = aWorld([person(2)]);
    says(DISPATCH_ID, '0', 'call-1', { people: [idOf(1)] });
    const mailing = await open(world, { reach: 'reached' });
    expect(await candidatesOf(mailing)).toEqual([idOf(1)]);
    expect(told(judge(mailing, person(1, followsNothingHere)))).toBe('follow-up-en for ');
    expect(told(judge(mailing, person(2)))).toBe('skipped');
  });

  test('knows whom a digest brought the appeal, and whom it brought others', async () => {
    const { world, says } = aWorld([]);
    const appeals = ['another', APPEAL].map((appealId) => aDigestAppeal({ appealId }));
    world.plan(aDigest({ dispatchId: DIGEST, status: 'finished', sliceBits: 0, appeals }));
    says(DIGEST, '', 'call-1', {
      people: [idOf(1), idOf(2), idOf(3)],
      outcomes: ['accepted', 'accepted', 'uncertain'],
      carries: ['1', '2', '3'],
    });
    expect(await candidatesOf(await open(world, { reach: 'reached' }))).toEqual([2, 3].map(idOf));
  });

  test('of a corrected appeal goes to those whom either version reached, and not by its own receipts', async () => {
    const { world, says } = aWorld([]);
    says(DISPATCH_ID, '0', 'call-1', { people: [idOf(1)] });
    world.plan(aDispatch({ dispatchId: DIGEST, version: 2, sliceBits: 0 }));
    says(DIGEST, '', 'call-2', { people: [idOf(2)] });
    says(FOLLOW_UP, '', 'call-3', { people: [idOf(3)] });
    expect(await candidatesOf(await open(world, { reach: 'reached', version: 3, sliceBits: 0 }))).toEqual(
      [1, 2].map(idOf),
    );
  });
});

describe('a subscriber who waits for their languages', () => {
  const inArabic = (n: number, given: Partial<Subscriber> = {}) =>
    person(n, { language: 'ar', otherLanguages: ['fr'], waitsForEdition: true, ...given });
  const inEditions = (...languages: readonly ('ar' | 'fr')[]) => {
    const { world, says } = aWorld([]);
    const [appeal] = world.appeals;
    world.appeals.push({
      ...(appeal as AppealVersion),
      version: 2,
      translations: languages.map((one) => anEdition(one)),
      lateLanguages: languages,
    });
    return { world, says };
  };

  test('gets no alert in another one, unless it is urgent or follows up what they were sent', async () => {
    const { world, says } = inEditions();
    says(DISPATCH_ID, '0', 'call-1', { people: [idOf(2)] });
    const correction = await open(world, { reach: 'matching-and-reached' });
    expect([1, 2].map((n) => told(judge(correction, inArabic(n))))).toEqual(['skipped', 'follow-up-ar for f1']);
    expect(told(judge(correction, inArabic(1, { waitsForEdition: false })))).toBe('first-ar for f1');
    world.appeals.push({ ...(world.appeals.pop() as AppealVersion), isUrgent: true });
    expect(told(judge(await open(world, { isUrgent: true }), inArabic(1)))).toBe('first-ar for f1');
  });

  test('gets it once it is in any of them', async () => {
    expect(told(judge(await open(inEditions('fr').world, {}), inArabic(1)))).toBe('first-ar for f1');
  });

  test('gets the first late edition in one of them, unless they have the version by an alert, a digest or a welcome', async () => {
    const { world, says } = inEditions('fr', 'ar');
    const carries = { version: 2, sliceBits: 1 };
    world.plan(aDispatch({ dispatchId: DISPATCH_ID, ...carries }));
    world.plan(aDigest({ dispatchId: DIGEST, sliceBits: 1, appeals: [aDigestAppeal({ version: 2 })] }));
    says(DISPATCH_ID, '0', 'call-1', { people: [idOf(2)] });
    says(DIGEST, '0', 'call-2', { people: [idOf(3)], carries: ['1'] });
    const late = await open(world, { reach: 'waiting', addedLanguages: ['fr'] });
    expect([1, 2, 3].map((n) => told(judge(late, inArabic(n))))).toEqual(['first-ar for f1', 'skipped', 'skipped']);
    const second = await open(world, { reach: 'waiting', addedLanguages: ['ar'] });
    expect(told(judge(second, inArabic(1)))).toBe('skipped');
  });

  test('gets no late edition of a first version that they have, as who began to wait after it was sent', async () => {
    const { world, says } = aWorld([]);
    const [first] = world.appeals;
    world.appeals.splice(0, 1, {
      ...(first as AppealVersion),
      translations: [anEdition('fr')],
      lateLanguages: ['fr'],
    });
    says(DISPATCH_ID, '0', 'call-1', { people: [idOf(2)] });
    const late = await open(world, { version: 1, reach: 'waiting', addedLanguages: ['fr'] });
    expect([1, 2].map((n) => told(judge(late, inArabic(n))))).toEqual(['first-ar for f1', 'skipped']);
  });

  test('gets an edition that comes together with others which are not for them', async () => {
    const late = await open(inEditions('fr', 'ar').world, { reach: 'waiting', addedLanguages: ['fr', 'ar'] });
    expect(told(judge(late, inArabic(1)))).toBe('first-ar for f1');
    expect(told(judge(late, inArabic(1, { otherLanguages: [] })))).toBe('first-ar for f1');
  });

  test('is looked for among those who follow the subject, and whom the version reached are no candidates of a late edition', async () => {
    const { world, says } = inEditions('fr');
    world.plan(aDispatch({ dispatchId: DISPATCH_ID, version: 2, sliceBits: 1 }));
    says(DISPATCH_ID, '0', 'call-1', { people: [idOf(2)] });
    world.table.save(inArabic(1));
    expect(await candidatesOf(await open(world, { reach: 'waiting', addedLanguages: ['fr'] }))).toEqual([idOf(1)]);
  });

  test('is the only one to get a late edition: of those who read it, follow its subject and were there when its version came', async () => {
    const { world } = inEditions('ar', 'fr');
    const late = await open(world, { reach: 'waiting', addedLanguages: ['ar'] });
    expect(told(judge(late, inArabic(1)))).toBe('first-ar for f1');
    const others: Partial<Subscriber>[] = [
      { waitsForEdition: false },
      { language: 'fr', otherLanguages: [] },
      { otherLanguages: ['en'] },
      followsNothingHere,
      { confirmedAtMs: PUBLISHED_AT_MS + 11 },
      { frequency: 'daily' },
    ];
    expect(others.map((given) => told(judge(late, inArabic(1, given))))).toEqual(others.map(() => 'skipped'));
  });
});
