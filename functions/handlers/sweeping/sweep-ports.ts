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
import type { TopicPlaces } from '../../adapters/dynamodb/subscriber/topic-places.ts';
import { makeTopicRows } from '../../adapters/dynamodb/subscriber/topic-rows.ts';
import { makeDueStops } from '../../adapters/dynamodb/unsubscribing/due-stops.ts';
import { makeDueUnsubscribed } from '../../adapters/dynamodb/unsubscribing/due-unsubscribed.ts';
import { makeHeldRemovals } from '../../adapters/dynamodb/unsubscribing/held-removals.ts';
import { makeLetterCounts } from '../../adapters/sqs/letter-counts.ts';
import { makeQueue } from '../../adapters/sqs/queue.ts';
import { makeLaneWakes } from '../../adapters/sqs/slice-wakes.ts';
import type { EnvOf } from '../../contract/env.ts';
import type { NoticeMessage, SendingDue, SignUpMessage } from '../../contract/messages.ts';
import { finishDueErasures } from '../../domain/account/finish-erasures.ts';
import { finishDueMoves } from '../../domain/account/finish-moves.ts';
import { wakeDueSendings } from '../../domain/deciding/wake-due-sendings.ts';
import { forgetErased } from '../../domain/erasing/forget-erased.ts';
import { deleteOverAccesses } from '../../domain/every-minute/delete-over-accesses.ts';
import { deleteStaleRows } from '../../domain/every-minute/delete-stale-rows.ts';
import { enqueueDue } from '../../domain/every-minute/enqueue-due.ts';
import { enqueueDueMails } from '../../domain/every-minute/enqueue-due-mails.ts';
import type { SweepPorts } from '../../domain/every-minute/sweep.ts';
import { carryOutRecoveries } from '../../domain/members/recovery/carry-out-recoveries.ts';
import { type SettlePorts, settleDueOffices } from '../../domain/members/team/settle-due-offices.ts';
import { releaseDue } from '../../domain/publishing/releases/release-due.ts';
import { unlistCases } from '../../domain/subscriber/listed-cases.ts';
import { applyHeldRemovals } from '../../domain/unsubscribing/apply-held-removals.ts';
import { notePassedOver, noteUnreadable } from '../../telemetry/note-unreadable.ts';
import { openSubscribers } from '../settings/open-store.ts';
import { makeReleasingPorts } from '../settings/releasing-ports.ts';
import { topicPlacesOf } from '../settings/topic-places.ts';

/** A minute's share: the sweep has other things to do, and the next goes on from the same place. */
const FORGETS_FOR_MS = 10_000;

/** What the jobs of a sweep ask of AWS, room by room, made once a process. */
export function makeSweepPorts(env: EnvOf<'sweep'>): SweepPorts {
  const opened = openSubscribers(env);
  const store = { ...opened, placeOfTopic: topicPlacesOf(opened.table, env) };
  const notices = makeQueue<NoticeMessage>(env.NOTICES_QUEUE_URL);
  const erasure = makeErasure(store.table, store.keyring, store.hashingKeys, noteUnreadable, store.placeOfTopic);
  return {
    ...dispatchPorts(store, env),
    ...decidingPorts(store, env),
    ...publishingPorts(store, env),
    ...signingUpPorts(store, env),
    ...unsubscribingPorts(store, notices),
    ...accountPorts(store, erasure, notices),
    ...membersPorts(store, notices),
    ...erasingPorts(store, erasure),
    countLetters: makeLetterCounts(env.LETTER_QUEUE_URLS).count,
  };
}

type Store = ReturnType<typeof openSubscribers> & { readonly placeOfTopic: TopicPlaces };
type Erasing = ReturnType<typeof makeErasure>;
type Notices = ReturnType<typeof makeQueue<NoticeMessage>>;

const dispatchPorts = ({ table, placeOfTopic }: Store, env: EnvOf<'sweep'>) => ({
  ...makeStartingPorts(table, makeLaneWakes(env), placeOfTopic),
  dueWork: makeDueWork(table),
  watching: makeWatching(table),
});

function publishingPorts({ table }: Store, env: EnvOf<'sweep'>): Pick<SweepPorts, 'releaseDue'> {
  const ports = makeReleasingPorts(table, env);
  return { releaseDue: (nowMs) => releaseDue(ports, nowMs) };
}

function decidingPorts({ table }: Store, env: EnvOf<'sweep'>): Pick<SweepPorts, 'wakeSendings'> {
  const ports = { due: makeDueSendings(table), wake: makeQueue<SendingDue>(env.SENDINGS_QUEUE_URL).send };
  return { wakeSendings: (nowMs) => wakeDueSendings(ports, nowMs) };
}

