import { randomUUID } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { beforeAll, expect, test } from 'vitest';
import { makeReceipts } from '../../functions/adapters/dynamodb/dispatch/receipts.ts';
import { slicesOf } from '../../functions/adapters/dynamodb/dispatch/slices.ts';
import { makeKeyring } from '../../functions/adapters/kms/keyring.ts';
import {
  type AppealRequestInput,
  PUBLISH_PATH,
  PublishAnswer,
  type SteeringAction,
  steeringPath,
} from '../../functions/contract/api.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { seedPublisher } from '../../scripts/local/visitors/seed.ts';
import { seedSubscribers } from '../../scripts/local/visitors/seed-subscribers.ts';
import { waitUntil } from '../../scripts/program/wait-until.ts';
import { aFollow } from '../support/builders.ts';
import { exactDispatch, untilFinished } from '../support/stack/exact-dispatch.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { type Ran, runScript } from '../support/stack/run-command.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../support/stack/table-of-stack.ts';

const PEOPLE = 1_500;
/** Longer than a slice of a paused dispatch waits before it looks again by itself. */
const A_WHILE_MS = 4_000;

/** Between the moment at which a worker reads its dispatch and the one at which it writes down its call. */
const ONE_STEP_MS = 500;

let key: string;

const [environment, outputs] = [inject('environment'), inject('outputs')];

const table = tableOfStack();
const keyring = makeKeyring(table, outputs.SealingKeyArn, new KMSClient(clientSettingsOf(environment)));

beforeAll(async () => {
  key = (await seedPublisher({ publicUrl: inject('publicUrl'), inboxUrl: inject('inboxUrl'), environment, outputs }))
    .keyText;
  await seedSubscribers(PEOPLE, aFollow({ countries: ['FJ'] }), table, keyring);
  await seedSubscribers(PEOPLE, aFollow({ countries: ['TO'] }), table, keyring);
  await seedSubscribers(PEOPLE, aFollow({ countries: ['WS'] }), table, keyring);
});

const authorized = () => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' });

/** Publishes an invented appeal about a country. */
async function publish(country: string, given: Partial<AppealRequestInput> = {}) {
  const title = given.title ?? `${country}: three teachers missing since Monday, case ${randomUUID().slice(0, 8)}`;
  const text = 'Three teachers were taken from a school.';
  const appeal = { datedOn: '2024-06-12', body: { text }, countries: [country], ...given, title };
  const answer = await fetch(`${inject('publicUrl')}${PUBLISH_PATH}`, {
    method: 'POST',
    headers: authorized(),
    body: JSON.stringify(appeal),
  });
  const published = PublishAnswer.parse(await answer.json());
  if (published.status !== 'published') throw new Error(`it is ${published.status}`);
  return { title, dispatchId: published.dispatchId, externalId: published.externalId };
}

/** Asks the API itself: at this moment each tenth of a second counts, and the command asks the same again. */
const steerAtOnce = (dispatchId: string, action: SteeringAction) =>
  fetch(`${inject('publicUrl')}${steeringPath(dispatchId, action)}`, { method: 'POST', headers: authorized() });

/** Runs `npm run appeal` as a publisher does. */
const appeal = (...args: string[]): Promise<Ran> =>
  runScript('scripts/appeal/main.ts', args, {
    env: { APPEAL_ALERTS_API: inject('publicUrl'), APPEAL_ALERTS_KEY: key },
  });

/** Runs `npm run operator` as the operator of the deployment does. */
const operator = (...args: string[]): Promise<Ran> =>
  runScript('scripts/operator/main.ts', ['--stage', 'test', ...args], { env: inject('environment') });

/** Who got a mail with this subject, as often as they did. */
const mailed = async (title: string) =>
  (await theInbox().list()).filter(({ subject }) => subject === title).flatMap(({ to }) => to);

/** When the last call of a dispatch began. */
async function lastCallAtMs(dispatchId: string): Promise<number> {
  const slices = await slicesOf(table, dispatchId);
  const receipts = await Promise.all(slices.map((slice) => makeReceipts(table, keyring).list(slice)));
  return Math.max(...receipts.flat().map(({ intentAtMs }) => intentAtMs));
}

/** The table is read faster than the inbox of all journeys, and a mailing of so many takes few seconds. */
const untilMailsLeave = (dispatchId: string) =>
  waitUntil('the first call', async () => ((await lastCallAtMs(dispatchId)) > 0 ? true : undefined), {
    deadlineMs: 30_000,
  });

