import { expect, test } from 'vitest';
import { appeal, operator } from '../support/stack/commands.ts';
import { exactDispatch, untilFinished } from '../support/stack/exact-dispatch.ts';
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
} from '../support/stack/mailing-under-way.ts';

test('paused in the middle, a mailing stops between two calls; resumed, it reaches everyone else, and each once', async () => {
  await followersOf('FJ');
  const { title, dispatchId } = await publishAbout('FJ');
  await untilMailsLeave(dispatchId);

  await steerAtOnce(dispatchId, 'pause');
  const paused = await appeal(['pause', dispatchId]);
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

  expect(await appeal(['resume', dispatchId])).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('Resumed.'),
  });
  expect((await untilFinished(dispatchId)).counts).toMatchObject({ accepted: PEOPLE, uncertain: 0 });
  const after = await mailed(title);
  expect([after.length, new Set(after).size]).toEqual([PEOPLE, PEOPLE]);
});
