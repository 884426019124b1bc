import { expect, test } from 'vitest';
import { DispatchAnswer } from '../../functions/contract/api.ts';
import { type Dispatch, NO_COUNTS, type Slice } from '../../functions/domain/dispatch/dispatch.ts';
import { Api } from '../support/publishing/api.ts';
import { NOW_MS } from '../support/publishing/builders.ts';

const aDispatch = (given: Partial<Dispatch>): Dispatch => ({
  dispatchId: 'dispatch-1',
  appealId: 'appeal-1',
  version: 1,
  publisherId: 'publisher-1',
  lane: 'urgent',
  status: 'sending',
  publishedAtMs: NOW_MS,
  createdAtMs: NOW_MS,
  sliceBits: 1,
  closedSlices: 1,
  ...given,
});

const aSlice = (bits: string, given: Partial<Slice>): Slice => ({
  dispatchId: 'dispatch-1',
  bits,
  status: 'open',
  fence: 1,
  leasedUntilMs: 0,
  counts: NO_COUNTS,
  lateResults: 0,
  ...given,
});

const PATH = { pathParameters: { dispatchId: 'dispatch-1' } };

test('a publisher sees how far its own dispatch is, summed over its slices', async () => {
  const api = new Api();
  const { publisherId, keyText } = await api.aKey();
  api.dispatches.push(aDispatch({ publisherId }));
  api.slices.push(
    aSlice('0', { status: 'closed', counts: { ...NO_COUNTS, accepted: 40, uncertain: 2 } }),
    aSlice('1', { counts: { ...NO_COUNTS, accepted: 2, terminal: 1 } }),
  );
  const { statusCode, json } = await api.ask('dispatch', { key: keyText, ...PATH });
  expect([statusCode, DispatchAnswer.parse(json)]).toEqual([
    200,
    {
      dispatchId: 'dispatch-1',
      appealId: 'appeal-1',
      version: 1,
      status: 'sending',
      publishedAtMs: NOW_MS,
      slices: { open: 1, closed: 1, total: 2 },
      counts: { ...NO_COUNTS, accepted: 42, uncertain: 2, terminal: 1 },
    },
  ]);
});

test('another publisher’s dispatch is as unknown as one that never was', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const never = await api.ask('dispatch', { key: keyText, ...PATH });
  api.dispatches.push(aDispatch({ publisherId: 'another' }));
  expect(await api.ask('dispatch', { key: keyText, ...PATH })).toEqual(never);
  expect(never).toMatchObject({ statusCode: 404, json: { error: { code: 'not-found' } } });
});

test('without a key nothing is shown', async () => {
  expect(await new Api().ask('dispatch', PATH)).toMatchObject({ statusCode: 401 });
});
