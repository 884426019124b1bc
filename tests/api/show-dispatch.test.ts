import { expect, test } from 'vitest';
import { DispatchAnswer } from '../../functions/contract/api.ts';
import { type AlertDispatch, NO_COUNTS, type Slice } from '../../functions/domain/dispatch/dispatches.ts';
import { Api } from '../support/publishing/api.ts';
import { NOW_MS } from '../support/publishing/builders.ts';
import { keptParts } from '../support/showing/builders.ts';

const aDispatch = (given: Partial<AlertDispatch>): AlertDispatch => ({
  kind: 'alert',
  reach: 'matching',
  isUrgent: false,
  waitsFor: [],
  uncertain: 'leave-in-doubt',
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

test('a publisher sees how far its own dispatch is, and no number before it is over', async () => {
  const api = new Api();
  const { publisherId, keyText } = await api.aKey();
  api.dispatches.push(aDispatch({ publisherId, estimatedPeople: 70 }));
  api.slices.push(
    aSlice('0', { status: 'closed', counts: { ...NO_COUNTS, accepted: 40, uncertain: 2 } }),
    aSlice('1', { counts: { ...NO_COUNTS, accepted: 2, terminal: 1 } }),
  );
  api.shown = { parts: keptParts({ delivered: 40 }) };
  const { statusCode, json } = await api.ask('dispatch', { key: keyText, ...PATH });
  expect([statusCode, DispatchAnswer.parse(json)]).toEqual([
    200,
    {
      dispatchId: 'dispatch-1',
      appealId: 'appeal-1',
      version: 1,
      lane: 'urgent',
      status: 'sending',
      callsUnderWay: 0,
      waits: [],
      publishedAtMs: NOW_MS,
      numbers: 'later',
    },
  ]);
});

test.each([
  [undefined, { numbers: 'later' }],
  [{}, { numbers: 'none' }],
  [
    { parts: keptParts({ delivered: 217, bounced: -31 }) },
    { numbers: 'shown', people: { asked: 200, delivered: 200, bounced: 50, complained: 50, unclear: 50 } },
  ],
])('of one that is over it shows what is kept of its numbers, and nothing of its counters', async (shown, numbers) => {
  const told = async (accepted: number) => {
    const api = new Api();
    const { publisherId, keyText } = await api.aKey();
    api.dispatches.push(aDispatch({ publisherId, status: 'finished', estimatedPeople: accepted, sliceBits: 0 }));
    api.slices.push(aSlice('', { status: 'closed', counts: { ...NO_COUNTS, accepted } }));
    api.shown = shown;
    return (await api.ask('dispatch', { key: keyText, ...PATH })).json;
  };
  expect(await told(42)).toMatchObject(numbers);
  for (const accepted of [0, 1, 49, 50, 5_000]) expect(await told(accepted)).toEqual(await told(42));
});

test('it tells what stops it, what its parts wait for, and whether a mail may still be on its way out', async () => {
  const api = new Api();
  const { publisherId, keyText } = await api.aKey();
  api.dispatches.push(aDispatch({ publisherId, estimatedPeople: 90, halt: { kind: 'paused', atMs: NOW_MS } }));
  api.slices.push(
    aSlice('0', { leasedUntilMs: NOW_MS + 1 }),
    aSlice('1', { leasedUntilMs: NOW_MS, waitsBecause: 'daily-quota' }),
  );
  expect((await api.ask('dispatch', { key: keyText, ...PATH })).json).toMatchObject({
    halt: { kind: 'paused', atMs: NOW_MS },
    callsUnderWay: 1,
    waits: [
      {
        because: 'daily-quota',
        words: 'waiting for tomorrow’s quota: SES’s daily limit is nearly used up',
      },
    ],
  });
});

test('while the operator holds all mail, it says so before every other wait, and a finished one waits for nothing', async () => {
  const api = new Api();
  const { publisherId, keyText } = await api.aKey();
  api.isMailHeld = true;
  api.dispatches.push(aDispatch({ publisherId }));
  api.slices.push(aSlice('0', { waitsBecause: 'daily-quota' }), aSlice('1', {}));
  const held = {
    because: 'mail-held',
    words: 'the operator of this deployment holds all mail: it goes out when that ends',
  };
  expect((await api.ask('dispatch', { key: keyText, ...PATH })).json).toMatchObject({
    waits: [held, { because: 'daily-quota' }],
  });
  api.dispatches[0] = aDispatch({ publisherId, status: 'finished' });
  api.slices.splice(0);
  expect((await api.ask('dispatch', { key: keyText, ...PATH })).json).toMatchObject({ waits: [] });
});

test('a digest is not shown: it carries the appeals of many', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const { dispatchId, uncertain, createdAtMs } = aDispatch({});
  api.dispatches.push({
    kind: 'digest',
    dispatchId,
    lane: 'bulk',
    status: 'planned',
    uncertain,
    createdAtMs,
    closedSlices: 0,
    slot: 'daily@08@UTC',
    fromMs: 0,
    toMs: 1,
    appeals: [],
    supersededAppeals: [],
  });
  expect(await api.ask('dispatch', { key: keyText, ...PATH })).toMatchObject({ statusCode: 404 });
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
