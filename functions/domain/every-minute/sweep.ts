import type { Attempts } from '../attempt-each.ts';
import type {
  QueueingPorts,
  StartDuePorts,
  StartDueSettings,
  WatchingPorts,
  WatchingSettings,
} from '../dispatch/dispatch.ts';
import {
  atPace,
  enqueueDueSlices,
  findFinishedUnheard,
  type Line,
  type Lines,
  startDue,
  watchDue,
} from '../dispatch/dispatch.ts';
import type { ForgettingEnd } from '../erasing/erasing.ts';

export interface SweepPorts extends StartDuePorts, WatchingPorts, QueueingPorts {
  readonly dispatches: StartDuePorts['dispatches'];
  readonly steering: StartDuePorts['steering'];
  readonly dueWork: StartDuePorts['dueWork'] & QueueingPorts['dueWork'];
  readonly lines: Lines;
  /** Mails a second that tickets are issued for by what SES says of the account. */
  readPace(): Promise<number>;
  /** Publishes what was to be published by now; says how many. */
  releaseDue(nowMs: number): Promise<number>;
  /** Has what was approved published that no message did; says how many. */
  wakeSendings(nowMs: number): Promise<number>;
  applyHeldRemovals(nowMs: number): Promise<Attempts>;
  /** Deletes rows of topics that no subscriber wants any more. */
  deleteStaleRows(nowMs: number): Promise<Attempts>;
  /** Deletes sessions and links to sign in that are over. */
  deleteOverAccesses(nowMs: number): Promise<Attempts>;
  /** Asks for the mails of sign-ups that are due by now: reminders, and first mails that were kept back; says how many. */
  enqueueDueMails(nowMs: number): Promise<number>;
  /** Asks for the notices of unsubscribes that may not have been asked for. */
  enqueueUnsubscribes(nowMs: number): Promise<Attempts>;
  /** The same of follows that a mailed link stopped. */
  enqueueStops(nowMs: number): Promise<Attempts>;
  /** Invites members again whose recovery no one stopped in time. */
  recoverMembers(nowMs: number): Promise<Attempts>;
  /** Keeps what a day that is over did to offices. */
  settleOffices(nowMs: number): Promise<Attempts>;
  finishMoves(nowMs: number): Promise<Attempts>;
  finishErasures(nowMs: number): Promise<Attempts>;
  /** Goes on with the jobs after which no receipt names an erased subscriber. */
  forgetErased(nowMs: number): Promise<ForgettingEnd>;
  /** Dead letters: messages that were set aside after their last retry. */
  countLetters(): Promise<number>;
  /** Keeps the numbers of sendings that their publishers may see. */
  keepNumbers(nowMs: number): Promise<Attempts>;
  /** Has what was published, and the archive does not list, listed. */
  listUnlisted(nowMs: number): Promise<Attempts>;
}

export type SweepSettings = StartDueSettings & WatchingSettings;

