import middy from '@middy/core';
import { makeAddressChanges } from '../adapters/dynamodb/address-changes.ts';
import { makeDispatches } from '../adapters/dynamodb/dispatches.ts';
import { makeDueErasures } from '../adapters/dynamodb/due-erasures.ts';
import { makeDueLeavings } from '../adapters/dynamodb/due-leavings.ts';
import { makeDueMails } from '../adapters/dynamodb/due-mails.ts';
import { makeDueMoves } from '../adapters/dynamodb/due-moves.ts';
import { makeDueStops } from '../adapters/dynamodb/due-stops.ts';
import { makeDueWork } from '../adapters/dynamodb/due-work.ts';
import { makeEndings } from '../adapters/dynamodb/endings.ts';
import { makeErasedReceipts } from '../adapters/dynamodb/erased-receipts.ts';
import { makeErasure } from '../adapters/dynamodb/erasure.ts';
import { makeErasureJobs } from '../adapters/dynamodb/erasure-jobs.ts';
import { makeHeldRemovals } from '../adapters/dynamodb/held-removals.ts';
import { makePlannedDispatches } from '../adapters/dynamodb/planned-dispatches.ts';
import { makeSlices } from '../adapters/dynamodb/slices.ts';
import { makeStartingPorts } from '../adapters/dynamodb/starting-ports.ts';
import { makeWatching } from '../adapters/dynamodb/steering.ts';
import { makeSubscribers } from '../adapters/dynamodb/subscribers.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeTopicRows } from '../adapters/dynamodb/topic-rows.ts';
import { makeKeyring } from '../adapters/kms/keyring.ts';
import { makeLookupKey } from '../adapters/kms/lookup-key.ts';
import { makeHashingKeys } from '../adapters/secrets/hashing-keys.ts';
import { makeLetterCounts } from '../adapters/sqs/letter-counts.ts';
import { makeQueue } from '../adapters/sqs/queue.ts';
import { makeLaneWakes } from '../adapters/sqs/slice-wakes.ts';
import { readEnv } from '../contract/env.ts';
import type { NoticeMessage, SignUpMessage } from '../contract/messages.ts';
import { type SweepPorts, sweep } from '../domain/dispatch/sweep.ts';
import { forgetErased } from '../domain/erasing/forget-erased.ts';
import type { ForgettingPorts } from '../domain/erasing/ports.ts';
import { releaseDue } from '../domain/releases/release-due.ts';
import { makeAddressHasher } from '../domain/subscribing/address-hash.ts';
import { announceDue } from '../domain/subscribing/announce-due.ts';
import { type ApplyRemovalsPorts, applyHeldRemovals } from '../domain/subscribing/apply-held-removals.ts';
import { askForDueMails } from '../domain/subscribing/ask-for-due-mails.ts';
import { type FinishErasuresPorts, finishDueErasures } from '../domain/subscribing/finish-erasures.ts';
import { type SettleMovesPorts, settleDueMoves } from '../domain/subscribing/settle-moves.ts';
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
  announceWanted: makeQueue<SignUpMessage>(env.SIGN_UPS_QUEUE_URL).send,
};
const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
const hashingKeys = makeHashingKeys(env.HASHING_SECRET_ARN, makeLookupKey(table, env.SEALING_KEY_ARN));
const endings = makeEndings(makeTable(env.ENDED_TABLE_NAME), hashingKeys, keyring);
const subscribers = makeSubscribers(table, keyring, endings, hashingKeys);
const leaving = { due: makeDueLeavings(table, subscribers), announce: notices.send };
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
const moving: SettleMovesPorts = {
  addressChanges: makeAddressChanges(table, keyring, hashingKeys),
  changeAnnouncer: { announceChanged: (changeId) => notices.send([{ kind: 'address-changed', changeId }]) },
  dueMoves: makeDueMoves(table),
  erasure,
  hashOfAddress,
};
const removing: ApplyRemovalsPorts = {
  subscribers,
  topicRows: makeTopicRows(table),
  announcer: { announceLeft: (left) => notices.send([left]), announceStopped: (stop) => notices.send([stop]) },
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
  announceLeavings: (nowMs) => announceDue(leaving, nowMs),
  announceStops: (nowMs) => announceDue(stopping, nowMs),
  settleMoves: (nowMs) => settleDueMoves(moving, nowMs),
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
