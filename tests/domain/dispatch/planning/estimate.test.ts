import { expect, test } from 'vitest';
import type { AlertDispatch } from '../../../../functions/domain/dispatch/dispatches.ts';
import { type EstimatingPorts, estimateAlert } from '../../../../functions/domain/dispatch/planning/estimate-alert.ts';
import { estimateDigest } from '../../../../functions/domain/dispatch/planning/estimate-digest.ts';
import type { Receipt } from '../../../../functions/domain/dispatch/sending/receipts.ts';
import {
  welcomeDispatchOf,
  welcomeIntent,
  welcomeReceiptIdOf,
} from '../../../../functions/domain/dispatch/welcome-dispatch.ts';
import { slotTopic } from '../../../../functions/domain/subscriber/cadence/slot.ts';
import { aSubscriber, someHashingKeys } from '../../../support/builders.ts';
import { aDispatch, anAppealVersion, anId } from '../../../support/sending/builders.ts';
import { MemoryTable } from '../../../support/sending/memory-table.ts';

const NOW = 1_000;

/** People who follow the appeal's country, and an earlier dispatch that reached some. */
async function aTableWith(following: number, reached: { readonly accepted: number; readonly uncertain: number }) {
  const table = new MemoryTable();
  for (let n = 0; n < following; n += 1) table.save(aSubscriber({ subscriberId: anId(n) }));
  await addEarlier(table, { dispatchId: 'earlier' }, reached);
  const correction = aDispatch({ dispatchId: 'correction', version: 2 });
  table.dispatchItems.set('correction', { ...correction });
  const ports: EstimatingPorts = {
    appeals: { getVersion: async () => anAppealVersion() },
    candidates: table.candidates,
    steering: table.steering,
    appealDispatches: table.appealDispatches,
    welcomeOutcomes: table.welcomeOutcomes,
  };
  const estimate = (given: Partial<AlertDispatch>) => estimateAlert({ ...correction, ...given }, ports);
  return Object.assign(estimate, { table });
}

async function addEarlier(
  table: MemoryTable,
  given: Partial<AlertDispatch> & { readonly dispatchId: string },
  reached: { readonly accepted: number; readonly uncertain: number },
) {
  const { dispatchId } = given;
  table.dispatchItems.set(dispatchId, { ...aDispatch({ sliceBits: 0, ...given }) });
  await table.slices.add(dispatchId, [{ bits: '', turn: { kind: 'queued', dueAtMs: NOW } }]);
  const leasing = await table.slices.lease({ dispatchId, bits: '' }, NOW, NOW + 1);
  if (leasing.kind !== 'leased') throw new Error(`the slice is ${leasing.kind}`);
  await table.slices.saveCounts(leasing.lease, { ...leasing.lease.counts, terminal: 2, ...reached });
}

/** A welcome that told a subscriber of the appeal's first version, and what became of it. */
function welcome(table: MemoryTable, subscriberId: string, outcomes: Receipt['outcomes']): void {
  const { appealId, version } = aDispatch();
  const appeal = { ...anAppealVersion(), appealId, version };
  const id = welcomeReceiptIdOf(subscriberId, appeal, someHashingKeys);
  table.dispatchItems.set(id.dispatchId, { ...welcomeDispatchOf(appeal) });
  const receipt: Receipt = { ...welcomeIntent(subscriberId, id, NOW), state: 'done', outcomes };
  const slice = `${id.dispatchId}/${id.bits}`;
  table.receiptItems.set(slice, (table.receiptItems.get(slice) ?? new Map()).set(id.callId, receipt));
}

test.each([
  ['the subscribers who follow it', 'matching', 7],
  ['whom earlier versions reached, perhaps or surely', 'reached', 12],
  ['the more of both', 'matching-and-reached', 12],
  ['no one', 'no-one', 0],
] as const)('an alert is estimated to go to %s', async (_, reach, people) => {
  const estimate = await aTableWith(7, { accepted: 9, uncertain: 3 });
  expect(await estimate({ reach })).toBe(people);
});

test('of a correction that more people follow than were reached, all who follow it are counted', async () => {
  const estimate = await aTableWith(20, { accepted: 9, uncertain: 3 });
  expect(await estimate({ reach: 'matching-and-reached' })).toBe(20);
});

test('whom welcomes alone told of an appeal is counted among those who were reached', async () => {
  const estimate = await aTableWith(7, { accepted: 9, uncertain: 3 });
  welcome(estimate.table, anId(100), ['accepted']);
  welcome(estimate.table, anId(4_000_000_000), ['uncertain']);
  welcome(estimate.table, anId(101), ['throttled']);
  welcome(estimate.table, anId(102), []);
  welcome(estimate.table, anId(103), ['refused']);
  expect(await estimate({ reach: 'reached' })).toBe(15);
});

test('who was mailed several versions is counted once: the version that reached the most people counts', async () => {
  const estimate = await aTableWith(7, { accepted: 30, uncertain: 0 });
  await addEarlier(estimate.table, { dispatchId: 'update', version: 2 }, { accepted: 31, uncertain: 1 });
  await addEarlier(
    estimate.table,
    { dispatchId: 'waited', version: 2, reach: 'waiting' },
    { accepted: 4, uncertain: 0 },
  );
  await addEarlier(estimate.table, { dispatchId: 'third', version: 3 }, { accepted: 29, uncertain: 0 });
  expect(await estimate({ version: 4, reach: 'reached' })).toBe(36);
});

test('a first version has reached no subscriber before', async () => {
  const estimate = await aTableWith(7, { accepted: 9, uncertain: 3 });
  expect(await estimate({ version: 1, reach: 'reached' })).toBe(0);
});

test('a digest is estimated to go to the readers of its slot', async () => {
  const table = new MemoryTable();
  table.topicRows.set(slotTopic('daily@08@UTC'), new Set([anId(1), anId(2)]));
  table.topicRows.set(slotTopic('daily@09@UTC'), new Set([anId(3)]));
  const { dispatchId, status, createdAtMs, uncertain, closedSlices } = aDispatch();
  const digest = { dispatchId, status, createdAtMs, uncertain, closedSlices, kind: 'digest', lane: 'bulk' } as const;
  const window = { slot: 'daily@08@UTC', fromMs: 0, toMs: 1, appeals: [], supersededAppeals: [] };
  expect(await estimateDigest({ ...digest, ...window }, table.candidates)).toBe(2);
});
