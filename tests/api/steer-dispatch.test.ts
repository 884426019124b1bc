import { expect, test } from 'vitest';
import { DispatchAnswer, type SteeringAction, steeringPath } from '../../functions/contract/api.ts';
import { Api } from '../support/publishing/api.ts';
import { aDispatch, DISPATCH_ID } from '../support/sending/builders.ts';

/** A publisher with a dispatch of its own that is being sent. */
async function aSendingDispatch() {
  const api = new Api();
  const { publisherId, keyText } = await api.aKey();
  api.steered.plan({ publisherId });
  await api.steered.start();
  api.steered.takeQueued();
  const steer = (action: string, key: string | undefined = keyText) =>
    api.ask('steer', {
      key,
      path: steeringPath(DISPATCH_ID, action as SteeringAction), // some tests ask for what is none
      pathParameters: { dispatchId: DISPATCH_ID },
    });
  return { api, steer };
}

test('a pause is answered with where the dispatch stands, and a call that is still under way', async () => {
  const { api, steer } = await aSendingDispatch();
  await api.steered.lease('01');
  const { statusCode, json } = await steer('pause');
  const { appealId, version, publishedAtMs } = aDispatch();
  expect([statusCode, DispatchAnswer.parse(json)]).toEqual([
    200,
    {
      dispatchId: DISPATCH_ID,
      appealId,
      version,
      lane: 'urgent',
      status: 'sending',
      halt: { kind: 'paused', atMs: api.steered.nowMs },
      callsUnderWay: 1,
      waits: [],
      publishedAtMs,
      numbers: 'later',
    },
  ]);
});

test('resumed while the operator holds all mail, it is answered that nothing leaves before that ends', async () => {
  const { api, steer } = await aSendingDispatch();
  api.isMailHeld = true;
  await steer('pause');
  expect(await steer('resume')).toMatchObject({
    statusCode: 200,
    json: { waits: [{ because: 'mail-held' }] },
  });
});

test('resumed, it goes on', async () => {
  const { api, steer } = await aSendingDispatch();
  await steer('pause');
  expect(await steer('resume')).toMatchObject({ statusCode: 200, json: { status: 'sending' } });
  expect(api.steered.takeQueued()).toEqual(['00', '01', '10', '11']);
});

test('what is cancelled can’t be resumed, and the answer says why', async () => {
  const { steer } = await aSendingDispatch();
  expect(await steer('cancel')).toMatchObject({ statusCode: 200, json: { halt: { kind: 'cancelled' } } });
  expect(await steer('resume')).toMatchObject({
    statusCode: 409,
    json: {
      error: {
        code: 'dispatch-ended',
        message: 'Its mailing was cancelled, and that is final. It can’t be resumed.',
      },
    },
  });
});

test('another publisher’s dispatch is as unknown as one that never was, and goes on', async () => {
  const { api, steer } = await aSendingDispatch();
  const { keyText } = await api.aKey('Another');
  expect(await steer('cancel', keyText)).toMatchObject({ statusCode: 404, json: { error: { code: 'not-found' } } });
  expect(api.steered.dispatch().halt).toBeUndefined();
});

test('nothing else can be done to it', async () => {
  const { api, steer } = await aSendingDispatch();
  expect(await steer('delete')).toMatchObject({ statusCode: 404 });
  expect(api.steered.dispatch().halt).toBeUndefined();
});
