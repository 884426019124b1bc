import type { Attempts } from '../attempt-each.ts';
import {
  type StartEnd,
  type StartingPorts,
  type StartingSettings,
  startDispatch,
} from '../dispatch/planning/start-dispatch.ts';
import type { DueWork } from '../dispatch/ports.ts';
import { type QueueingPorts, queueDueSlices } from '../dispatch/watching/enqueue-due-slices.ts';
import {
  isFinishedWithoutDelivery,
  type Look,
  type WatchingPorts,
  type WatchingSettings,
  watchDispatch,
} from '../dispatch/watching/watch-dispatch.ts';
import type { ForgettingEnd } from '../erasing/forget-erased.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MAX_DISPATCHES = 50;
const MAX_WATCHES = 200;

/** Letters lie for days: a look at their queues by the minute would be most of what the sweep costs. */
const COUNTS_LETTERS_EVERY_MS = 10 * 60_000;
const MINUTE_MS = 60_000;

/** A dispatch that can't be started is tried again after as long as it has waited, within these. */
const SHORTEST_START_BACKOFF_MS = 60_000;
const LONGEST_START_BACKOFF_MS = 3_600_000;

/** How long after its end a dispatch without deliveries rings, in times of what rings at all. */
const RINGS_FOR = 4;

export interface SweepPorts extends StartingPorts, WatchingPorts, QueueingPorts {
  readonly dispatches: StartingPorts['dispatches'];
  readonly steering: StartingPorts['steering'];
  readonly dueWork: DueWork;
  /** Publishes what was to be published by now; says how many. */
  releaseDue(nowMs: number): Promise<number>;
  /** Does the removals that were held long enough. */
  applyHeldRemovals(nowMs: number): Promise<Attempts>;
  /** Asks for the mails of sign-ups that are due by now: reminders, and first mails that were kept back; says how many. */
  askForDueMails(nowMs: number): Promise<number>;
  /** Asks for the notices of leavings that may not have been asked for; says how many. */
  enqueueLeavings(nowMs: number): Promise<number>;
  /** The same of follows that a mailed link stopped. */
  enqueueStops(nowMs: number): Promise<number>;
  /** Does what was left undone after moves to another address. */
  eraseMoved(nowMs: number): Promise<Attempts>;
  /** Finishes the erasures that stopped half-way. */
  finishErasures(nowMs: number): Promise<Attempts>;
  /** Goes on with the jobs after which no receipt names an erased subscriber. */
  forgetErased(nowMs: number): Promise<ForgettingEnd>;
  /** How many dead letters there are, of all queues together. */
  countLetters(): Promise<number>;
}

export type SweepSettings = StartingSettings & WatchingSettings;

export interface SweepFailure {
  readonly step:
    | 'start'
    | 'queue'
    | 'release'
    | 'mail-due'
    | 'announce'
    | 'settle-move'
    | 'remove'
    | 'erase'
    | 'forget'
    | 'watch'
    | 'letters';
  readonly dispatchId?: string;
  readonly error: unknown;
}

export interface SweepEnd {
  readonly dispatchesStarted: readonly string[];
  readonly slicesQueued: number;
  readonly appealsReleased: number;
  readonly removalsApplied: number;
  readonly dueMailsQueued: number;
  readonly unsubscribedAnnounced: number;
  readonly stopsAnnounced: number;
  readonly movesSettled: number;
  readonly erasuresFinished: number;
  /** Erased subscribers whom no receipt names any more. */
  readonly subscribersForgotten: number;
  /** Erasures that are so old that they break their promise soon. */
  readonly erasuresOverdue: number;
  readonly dispatchesFinished: readonly string[];
  readonly withoutProgress: readonly string[];
  readonly withoutDelivery: readonly string[];
  readonly waitingForQuota: readonly string[];
  /** 0 too while it is not their turn to be counted. */
  readonly deadLetters: number;
  /** What did not work; each is tried again by a later sweep. */
  readonly failures: readonly SweepFailure[];
}

