import { expect, test } from 'vitest';
import { appeal, operator } from '../../support/stack/commands.ts';
import { exactDispatch, untilFinished } from '../../support/stack/exact-dispatch.ts';
import { theInbox } from '../../support/stack/inbox.ts';
import {
  aWhile,
  followersOf,
  lastCallAtMs,
  mailed,
  ONE_STEP_MS,
  PEOPLE,
  publishAbout,
  steerAtOnce,
  untilMailsLeave,
} from '../../support/stack/mailing-under-way.ts';

test('cancelled in the middle, a mailing ends within seconds, and no other reader is mailed', async () => {
  await followersOf('TO');
  const { title, dispatchId } = await publishAbout('TO');
  await untilMailsLeave(dispatchId);

  await steerAtOnce(dispatchId, 'cancel');
  const cancelled = await appeal(['cancel', dispatchId, '--json']);
  expect(cancelled.exitCode).toBe(0);
  expect(JSON.parse(cancelled.stdout)).toMatchObject({ halt: { kind: 'cancelled' }, quietAfterMs: expect.any(Number) });
  const before = await mailed(title);
  expect(before.length).toBeLessThan(PEOPLE);
  const ended = await untilFinished(dispatchId);
  expect(ended).toMatchObject({ halt: { kind: 'cancelled' }, counts: { accepted: before.length } });
  expect(await lastCallAtMs(dispatchId)).toBeLessThan((ended.halt?.atMs ?? 0) + ONE_STEP_MS);
  await aWhile();
  expect(await mailed(title)).toEqual(before);
  expect(await appeal(['resume', dispatchId])).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('that is final'),
  });
  const shown = await operator('show', dispatchId);
  expect([shown.exitCode, shown.stdout]).toEqual([0, expect.stringContaining('cancelled')]);
  expect((await operator('pause', dispatchId)).stderr).toContain('It is too late to pause it: it is cancelled.');
});

test('a correction in the middle stops the mailing, starts as soon as that has ended, and reaches everyone once', async () => {
  await followersOf('WS');
  const { title, dispatchId, externalId } = await publishAbout('WS');
  await untilMailsLeave(dispatchId);
  const text = 'Two teachers were taken from a school.';
  const correction = await publishAbout('WS', { title, externalId, kind: 'correction', body: { text } });
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

test('paused in the middle, a mailing stops between two calls; resumed, it reaches everyone else, and each once', async () => {
  await followersOf('JM');
  const { title, dispatchId } = await publishAbout('JM');
  await untilMailsLeave(dispatchId);

  await steerAtOnce(dispatchId, 'pause');
  const paused = await appeal(['pause', dispatchId]);
  expect([paused.exitCode, paused.stderr]).toEqual([0, '']);
  expect(paused.stdout).toMatch(/^Paused\. The last call had ended \d\.\d s after you asked\.$/m);
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

  expect(await appeal(['resume', dispatchId])).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('Resumed.'),
  });
  expect((await untilFinished(dispatchId)).counts).toMatchObject({ accepted: PEOPLE, uncertain: 0 });
  const after = await mailed(title);
  expect([after.length, new Set(after).size]).toEqual([PEOPLE, PEOPLE]);
});