function signingUpPorts({ table }: Store, env: EnvOf<'sweep'>): Pick<SweepPorts, 'enqueueDueMails'> {
  const ports = {
    dueMails: makeDueMails(table),
    enqueueWanted: makeQueue<SignUpMessage>(env.SIGN_UPS_QUEUE_URL).send,
  };
  return { enqueueDueMails: (nowMs) => enqueueDueMails(ports, nowMs) };
}

function unsubscribingPorts(
  { table, keyring, hashingKeys, hashOfAddress, placeOfTopic, subscribers }: Store,
  notices: Notices,
): Pick<SweepPorts, 'enqueueUnsubscribes' | 'enqueueStops' | 'applyHeldRemovals' | 'deleteStaleRows'> {
  const unsubscribes = { due: makeDueUnsubscribed(table, subscribers), enqueue: notices.send };
  const stops = { due: makeDueStops(table, keyring, hashingKeys), enqueue: notices.send };
  const staleRows = makeStaleRows(table, keyring, placeOfTopic, (subscriberId, topics) =>
    unlistCases(subscriberId, topics, { subscribers, hashOfAddress }),
  );
  const removals: Parameters<typeof applyHeldRemovals>[0] = {
    subscribers,
    topicRows: makeTopicRows(table, keyring, hashingKeys),
    noticeQueue: {
      enqueueUnsubscribed: (unsubscribed) => notices.send([unsubscribed]),
      enqueueStopped: (stop) => notices.send([stop]),
    },
    hashOfAddress,
    heldRemovals: makeHeldRemovals(table),
  };
  return {
    enqueueUnsubscribes: (nowMs) => enqueueDue(unsubscribes, nowMs),
    enqueueStops: (nowMs) => enqueueDue(stops, nowMs),
    applyHeldRemovals: (nowMs) => applyHeldRemovals(removals, nowMs),
    deleteStaleRows: (nowMs) => deleteStaleRows(staleRows, nowMs),
  };
}

function accountPorts(
  { table, keyring, hashingKeys, hashOfAddress, subscribers }: Store,
  erasure: Erasing,
  notices: Notices,
): Pick<SweepPorts, 'finishMoves' | 'finishErasures' | 'deleteOverAccesses'> {
  const moves: Parameters<typeof finishDueMoves>[0] = {
    addressChanges: makeAddressChanges(table, keyring, hashingKeys, notePassedOver),
    changeQueue: { enqueueChanged: (changeId) => notices.send([{ kind: 'address-changed', changeId }]) },
    dueMoves: makeDueMoves(table),
    erasure,
    hashOfAddress,
  };
  const erasures = { subscribers, hashOfAddress, erasure, dueErasures: makeDueErasures(table) };
  return {
    finishMoves: (nowMs) => finishDueMoves(moves, nowMs),
    finishErasures: (nowMs) => finishDueErasures(erasures, nowMs),
    deleteOverAccesses: (nowMs) => deleteOverAccesses(makeOverAccesses(table), nowMs),
  };
}

function membersPorts(
  { table, keyring }: Store,
  notices: Notices,
): Pick<SweepPorts, 'recoverMembers' | 'settleOffices'> {
  const ports: Parameters<typeof carryOutRecoveries>[0] & SettlePorts = {
    offices: makeOffices(table, keyring),
    dueOffices: makeDueOffices(table),
    enqueueTeamChanged: (changes) => notices.send(changes.map((one) => ({ kind: 'team-changed', ...one }))),
    enqueueInvited: (invitation) => notices.send([{ kind: 'member-invited', ...invitation }]),
    newId: randomUUID,
  };
  return {
    recoverMembers: (nowMs) => carryOutRecoveries(ports, nowMs),
    settleOffices: (nowMs) => settleDueOffices(ports, nowMs),
  };
}

function erasingPorts({ table, keyring }: Store, erasure: Erasing): Pick<SweepPorts, 'forgetErased'> {
  const ports = {
    jobs: makeErasureJobs(table, keyring),
    planned: makePlannedDispatches(table),
    dispatches: makeDispatches(table),
    slices: makeSlices(table),
    receipts: makeErasedReceipts(table, keyring),
    deleteRest: erasure.deleteRest,
    nowMs: Date.now,
  };
  return { forgetErased: (nowMs) => forgetErased(ports, nowMs + FORGETS_FOR_MS) };
}
