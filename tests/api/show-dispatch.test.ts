import { expect, test } from 'vitest';
import { DispatchAnswer } from '../../functions/contract/api.ts';
import { type AlertDispatch, NO_COUNTS, type Slice } from '../../functions/domain/dispatch/dispatches.ts';
import { NO_DELIVERIES } from '../../functions/domain/feedback/deliveries.ts';
import { Api } from '../support/publishing/api.ts';
import { inLowestBand, NOW_MS } from '../support/publishing/builders.ts';

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

const NONE_TOLD = inLowestBand(NO_COUNTS);
const { deliveredTo: _, ...DELIVERIES } = NO_DELIVERIES;
const NO_DELIVERIES_TOLD = inLowestBand(DELIVERIES);

const PATH = { pathParameters: { dispatchId: 'dispatch-1' } };

test('a publisher sees how far its own dispatch is, summed over its slices, in bands', async () => {
  const api = new Api();
  const { publisherId, keyText } = await api.aKey();
  api.dispatches.push(aDispatch({ publisherId }));
  api.slices.push(
    aSlice('0', { status: 'closed', counts: { ...NO_COUNTS, accepted: 40, uncertain: 2 } }),
    aSlice('1', { counts: { ...NO_COUNTS, accepted: 2, terminal: 1 } }),
  );
  api.deliveries = { ...NO_DELIVERIES, delivered: 30, deliveredTo: { 'gmail.com': 12, other: 18 } };
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
      slices: { open: 1, closed: 1, total: 2 },
      counts: { ...NONE_TOLD, accepted: '10 to 49' },
      deliveries: { ...NO_DELIVERIES_TOLD, delivered: '10 to 49' },
    },
  ]);
});

test('one person more or less is not seen in what a mailing of a publisher’s own came to', async () => {
  const told = async (accepted: number) => {
    const api = new Api();
    const { publisherId, keyText } = await api.aKey();
    api.dispatches.push(aDispatch({ publisherId, estimatedPeople: accepted, sliceBits: 0 }));
    api.slices.push(aSlice('', { status: 'closed', counts: { ...NO_COUNTS, accepted } }));
    api.deliveries = { ...NO_DELIVERIES, delivered: accepted, deliveredTo: { 'gmail.com': accepted } };
    return (await api.ask('dispatch', { key: keyText, ...PATH })).json;
  };
  expect(await told(42)).toEqual(await told(43));
  expect(await told(0)).toEqual(await told(1));
  expect(JSON.stringify(await told(42))).not.toMatch(/gmail/);
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
    estimatedPeople: '50 to 99',
    waits: [
      {
        because: 'daily-quota',
        words: 'waiting for tomorrow’s quota: SES’s daily limit is nearly used up',
        slices: 1,
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
    slices: 2,
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