/**
 * Starts what nobody started in time, queues what nobody finished in time, publishes what waited for its time, and looks after
 * what is under way: the way back for every lost message and every dead worker. Each step goes its own way: one that fails
 * stops no other. Two sweeps at once do no harm.
 */
export async function sweep(ports: SweepPorts, settings: SweepSettings): Promise<SweepEnd> {
  const failures: SweepFailure[] = [];
  const attempt: Attempt = async (place, work) => {
    try {
      return await work();
    } catch (error) {
      failures.push({ ...place, error });
      return undefined;
    }
  };
  const appealsReleased = await attempt({ step: 'release' }, () => ports.releaseDue(ports.nowMs()));
  const dueMailsQueued = await attempt({ step: 'mail-due' }, () => ports.askForDueMails(ports.nowMs()));
  const unsubscribedAnnounced = await attempt({ step: 'announce' }, () => ports.enqueueLeavings(ports.nowMs()));
  const stopsAnnounced = await attempt({ step: 'announce' }, () => ports.enqueueStops(ports.nowMs()));
  const moves = await attempt({ step: 'settle-move' }, () => ports.eraseMoved(ports.nowMs()));
  const erasures = await attempt({ step: 'erase' }, () => ports.finishErasures(ports.nowMs()));
  const removals = await attempt({ step: 'remove' }, () => ports.applyHeldRemovals(ports.nowMs()));
  const starts = await startDue(ports, settings, attempt);
  const queueing = await attempt({ step: 'queue' }, () => queueDueSlices(ports, settings));
  const looks = await watchDue(ports, settings, attempt);
  const deadLetters = isTimeForLetters(ports.nowMs()) ? await attempt({ step: 'letters' }, ports.countLetters) : 0;
  const finishedUnheard = await listFinishedUnheard(ports, settings, attempt);
  // Last: it takes what time the others leave.
  const forgetting = await attempt({ step: 'forget' }, () => ports.forgetErased(ports.nowMs()));
  return {
    dispatchesStarted: starts.started,
    slicesQueued: queueing?.slicesQueued ?? 0,
    appealsReleased: appealsReleased ?? 0,
    removalsApplied: removals?.done ?? 0,
    dueMailsQueued: dueMailsQueued ?? 0,
    unsubscribedAnnounced: unsubscribedAnnounced ?? 0,
    stopsAnnounced: stopsAnnounced ?? 0,
    movesSettled: moves?.done ?? 0,
    erasuresFinished: erasures?.done ?? 0,
    subscribersForgotten: forgetting?.done ?? 0,
    erasuresOverdue: forgetting?.overdue ?? 0,
    dispatchesFinished: looks.with('isFinished'),
    withoutProgress: [...starts.heldUp, ...looks.stuck()],
    withoutDelivery: [...looks.with('isWithoutDelivery'), ...finishedUnheard],
    waitingForQuota: looks.with('isWaitingForQuota'),
    deadLetters: deadLetters ?? 0,
    failures: [
      ...failures,
      ...eachFailed('settle-move', moves),
      ...eachFailed('erase', erasures),
      ...eachFailed('forget', forgetting),
      ...eachFailed('remove', removals),
      ...eachFailed('queue', queueing),
    ],
  };
}

/** In the first minute of each ten, so that each period of the metric has a look. */
const isTimeForLetters = (nowMs: number) => nowMs % COUNTS_LETTERS_EVERY_MS < MINUTE_MS;

const eachFailed = (step: SweepFailure['step'], work: Pick<Attempts, 'errors'> | undefined): SweepFailure[] =>
  (work?.errors ?? []).map((error) => ({ step, error }));

/** Does a piece of work; its failure is kept for the end. */
type Attempt = <T>(place: Omit<SweepFailure, 'error'>, work: () => Promise<T>) => Promise<T | undefined>;

