import { randomUUID } from 'node:crypto';
import { makeAddressChanges } from '../../adapters/dynamodb/account/address-changes.ts';
import { makeDueErasures } from '../../adapters/dynamodb/account/due-erasures.ts';
import { makeDueMoves } from '../../adapters/dynamodb/account/due-moves.ts';
import { makeErasure } from '../../adapters/dynamodb/account/erasure.ts';
import { makeOverAccesses } from '../../adapters/dynamodb/account/over-accesses.ts';
import { makeDueSendings } from '../../adapters/dynamodb/deciding/due-sendings.ts';
import { makeDispatches } from '../../adapters/dynamodb/dispatch/dispatches.ts';
import { makePlannedDispatches } from '../../adapters/dynamodb/dispatch/planned-dispatches.ts';
import { makeSlices } from '../../adapters/dynamodb/dispatch/slices.ts';
import { makeStartingPorts } from '../../adapters/dynamodb/dispatch/starting-ports.ts';
import { makeWatching } from '../../adapters/dynamodb/dispatch/steering.ts';
import { makeDueWork } from '../../adapters/dynamodb/due-work.ts';
import { makeErasedReceipts } from '../../adapters/dynamodb/erasing/erased-receipts.ts';
import { makeErasureJobs } from '../../adapters/dynamodb/erasing/erasure-jobs.ts';
import { makeDueOffices } from '../../adapters/dynamodb/members/due-offices.ts';
import { makeOffices } from '../../adapters/dynamodb/members/offices.ts';
import { makeDueMails } from '../../adapters/dynamodb/signing-up/due-mails.ts';
import { makeStaleRows } from '../../adapters/dynamodb/subscriber/stale-rows.ts';
import { makeTopicRows } from '../../adapters/dynamodb/subscriber/topic-rows.ts';
import { makeDueStops } from '../../adapters/dynamodb/unsubscribing/due-stops.ts';
import { makeDueUnsubscribed } from '../../adapters/dynamodb/unsubscribing/due-unsubscribed.ts';
import { makeHeldRemovals } from '../../adapters/dynamodb/unsubscribing/held-removals.ts';
import { makeLetterCounts } from '../../adapters/sqs/letter-counts.ts';
import { makeQueue } from '../../adapters/sqs/queue.ts';
import { makeLaneWakes } from '../../adapters/sqs/slice-wakes.ts';
import { readEnv } from '../../contract/env.ts';
import type { SendingDue, SignUpMessage } from '../../contract/messages.ts';
import { finishDueErasures } from '../../domain/account/finish-erasures.ts';
import { finishDueMoves } from '../../domain/account/finish-moves.ts';
import { wakeDueSendings } from '../../domain/deciding/wake-due-sendings.ts';
import { forgetErased } from '../../domain/erasing/forget-erased.ts';
import { deleteOverAccesses } from '../../domain/every-minute/delete-over-accesses.ts';
import { deleteStaleRows } from '../../domain/every-minute/delete-stale-rows.ts';
import { enqueueDue } from '../../domain/every-minute/enqueue-due.ts';
import { enqueueDueMails } from '../../domain/every-minute/enqueue-due-mails.ts';
import { type SweepPorts, type SweepSettings, sweep } from '../../domain/every-minute/sweep.ts';
import { carryOutRecoveries } from '../../domain/members/recovery/carry-out-recoveries.ts';
import { settleDueOffices } from '../../domain/members/team/settle-due-offices.ts';
import { releaseDue } from '../../domain/publishing/releases/release-due.ts';
import { unlistCases } from '../../domain/subscriber/listed-cases.ts';
import { applyHeldRemovals } from '../../domain/unsubscribing/apply-held-removals.ts';
import { notePassedOver, noteUnreadable } from '../../telemetry/note-unreadable.ts';
import { releaseObserver } from '../../telemetry/release-observer.ts';
import { reportSweep } from '../../telemetry/report-sweep.ts';
import { openNotices } from '../composition/open-notices.ts';
import { openPublishing } from '../composition/open-publishing.ts';
import { openSubscribers } from '../composition/open-store.ts';
import { startingSettings } from '../composition/starting-settings.ts';
import { topicPlacesOf } from '../composition/topic-places.ts';
import { worker } from '../composition/worker.ts';

const env = readEnv('sweep', process.env);
const store = openSubscribers(env);
const { table, keyring, hashingKeys, hashOfAddress, subscribers } = store;
const placeOfTopic = topicPlacesOf(table, env);
const notices = openNotices(env);
const erasure = makeErasure(table, keyring, hashingKeys, noteUnreadable, placeOfTopic);

