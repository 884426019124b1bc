import middy from '@middy/core';
import { makeAddressChanges } from '../adapters/dynamodb/account/address-changes.ts';
import { makeDueErasures } from '../adapters/dynamodb/account/due-erasures.ts';
import { makeDueMoves } from '../adapters/dynamodb/account/due-moves.ts';
import { makeErasure } from '../adapters/dynamodb/account/erasure.ts';
import { makeDispatches } from '../adapters/dynamodb/dispatch/dispatches.ts';
import { makePlannedDispatches } from '../adapters/dynamodb/dispatch/planned-dispatches.ts';
import { makeSlices } from '../adapters/dynamodb/dispatch/slices.ts';
import { makeStartingPorts } from '../adapters/dynamodb/dispatch/starting-ports.ts';
import { makeWatching } from '../adapters/dynamodb/dispatch/steering.ts';
import { makeDueWork } from '../adapters/dynamodb/due-work.ts';
import { makeErasedReceipts } from '../adapters/dynamodb/erasing/erased-receipts.ts';
import { makeErasureJobs } from '../adapters/dynamodb/erasing/erasure-jobs.ts';
import { makeDueMails } from '../adapters/dynamodb/signing-up/due-mails.ts';
import { makeEndings } from '../adapters/dynamodb/subscriber/endings.ts';
import { makeSubscribers } from '../adapters/dynamodb/subscriber/subscribers.ts';
import { makeTopicRows } from '../adapters/dynamodb/subscriber/topic-rows.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeDueStops } from '../adapters/dynamodb/unsubscribing/due-stops.ts';
import { makeDueUnsubscribed } from '../adapters/dynamodb/unsubscribing/due-unsubscribed.ts';
import { makeHeldRemovals } from '../adapters/dynamodb/unsubscribing/held-removals.ts';
import { makeKeyring } from '../adapters/kms/keyring.ts';
import { makeLookupKey } from '../adapters/kms/lookup-key.ts';
import { makeHashingKeys } from '../adapters/secrets/hashing-keys.ts';
import { makeLetterCounts } from '../adapters/sqs/letter-counts.ts';
import { makeQueue } from '../adapters/sqs/queue.ts';
import { makeLaneWakes } from '../adapters/sqs/slice-wakes.ts';
import { readEnv } from '../contract/env.ts';
import type { NoticeMessage, SignUpMessage } from '../contract/messages.ts';
import { type EraseMovedPorts, eraseDueMoved } from '../domain/account/erase-moved.ts';
import { type FinishErasuresPorts, finishDueErasures } from '../domain/account/finish-erasures.ts';
import { forgetErased } from '../domain/erasing/forget-erased.ts';
import type { ForgettingPorts } from '../domain/erasing/ports.ts';
import { enqueueDue } from '../domain/every-minute/enqueue-due.ts';
import { askForDueMails } from '../domain/every-minute/enqueue-due-mails.ts';
import { type SweepPorts, sweep } from '../domain/every-minute/sweep.ts';
import { releaseDue } from '../domain/publishing/releases/release-due.ts';
import { makeAddressHasher } from '../domain/subscriber/address-hash.ts';
import { type ApplyRemovalsPorts, applyHeldRemovals } from '../domain/unsubscribing/apply-held-removals.ts';
import { publishMetrics } from '../telemetry/publish-metrics.ts';
import { reportSweep } from '../telemetry/report-sweep.ts';
import { opaqueFailures } from './middleware/opaque-failures.ts';
import { makeReleasingPorts } from './settings/releasing-ports.ts';
import { sweepSettings } from './settings/starting-settings.ts';

const env = readEnv('sweep', process.env);
const table = makeTable(env.TABLE_NAME);
const releasing = makeReleasingPorts(table, env);
const notices = makeQueue<NoticeMessage>(env.NOTICES_QUEUE_URL);
const mailingDue = {
  dueMails: makeDueMails(table),
  enqueueWanted: makeQueue<SignUpMessage>(env.SIGN_UPS_QUEUE_URL).send,
};
const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
const hashingKeys = makeHashingKeys(env.HASHING_SECRET_ARN, makeLookupKey(table, env.SEALING_KEY_ARN));
const endings = makeEndings(makeTable(env.ENDED_TABLE_NAME), hashingKeys, keyring);
const subscribers = makeSubscribers(table, keyring, endings, hashingKeys);
const leaving = { due: makeDueUnsubscribed(table, subscribers), announce: notices.send };
const stopping = { due: makeDueStops(table, keyring, hashingKeys), announce: notices.send };
const hashOfAddress = makeAddressHasher(hashingKeys);
const erasure = makeErasure(table, keyring, hashingKeys);
const erasing: FinishErasuresPorts = { subscribers, hashOfAddress, erasure, dueErasures: makeDueErasures(table) };
const forgetting: ForgettingPorts = {
  jobs: makeErasureJobs(table, keyring),
  planned: makePlannedDispatches(table),
  dispatches: makeDispatches(table),
  slices: makeSlices(table),
  receipts: makeErasedReceipts(table, keyring),
  deleteRest: erasure.deleteRest,
  nowMs: Date.now,
};
/** A minute's share: the sweep has other things to do, and the next goes on from the same place. */
const FORGETS_FOR_MS = 10_000;
const moving: EraseMovedPorts = {
  addressChanges: makeAddressChanges(table, keyring, hashingKeys),
  changeQueue: { enqueueChanged: (changeId) => notices.send([{ kind: 'address-changed', changeId }]) },
  dueMoves: makeDueMoves(table),
  erasure,
  hashOfAddress,
};
const removing: ApplyRemovalsPorts = {
  subscribers,
  topicRows: makeTopicRows(table),
  noticeQueue: { enqueueLeft: (left) => notices.send([left]), enqueueStopped: (stop) => notices.send([stop]) },
  hashOfAddress,
  heldRemovals: makeHeldRemovals(table),
};
const ports: SweepPorts = {
  ...makeStartingPorts(table, makeLaneWakes(env)),
  dueWork: makeDueWork(table),
  watching: makeWatching(table),
  applyHeldRemovals: (nowMs) => applyHeldRemovals(removing, nowMs),
  releaseDue: (nowMs) => releaseDue(releasing, nowMs),
  askForDueMails: (nowMs) => askForDueMails(mailingDue, nowMs),
  enqueueLeavings: (nowMs) => enqueueDue(leaving, nowMs),
  enqueueStops: (nowMs) => enqueueDue(stopping, nowMs),
  eraseMoved: (nowMs) => eraseDueMoved(moving, nowMs),
  finishErasures: (nowMs) => finishDueErasures(erasing, nowMs),
  forgetErased: (nowMs) => forgetErased(forgetting, nowMs + FORGETS_FOR_MS),
  countLetters: makeLetterCounts(env.LETTER_QUEUE_URLS).count,
};

/** Some of a sweep's work failed; the next sweep tries it again. */
class SweepIncompleteError extends AggregateError {
  override readonly name = 'SweepIncompleteError';
}

async function sweepOnce(): Promise<void> {
  const end = await sweep(ports, sweepSettings(env));
  reportSweep(end);
  const errors = end.failures.map(({ error }) => error);
  if (errors.length > 0)
    throw new SweepIncompleteError(errors, `${errors.length} parts of a sweep failed`, { cause: errors[0] });
}

/** Starts what nobody started, wakes what nobody finished and looks after what is under way, every minute. */
export const handler = middy<unknown, void>().use(publishMetrics()).use(opaqueFailures()).handler(sweepOnce);
