import { expect, test } from 'vitest';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { reachedBefore, wasReached } from '../../../functions/domain/dispatch/mailings/reached.ts';
import { WHOLE_ID_SPACE } from '../../../functions/domain/matching/id-range.ts';
import { NoticeNotSentError } from '../../../functions/domain/notices/notice-not-sent.ts';
import { RetryLaterError } from '../../../functions/domain/notices/send-once.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { sendWelcome } from '../../../functions/domain/welcome/welcome.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { anEdition } from '../../support/editions.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { aDispatch, aReceipt } from '../../support/sending/builders.ts';
import { A_SIGN_UP_ID, DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { MemoryWelcome } from '../../support/subscribing/memory-welcome.ts';

const CONFIRMED_AT_MS = NOW_MS - 1_000;

const ENDED = { how: 'released', on: '2024-03-13' } as const;

const appealId = (n: number) => `0a000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Appeal `n` about Russia, published so many days before they confirmed. */
const anAppeal = (n: number, daysBefore: number, given: Partial<AppealVersion> = {}) =>
  aVersion({
    appealId: appealId(n),
    subject: { countries: ['RU'], themes: [] },
    publishedAtMs: CONFIRMED_AT_MS - daysBefore * DAY_MS,
    ...given,
  });

async function aNewcomer(given: Partial<Subscriber> = {}) {
  const subscriber = aSubscriber({ confirmedAtMs: CONFIRMED_AT_MS, ...given });
  const { subscriberId } = subscriber;
  const memory = new MemoryPorts();
  const welcome = new MemoryWelcome();
  await memory.holds(subscriber, []);
  const ports = Object.assign(memory, welcome);
  return {
    subscriber,
    ports,
    publishes: (...versions: readonly AppealVersion[]) => void welcome.versions.push(...versions),
    welcome,
    handle: (nowMs = NOW_MS) =>
      sendWelcome({ kind: 'subscriber-confirmed', subscriberId, signUpId: A_SIGN_UP_ID }, ports, nowMs),
    mails: () => memory.mails.flatMap((mail) => (mail.kind === 'welcome' ? [mail] : [])),
    /** The appeals of each welcome. */
    told: () =>
      memory.mails.map((mail) =>
        mail.kind === 'welcome'
          ? mail.appeals.map((appeal) => `${Number(appeal.appealId.slice(-12))}/${appeal.version}`)
          : [],
      ),
    receipts: () => [...welcome.table.receiptItems.values()].flatMap((ofSlice) => [...ofSlice.values()]),
    reached: (n: number) => wasReached(subscriberId, appealId(n), ports),
  };
}

test('a welcome says what they follow and when mail comes, in their language, and whether it has to be discreet', async () => {
  const digestTime = { timeZone: 'Europe/Berlin', hour: 8, weekday: 1 };
  const { handle, mails, subscriber } = await aNewcomer({
    frequency: 'daily',
    digestTime,
    language: 'ar',
    otherLanguages: ['fr'],
    isDiscreet: true,
  });
  expect(await handle()).toBe('sent');
  const { subscriberId, address, follows } = subscriber;
  expect(mails()).toEqual([
    {
      kind: 'welcome',
      subscriberId,
      address,
      language: 'ar',
      otherLanguages: ['fr'],
      isDiscreet: true,
      follows,
      cases: new Map(),
      cadence: { frequency: 'daily', digestTime },
      appeals: [],
      mailedAtMs: NOW_MS,
    },
  ]);
});

test('it tells of the open appeals that match, the newest first and at most five', async () => {
  const { publishes, handle, told } = await aNewcomer();
  publishes(
    anAppeal(1, 89),
    anAppeal(2, 3),
    anAppeal(3, 2, { subject: { countries: ['MX'], themes: [] } }),
    anAppeal(4, 7),
    anAppeal(5, 1),
    anAppeal(6, 6),
    anAppeal(7, 5),
    anAppeal(8, 4),
  );
  await handle();
  expect(told()).toEqual([['5/1', '2/1', '8/1', '7/1', '6/1']]);
});

test('to a reader who waits for their languages it tells of appeals in these, and of urgent ones', async () => {
  const { publishes, handle, told } = await aNewcomer({ language: 'ar', waitsForEdition: true });
  publishes(
    anAppeal(1, 4),
    anAppeal(2, 3, { isUrgent: true }),
    anAppeal(3, 2, { translations: [anEdition('ar')], lateLanguages: ['ar'] }),
  );
  await handle();
  expect(told()).toEqual([['3/1', '2/1']]);
});

test.each<[string, AppealVersion[]]>([
  ['withdrawn', [anAppeal(1, 3), anAppeal(1, 2, { version: 2, kind: 'retraction' })]],
  ['ended, since its newest version says how', [anAppeal(1, 3), anAppeal(1, 2, { version: 2, kind: 'outcome' })]],
  ['closed by its publisher without mail', [anAppeal(1, 3, { ended: ENDED })]],
  ['past everywhere on earth', [anAppeal(1, 3, { expiresOn: '2024-03-13' })]],
  ['older than ninety days', [anAppeal(1, 91)]],
  ['published at the moment of their confirmation, so that its own mailing brings it', [anAppeal(1, 0)]],
  ['corrected since their confirmation', [anAppeal(1, 3), anAppeal(1, -0.001, { version: 2, kind: 'correction' })]],
])('it does not tell of an appeal that is %s', async (_, versions) => {
  const { publishes, handle, told } = await aNewcomer();
  publishes(...versions);
  await handle();
  expect(told()).toEqual([[]]);
});

test('it tells of the newest version, and of an appeal on its last day', async () => {
  const { publishes, handle, told } = await aNewcomer();
  publishes(
    anAppeal(1, 3),
    anAppeal(1, 2, { version: 2, kind: 'update' }),
    anAppeal(2, 9, { expiresOn: '2024-03-14' }),
  );
  await handle();
  expect(told()).toEqual([['1/2', '2/1']]);
});

test('one welcome for one coming: not for a message that comes twice, nor for follows added later, but for who comes back', async () => {
  const { publishes, handle, told, ports, subscriber } = await aNewcomer();
  publishes(anAppeal(1, 3));
  expect([await handle(), await handle()]).toEqual(['sent', undefined]);
  ports.people.set(subscriber.subscriberId, { ...subscriber, follows: [aFollow()], revision: 2 });
  expect(await handle(NOW_MS + DAY_MS)).toBeUndefined();
  const confirmedAtMs = CONFIRMED_AT_MS + 40 * DAY_MS;
  ports.people.set(subscriber.subscriberId, { ...subscriber, confirmedAtMs, revision: 4 });
  publishes(anAppeal(2, -30));
  expect(await handle(confirmedAtMs)).toBe('sent');
  expect(told()).toEqual([['1/1'], ['2/1']]);
});

test('a subscriber who adds follows once the ledger has forgotten their welcome is not welcomed again', async () => {
  const { handle, told, ports } = await aNewcomer();
  await handle();
  ports.ledger.clear();
  expect([await handle(NOW_MS + 60 * DAY_MS), told()]).toEqual(['not-needed', [[]]]);
});

test('a subscriber who unsubscribed meanwhile gets no welcome', async () => {
  const { handle, told, ports, subscriber } = await aNewcomer();
  ports.people.set(subscriber.subscriberId, { ...subscriber, status: 'unsubscribed', unsubscribedAtMs: NOW_MS });
  expect([await handle(), told()]).toEqual(['not-needed', []]);
});

test('who comes back is not told again of what an alert had brought them', async () => {
  const { publishes, handle, told, ports, subscriber } = await aNewcomer({ firstConfirmedAtMs: 1 });
  publishes(anAppeal(1, 3), anAppeal(2, 4));
  const dispatch = aDispatch({ appealId: appealId(1), status: 'finished', sliceBits: 0 });
  ports.table.dispatchItems.set(dispatch.dispatchId, dispatch);
  const receipt = aReceipt({ people: [subscriber.subscriberId], outcomes: ['accepted'], state: 'done' });
  ports.table.receiptItems.set(`${dispatch.dispatchId}/`, new Map([[receipt.callId, receipt]]));
  await handle();
  expect(told()).toEqual([['2/1']]);
});

test('a provider that asks to wait gets the same welcome later, and meanwhile no subscriber counts as told', async () => {
  const { publishes, handle, told, ports, reached } = await aNewcomer();
  publishes(anAppeal(1, 3));
  ports.answerOfProvider = () => ({ kind: 'throttled' });
  await expect(handle()).rejects.toThrow(RetryLaterError);
  expect(await reached(1)).toBe(false);
  ports.answerOfProvider = () => ({ kind: 'accepted' });
  expect([await handle(), told(), await reached(1)]).toEqual(['sent', [['1/1']], true]);
});

test('after a call without an answer the welcome comes again without the appeals, and they count as told', async () => {
  const { publishes, handle, told, ports, reached, receipts } = await aNewcomer();
  publishes(anAppeal(1, 3));
  ports.answerOfProvider = () => Promise.reject(new Error('no answer'));
  await expect(handle()).rejects.toThrow('no answer');
  expect(receipts()).toMatchObject([{ state: 'uncertain', outcomes: ['uncertain'] }]);
  ports.answerOfProvider = () => ({ kind: 'accepted' });
  const afterTheClaim = NOW_MS + 3_600_000;
  expect([await handle(afterTheClaim), told(), await reached(1)]).toEqual(['sent', [[]], true]);
});

test('a provider that surely sent nothing leaves no subscriber told: the next attempt tells of the same appeals', async () => {
  const { publishes, handle, told, ports, reached } = await aNewcomer();
  publishes(anAppeal(1, 3));
  ports.answerOfProvider = () => Promise.reject(new NoticeNotSentError(new Error('paused'), false));
  await expect(handle()).rejects.toThrow(NoticeNotSentError);
  expect(await reached(1)).toBe(false);
  ports.answerOfProvider = () => ({ kind: 'accepted' });
  const afterTheClaim = NOW_MS + 3_600_000;
  expect([await handle(afterTheClaim), told(), await reached(1)]).toEqual(['sent', [['1/1']], true]);
});

test('a worker that died between its intention and the call leaves no subscriber told twice', async () => {
  const { publishes, handle, told, ports, reached } = await aNewcomer();
  publishes(anAppeal(1, 3));
  const { settle } = ports.welcomeReceipts;
  const dies = () => Promise.reject(new Error('died'));
  ports.answerOfProvider = dies;
  Object.assign(ports.welcomeReceipts, { settle: dies });
  await expect(handle()).rejects.toThrow('died');
  Object.assign(ports.welcomeReceipts, { settle });
  ports.answerOfProvider = () => ({ kind: 'accepted' });
  expect([await handle(NOW_MS + 3_600_000), told(), await reached(1)]).toEqual(['sent', [[]], true]);
});

test('an appeal that is taken back between choosing and sending is not told of; the others are', async () => {
  const { publishes, handle, told, welcome, reached } = await aNewcomer();
  publishes(anAppeal(1, 3), anAppeal(2, 4));
  welcome.beforeIntend = () => {
    welcome.beforeIntend = () => {};
    publishes(anAppeal(1, -0.001, { version: 2, kind: 'retraction' }));
  };
  await handle();
  expect([told(), await reached(1), await reached(2)]).toEqual([[['2/1']], false, true]);
});

test('a subscriber whom a welcome told of an appeal is reached by its correction and its retraction, even if they follow something else by then', async () => {
  const { publishes, handle, ports, subscriber } = await aNewcomer();
  publishes(anAppeal(1, 3));
  await handle();
  const followUp = aDispatch({ appealId: appealId(1), version: 2, reach: 'reached' });
  expect(await reachedBefore(followUp, WHOLE_ID_SPACE, ports)).toEqual(new Set([subscriber.subscriberId]));
});