/** What runs each minute, in this order. */
const JOBS: readonly Job[] = [
  { step: 'release', run: async (ports, nowMs) => ({ appealsReleased: await ports.releaseDue(nowMs) }) },
  { step: 'wake-sendings', run: async (ports, nowMs) => ({ sendingsWoken: await ports.wakeSendings(nowMs) }) },
  { step: 'mail-due', run: async (ports, nowMs) => ({ dueMailsQueued: await ports.enqueueDueMails(nowMs) }) },
  {
    step: 'announce-unsubscribes',
    run: async (ports, nowMs) => endOf('unsubscribedAnnounced', await ports.enqueueUnsubscribes(nowMs)),
  },
  { step: 'announce-stops', run: async (ports, nowMs) => endOf('stopsAnnounced', await ports.enqueueStops(nowMs)) },
  { step: 'recover', run: async (ports, nowMs) => endOf('membersRecovered', await ports.recoverMembers(nowMs)) },
  { step: 'settle-office', run: async (ports, nowMs) => endOf('officesSettled', await ports.settleOffices(nowMs)) },
  { step: 'finish-move', run: async (ports, nowMs) => endOf('movesSettled', await ports.finishMoves(nowMs)) },
  { step: 'erase', run: async (ports, nowMs) => endOf('erasuresFinished', await ports.finishErasures(nowMs)) },
  { step: 'remove', run: async (ports, nowMs) => endOf('removalsApplied', await ports.applyHeldRemovals(nowMs)) },
  { step: 'unindex', run: async (ports, nowMs) => endOf('changesUnindexed', await ports.deleteStaleRows(nowMs)) },
  { step: 'close', run: async (ports, nowMs) => endOf('accessesDeleted', await ports.deleteOverAccesses(nowMs)) },
  { step: 'list', run: async (ports, nowMs) => endOf('listingsAsked', await ports.listUnlisted(nowMs)) },
  { step: 'start', run: (ports, _, settings) => startDue(ports, settings) },
  { step: 'queue', run: queueSlices },
  { step: 'watch', run: (ports, _, settings) => watchDue(ports, settings) },
  { step: 'dead-letters', run: countDeadLetters },
  { step: 'find-unheard', run: (ports, _, settings) => findFinishedUnheard(ports, settings) },
  { step: 'numbers', run: async (ports, nowMs) => endOf('numbersKept', await ports.keepNumbers(nowMs)) },
  // Last: it takes what time the others leave.
  { step: 'forget', run: forgetErased },
];

/** One thing that is done each minute. */
interface Job {
  readonly step: string;
  run(ports: SweepPorts, nowMs: number, settings: SweepSettings): Promise<JobEnd>;
}

interface Found {
  readonly dispatchesStarted: readonly string[];
  readonly slicesQueued: number;
  readonly appealsReleased: number;
  readonly sendingsWoken: number;
  readonly removalsApplied: number;
  readonly dueMailsQueued: number;
  readonly unsubscribedAnnounced: number;
  readonly stopsAnnounced: number;
  /** Changes of subscribers whose stale rows were deleted. */
  readonly changesUnindexed: number;
  readonly accessesDeleted: number;
  readonly membersRecovered: number;
  readonly officesSettled: number;
  readonly movesSettled: number;
  /** Appeals that the stream is to tell of once more, since the archive does not list them. */
  readonly listingsAsked: number;
  /** Sendings whose numbers their publishers see from now on. */
  readonly numbersKept: number;
  readonly erasuresFinished: number;
  readonly subscribersForgotten: number;
  /** Erasures that are so old that they break their promise soon. */
  readonly erasuresOverdue: number;
  readonly dispatchesFinished: readonly string[];
  readonly withoutProgress: readonly string[];
  readonly withoutDelivery: readonly string[];
  readonly waitingForQuota: readonly string[];
  /** 0 too while it is not their turn to be counted. */
  readonly deadLetters: number;
}

interface JobFailure {
  readonly dispatchId?: string;
  readonly error: unknown;
}

type JobEnd = Partial<Found> & { readonly failures?: readonly JobFailure[] };

export interface SweepFailure extends JobFailure, Pick<Job, 'step'> {}

export interface SweepEnd extends Found {
  readonly failures: readonly SweepFailure[];
}

/**
 * Does each of the {@link JOBS}: the way back for every lost message and every dead worker. Each job goes its own way: one that fails
 * stops no other. Two sweeps at once do no harm.
 */
export async function sweep(ports: SweepPorts, settings: SweepSettings): Promise<SweepEnd> {
  const ends: JobEnd[] = [];
  const failures: SweepFailure[] = [];
  for (const { step, run } of JOBS) {
    const end = await run(ports, ports.nowMs(), settings).catch(
      (error: unknown): JobEnd => ({ failures: [{ error }] }),
    );
    ends.push(end);
    failures.push(...(end.failures ?? []).map((failure) => ({ step, ...failure })));
  }
  return { ...together(ends), failures };
}