const aWhile = () => new Promise((resolve) => setTimeout(resolve, A_WHILE_MS));

test('paused in the middle, a mailing stops between two calls; resumed, it reaches everyone else, and each once', async () => {
  const { title, dispatchId } = await publish('FJ');
  await untilMailsLeave(dispatchId);

  await steerAtOnce(dispatchId, 'pause');
  const paused = await appeal('pause', dispatchId);
  expect([paused.exitCode, paused.stderr]).toEqual([0, '']);
  expect(paused.stdout).toMatch(
    /^Paused\. The last call had ended \d\.\d s after you asked; (fewer than 10 people, perhaps none,|[\d,]+ to [\d,]+ people) were mailed\.$/m,
  );
  const before = await mailed(title);
  expect(before.length).toBeLessThan(PEOPLE);
  await aWhile();
  expect(await mailed(title)).toEqual(before);
  const stopped = await exactDispatch(dispatchId);
  expect(stopped).toMatchObject({
    status: 'sending',
    halt: { kind: 'paused' },
    callsUnderWay: 0,
    counts: { accepted: before.length },
  });
  expect(await lastCallAtMs(dispatchId)).toBeLessThan((stopped.halt?.atMs ?? 0) + ONE_STEP_MS);
  expect((await operator('dispatches')).stdout).toContain(dispatchId);

  expect(await appeal('resume', dispatchId)).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('Resumed.'),
  });
  expect((await untilFinished(dispatchId)).counts).toMatchObject({ accepted: PEOPLE, uncertain: 0 });
  const after = await mailed(title);
  expect([after.length, new Set(after).size]).toEqual([PEOPLE, PEOPLE]);
});

test('cancelled in the middle, a mailing ends within seconds, and no other reader is mailed', async () => {
  const { title, dispatchId } = await publish('TO');
  await untilMailsLeave(dispatchId);

  await steerAtOnce(dispatchId, 'cancel');
  const cancelled = await appeal('cancel', dispatchId, '--json');
  expect(cancelled.exitCode).toBe(0);
  expect(JSON.parse(cancelled.stdout)).toMatchObject({ halt: { kind: 'cancelled' }, quietAfterMs: expect.any(Number) });
  const before = await mailed(title);
  expect(before.length).toBeLessThan(PEOPLE);
  const ended = await untilFinished(dispatchId);
  expect(ended).toMatchObject({ halt: { kind: 'cancelled' }, counts: { accepted: before.length } });
  expect(await lastCallAtMs(dispatchId)).toBeLessThan((ended.halt?.atMs ?? 0) + ONE_STEP_MS);
  await aWhile();
  expect(await mailed(title)).toEqual(before);
  expect(await appeal('resume', dispatchId)).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('that is final'),
  });
  const shown = await operator('show', dispatchId);
  expect([shown.exitCode, shown.stdout]).toEqual([0, expect.stringContaining('cancelled')]);
  expect((await operator('pause', dispatchId)).stderr).toContain('It is too late to pause it: it is cancelled.');
});

test('a correction in the middle stops the mailing, starts as soon as that has ended, and reaches everyone once', async () => {
  const { title, dispatchId, externalId } = await publish('WS');
  await untilMailsLeave(dispatchId);
  const text = 'Two teachers were taken from a school.';
  const correction = await publish('WS', { title, externalId, kind: 'correction', body: { text } });
  // No sweep runs here: what ended has started it.
  const corrected = await untilFinished(correction.dispatchId);
  const first = await exactDispatch(dispatchId);

  expect(first).toMatchObject({ status: 'finished', halt: { kind: 'superseded' } });
  expect(await lastCallAtMs(dispatchId)).toBeLessThan((first.halt?.atMs ?? 0) + ONE_STEP_MS);
  expect(first.counts.accepted).toBeLessThan(PEOPLE);
  expect(corrected.counts).toMatchObject({ accepted: PEOPLE, uncertain: 0 });
  // Readers of another journey's digest may find it there.
  const alerts = (await theInbox().list()).filter(({ subject }) => subject.includes(title));
  const told = alerts.filter(({ text }) => text.includes('Two teachers were taken'));
  expect([told.length, new Set(told.flatMap(({ to }) => to)).size]).toEqual([PEOPLE, PEOPLE]);
});