/** A minute's share: the sweep has other things to do, and the next goes on from the same place. */
const FORGETS_FOR_MS = 10_000;

const publishing = { ...openPublishing(store, env), releaseObserver };
const sendings = { due: makeDueSendings(table), wake: makeQueue<SendingDue>(env.SENDINGS_QUEUE_URL).send };
const signingUp = {
  dueMails: makeDueMails(table),
  enqueueWanted: makeQueue<SignUpMessage>(env.SIGN_UPS_QUEUE_URL).send,
};
const unsubscribes = { due: makeDueUnsubscribed(table, subscribers), enqueue: notices.send };
const stops = { due: makeDueStops(table, keyring, hashingKeys), enqueue: notices.send };
const staleRows = makeStaleRows(table, keyring, placeOfTopic, (subscriberId, topics) =>
  unlistCases(subscriberId, topics, { subscribers, hashOfAddress }),
);
const removals = {
  subscribers,
  topicRows: makeTopicRows(table, keyring, hashingKeys),
  noticeQueue: notices,
  hashOfAddress,
  heldRemovals: makeHeldRemovals(table),
};
const moves = {
  addressChanges: makeAddressChanges(table, keyring, hashingKeys, notePassedOver),
  changeQueue: notices,
  dueMoves: makeDueMoves(table),
  erasure,
  hashOfAddress,
};
const erasures = { subscribers, hashOfAddress, erasure, dueErasures: makeDueErasures(table) };
const offices = {
  ...notices,
  offices: makeOffices(table, keyring),
  dueOffices: makeDueOffices(table),
  newId: randomUUID,
};
const erased = {
  jobs: makeErasureJobs(table, keyring),
  planned: makePlannedDispatches(table),
  dispatches: makeDispatches(table),
  slices: makeSlices(table),
  receipts: makeErasedReceipts(table, keyring),
  deleteRest: erasure.deleteRest,
  nowMs: Date.now,
};

/** What the jobs of a sweep ask of AWS, room by room. */
const ports: SweepPorts = {
  ...makeStartingPorts(table, makeLaneWakes(env), placeOfTopic),
  dueWork: makeDueWork(table),
  watching: makeWatching(table),
  wakeSendings: (nowMs) => wakeDueSendings(sendings, nowMs),
  releaseDue: (nowMs) => releaseDue(publishing, nowMs),
  enqueueDueMails: (nowMs) => enqueueDueMails(signingUp, nowMs),
  enqueueUnsubscribes: (nowMs) => enqueueDue(unsubscribes, nowMs),
  enqueueStops: (nowMs) => enqueueDue(stops, nowMs),
  applyHeldRemovals: (nowMs) => applyHeldRemovals(removals, nowMs),
  deleteStaleRows: (nowMs) => deleteStaleRows(staleRows, nowMs),
  finishMoves: (nowMs) => finishDueMoves(moves, nowMs),
  finishErasures: (nowMs) => finishDueErasures(erasures, nowMs),
  deleteOverAccesses: (nowMs) => deleteOverAccesses(makeOverAccesses(table), nowMs),
  recoverMembers: (nowMs) => carryOutRecoveries(offices, nowMs),
  settleOffices: (nowMs) => settleDueOffices(offices, nowMs),
  forgetErased: (nowMs) => forgetErased(erased, nowMs + FORGETS_FOR_MS),
  countLetters: makeLetterCounts(env.LETTER_QUEUE_URLS).count,
};
const settings: SweepSettings = {
  ...startingSettings(env),
  noProgressAfterMs: env.NO_PROGRESS_AFTER_SECONDS * 1_000,
  noDeliveryAfterMs: env.NO_DELIVERY_AFTER_SECONDS * 1_000,
};

/** Some of a sweep's work failed; the next sweep tries it again. */
class SweepIncompleteError extends AggregateError {
  override readonly name = 'SweepIncompleteError';
}

async function sweepOnce(): Promise<void> {
  const end = await sweep(ports, settings);
  reportSweep(end);
  const errors = end.failures.map(({ error }) => error);
  if (errors.length > 0)
    throw new SweepIncompleteError(errors, `${errors.length} parts of a sweep failed`, { cause: errors[0] });
}

/** Does every minute what lost messages and dead workers left undone; the jobs are listed in the domain. */
export const handler = worker(sweepOnce);