/** What all jobs found: two of them may tell of the same thing. */
function together(ends: readonly JobEnd[]): Found {
  const all = <T>(of: (end: JobEnd) => readonly T[] | undefined) => ends.flatMap((end) => of(end) ?? []);
  const sum = (of: (end: JobEnd) => number | undefined) => ends.reduce((total, end) => total + (of(end) ?? 0), 0);
  return {
    dispatchesStarted: all((end) => end.dispatchesStarted),
    slicesQueued: sum((end) => end.slicesQueued),
    appealsReleased: sum((end) => end.appealsReleased),
    sendingsWoken: sum((end) => end.sendingsWoken),
    removalsApplied: sum((end) => end.removalsApplied),
    dueMailsQueued: sum((end) => end.dueMailsQueued),
    unsubscribedAnnounced: sum((end) => end.unsubscribedAnnounced),
    stopsAnnounced: sum((end) => end.stopsAnnounced),
    changesUnindexed: sum((end) => end.changesUnindexed),
    accessesDeleted: sum((end) => end.accessesDeleted),
    membersRecovered: sum((end) => end.membersRecovered),
    officesSettled: sum((end) => end.officesSettled),
    movesSettled: sum((end) => end.movesSettled),
    listingsAsked: sum((end) => end.listingsAsked),
    numbersKept: sum((end) => end.numbersKept),
    erasuresFinished: sum((end) => end.erasuresFinished),
    subscribersForgotten: sum((end) => end.subscribersForgotten),
    erasuresOverdue: sum((end) => end.erasuresOverdue),
    dispatchesFinished: all((end) => end.dispatchesFinished),
    withoutProgress: all((end) => end.withoutProgress),
    withoutDelivery: all((end) => end.withoutDelivery),
    waitingForQuota: all((end) => end.waitingForQuota),
    deadLetters: sum((end) => end.deadLetters),
  };
}

const eachFailed = (errors: readonly unknown[]): JobFailure[] => errors.map((error) => ({ error }));

const endOf = (what: keyof Found, { done, errors }: Attempts): JobEnd => ({
  [what]: done,
  failures: eachFailed(errors),
});

/** Goes on at the rate that the account has now, or had when SES last said. */
async function lineOf({ lines, readPace }: SweepPorts, nowMs: number): Promise<{ line: Line; errors: unknown[] }> {
  const before = await lines.find();
  try {
    const line = atPace(before, await readPace(), nowMs);
    await lines.keep(line);
    return { line, errors: [] };
  } catch (error) {
    return { line: before, errors: [error] };
  }
}

async function queueSlices(ports: SweepPorts, nowMs: number, settings: SweepSettings): Promise<JobEnd> {
  const { line, errors: ofLine } = await lineOf(ports, nowMs);
  const { slicesQueued, errors: ofSlices } = await enqueueDueSlices(ports, line, settings);
  const errors = [...ofLine, ...ofSlices];
  return { slicesQueued, failures: eachFailed(errors) };
}

/** Dead letters lie for days: a look at their queues by the minute would be most of what the sweep costs. */
const COUNTS_LETTERS_EVERY_MS = 10 * 60_000;
const MINUTE_MS = 60_000;

/** Counts in the first minute of each ten, so that each period of the metric has a look. */
async function countDeadLetters(ports: SweepPorts, nowMs: number): Promise<JobEnd> {
  const isTime = nowMs % COUNTS_LETTERS_EVERY_MS < MINUTE_MS;
  return { deadLetters: isTime ? await ports.countLetters() : 0 };
}

async function forgetErased(ports: SweepPorts, nowMs: number): Promise<JobEnd> {
  const { done, overdue, errors } = await ports.forgetErased(nowMs);
  return { subscribersForgotten: done, erasuresOverdue: overdue, failures: eachFailed(errors) };
}