async function startDue(ports: SweepPorts, settings: SweepSettings, attempt: Attempt) {
  const started: string[] = [];
  const heldUp: string[] = [];
  const due = await attempt({ step: 'start' }, () => ports.dueWork.dueDispatches(ports.nowMs(), MAX_DISPATCHES));
  for (const dispatchId of due ?? []) {
    const place = { step: 'start', dispatchId } as const;
    const end = await attempt(place, () => startOrPostpone(dispatchId, ports, settings));
    if (end?.kind === 'started') started.push(dispatchId);
    if (end?.kind !== 'waits') continue;
    if (await attempt(place, () => hasWaitedTooLong(dispatchId, ports, settings))) heldUp.push(dispatchId);
  }
  return { started, heldUp };
}

async function watchDue(ports: SweepPorts, settings: SweepSettings, attempt: Attempt) {
  const looks = new Map<string, Look>();
  const due = await attempt({ step: 'watch' }, () => ports.watching.dueWatches(ports.nowMs(), MAX_WATCHES));
  for (const dispatchId of due ?? []) {
    const look = await attempt({ step: 'watch', dispatchId }, () => watchDispatch(dispatchId, ports, settings));
    if (look) looks.set(dispatchId, look);
  }
  const those = (isOne: (look: Look) => boolean) =>
    [...looks].filter(([, look]) => isOne(look)).map(([dispatchId]) => dispatchId);
  const busyLanes = new Set([...looks.values()].filter((look) => look.isGettingOn).map(({ lane }) => lane));
  return {
    /** The dispatches of which a look found this. */
    with: (found: 'isFinished' | 'isWithoutDelivery' | 'isWaitingForQuota') => those((look) => look[found]),
    /** Dispatches that stand still, but for those whose turn comes after others that the same lane gets on with. */
    stuck: () => those((look) => look.isWithoutProgress && !(look.isWaitingForTurn && busyLanes.has(look.lane))),
  };
}

async function listFinishedUnheard(ports: SweepPorts, { noDeliveryAfterMs }: SweepSettings, attempt: Attempt) {
  const toMs = ports.nowMs() - noDeliveryAfterMs;
  const finished = await attempt({ step: 'watch' }, () =>
    ports.watching.finishedBetween(toMs - RINGS_FOR * noDeliveryAfterMs, toMs, MAX_WATCHES),
  );
  const unheard: string[] = [];
  for (const dispatchId of finished ?? []) {
    if (await attempt({ step: 'watch', dispatchId }, () => isFinishedWithoutDelivery(dispatchId, ports)))
      unheard.push(dispatchId);
  }
  return unheard;
}

/** One that can't be started gives way to the others, longer each time. */
async function startOrPostpone(dispatchId: string, ports: SweepPorts, settings: SweepSettings): Promise<StartEnd> {
  try {
    return await startDispatch(dispatchId, ports, settings);
  } catch (error) {
    const nowMs = ports.nowMs();
    // What can't even be read waits longest.
    const createdAtMs = await ports.dispatches.find(dispatchId).then(
      (dispatch) => dispatch?.createdAtMs,
      () => undefined,
    );
    const waitedMs = createdAtMs === undefined ? LONGEST_START_BACKOFF_MS : nowMs - createdAtMs;
    const backoffMs = Math.min(Math.max(waitedMs, SHORTEST_START_BACKOFF_MS), LONGEST_START_BACKOFF_MS);
    await ports.steering.postponeStart(dispatchId, nowMs + backoffMs);
    throw error;
  }
}

/** Whether a follow-up waits longer than a dispatch may stand still: what it waits for may be paused. */
async function hasWaitedTooLong(
  dispatchId: string,
  { dispatches, nowMs }: SweepPorts,
  { noProgressAfterMs }: SweepSettings,
): Promise<boolean> {
  const dispatch = await dispatches.find(dispatchId);
  if (dispatch?.kind !== 'alert') return false;
  return nowMs() - Math.max(dispatch.createdAtMs, dispatch.notBeforeMs ?? 0) >= noProgressAfterMs;
}
