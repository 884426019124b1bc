import { randomUUID } from 'node:crypto';
import {
  deliveriesOf,
  makeAddressChanges,
  makeCandidates,
  makeDispatches,
  makeDueErasures,
  makeDueListings,
  makeDueMails,
  makeDueMoves,
  makeDueOffices,
  makeDueSendings,
  makeDueStops,
  makeDueUnsubscribed,
  makeDueWork,
  makeErasedReceipts,
  makeErasure,
  makeErasureJobs,
  makeHeldRemovals,
  makeLines,
  makeNumbersKept,
  makeOffices,
  makeOverAccesses,
  makeOwnAppeals,
  makePeople,
  makePlannedDispatches,
  makeSlices,
  makeStaleRows,
  makeStartingPorts,
  makeTopicRows,
  makeWatching,
  slicesOf,
} from '../../adapters/dynamodb/dynamodb.ts';
import { makeLaneWakes, makeLetterCounts, makeQueue } from '../../adapters/sqs/sqs.ts';
import { readEnv } from '../../contract/env.ts';
import type { SendingDue, SignUpMessage } from '../../contract/messages.ts';
import { finishDueErasures, finishDueMoves } from '../../domain/account/account.ts';
import { isPractice } from '../../domain/appeal/appeal.ts';
import { listUnlisted } from '../../domain/archive/archive.ts';
import { wakeDueSendings } from '../../domain/deciding/deciding.ts';
import { countFollowers } from '../../domain/dispatch/dispatch.ts';
import { forgetErased } from '../../domain/erasing/erasing.ts';
import type { SweepPorts, SweepSettings } from '../../domain/every-minute/every-minute.ts';
import {
  deleteOverAccesses,
  deleteStaleRows,
  enqueueDue,
  enqueueDueMails,
  sweep,
} from '../../domain/every-minute/every-minute.ts';
import { carryOutRecoveries, settleDueOffices } from '../../domain/members/members.ts';
import { releaseDue } from '../../domain/publishing/publishing.ts';
import { issuedRate } from '../../domain/rate/rate.ts';
import { keepNumbers } from '../../domain/showing/showing.ts';
import { placeSubject, unlistCases } from '../../domain/subscriber/subscriber.ts';
import { applyHeldRemovals } from '../../domain/unsubscribing/unsubscribing.ts';
import { notePassedOver, noteUnreadable } from '../../telemetry/note-unreadable.ts';
import { releaseObserver } from '../../telemetry/release-observer.ts';
import { reportSweep } from '../../telemetry/report-sweep.ts';
import { makeAccountUpTo } from '../composition/account-rate.ts';
import { openNotices } from '../composition/open-notices.ts';
import { openPublishing } from '../composition/open-publishing.ts';
import { openSubscribers } from '../composition/open-store.ts';
import { startingSettings } from '../composition/starting-settings.ts';
import { topicPlacesOf } from '../composition/topic-places.ts';
import { unforeseen } from '../composition/unforeseen.ts';
import { worker } from '../composition/worker.ts';

const env = readEnv('sweep', process.env);
const store = openSubscribers(env);
const { table, keyring, hashingKeys, hashOfAddress, subscribers } = store;
const placeOfTopic = topicPlacesOf(table, env);
const notices = openNotices(env);
const account = makeAccountUpTo(env.SENDS_PER_SECOND);
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

const counting = { candidates: makeCandidates(table, placeOfTopic), people: makePeople(table, keyring) };
/** An office's page of a year shows one number of them: a sample of so many is as good. */
const FOLLOWERS = { countAllUpTo: 5_000, peopleInSample: 2_500 };
const numbers = {
  alertsFinishedBetween: makeDueWork(table).alertsFinishedBetween,
  findDispatch: makeDispatches(table).find,
  slicesOf: (dispatchId: string) => slicesOf(table, dispatchId),
  deliveriesOf: (dispatchId: string) => deliveriesOf(table, dispatchId),
  numbers: makeNumbersKept(table),
  async countFollowersOf(publisherId: string) {
    const { shown } = await makeOwnAppeals(table).published(publisherId);
    const practice = isPractice(publisherId) && { practiceOf: publisherId };
    const subjects = shown.map(({ subject }) => ({ ...placeSubject(subject), ...practice }));
    return countFollowers(subjects, counting, Date.now(), FOLLOWERS);
  },
  random: unforeseen,
};

/** What the jobs of a sweep ask of AWS, room by room. */
const ports: SweepPorts = {
  ...makeStartingPorts(table, makeLaneWakes(env), placeOfTopic),
  dueWork: makeDueWork(table),
  watching: makeWatching(table),
  lines: makeLines(table),
  readPace: async () => issuedRate(await account.read()),
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
  listUnlisted: (nowMs) => listUnlisted(makeDueListings(table), nowMs),
  keepNumbers: (nowMs) => keepNumbers(numbers, nowMs, env.NUMBERS_AFTER_SECONDS * 1_000),
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
