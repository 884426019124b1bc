import type { AlertDispatch, Dispatch, UncertainPolicy } from '../../../../functions/domain/dispatch/dispatches.ts';
import type { BulkCall } from '../../../../functions/domain/dispatch/mailing.ts';
import { DIGEST_CALL_OVER_AFTER_MS } from '../../../../functions/domain/dispatch/planning/plan-alert.ts';
import type { CallAnswer } from '../../../../functions/domain/dispatch/ports.ts';
import { MAY_HAVE_IT, outcomeOf, type Receipt } from '../../../../functions/domain/dispatch/sending/receipts.ts';
import { findLeftInDoubt, resendDoubtful } from '../../../../functions/domain/dispatch/sending/resend-doubtful.ts';
import { type ErasureJob, newErasureJob } from '../../../../functions/domain/erasing/erasure-job.ts';
import { forgetErased } from '../../../../functions/domain/erasing/forget-erased.ts';
import type { ForgettingPorts } from '../../../../functions/domain/erasing/ports.ts';
import { standInFor } from '../../../../functions/domain/erasing/stand-in.ts';
import type { Subscriber } from '../../../../functions/domain/subscriber/subscribers.ts';
import { aFollow, aSubscriber } from '../../../support/builders.ts';
import {
  A_SLOT,
  aDigest,
  aDigestAppeal,
  aDispatch,
  anAppealVersion,
  anId,
  DISPATCH_ID,
  PUBLISHED_AT_MS,
  someSendingSettings,
} from '../../../support/sending/builders.ts';
import {
  anUnlimitedRate,
  MemoryWorld,
  type SeenCall,
  type SesBehaviour,
} from '../../../support/sending/memory-world.ts';
import { CrashError, type Fault, faultyPorts, OperationError } from './faulty-ports.ts';
import { type ChangeOfPerson, type Event, PEOPLE, SES_PLANS } from './history.ts';

export const ENTRIES_PER_CALL = 4;
export const FOLLOW_UP_ID = '0d000000-0000-4000-8000-000000000002';
const DISPATCH_IDS = [DISPATCH_ID, FOLLOW_UP_ID];
const FIRST_JOINER = 1_000;
/** Workers' clocks, at most. */
const CLOCKS_DIFFER_BY_MS = 2_000;
/** A call begins within five seconds of its look at what may keep it back. */
const LOOK_AND_CLOCKS_MS = 5_000 + CLOCKS_DIFFER_BY_MS;

/** How an appeal is mailed: to the subscribers who follow it, or to the readers of a digest that brings them another one too. */
export type Original = 'alert' | 'digest';

const APPEAL_ID = anAppealVersion().appealId;
const OTHER_APPEAL_ID = '0a000000-0000-4000-8000-000000000002';
/** What a digest's receipt says of a mail without the appeal: only the second place. */
const OTHER_APPEAL_ONLY = '2';
const BOTH_APPEALS = '3';
const IN_DIGEST = `${APPEAL_ID}/1`;
const READS_DIGESTS = { frequency: 'daily', digestTime: { timeZone: 'Europe/Berlin', hour: 8, weekday: 1 } } as const;

function originalOf(kind: Original, uncertain: UncertainPolicy): Dispatch {
  if (kind === 'alert') return aDispatch({ uncertain });
  const appeals = [APPEAL_ID, OTHER_APPEAL_ID].map((appealId) => aDigestAppeal({ appealId }));
  return aDigest({ uncertain, slot: A_SLOT, appeals });
}

const reachOf = (dispatch: Dispatch) => (dispatch.kind === 'alert' ? dispatch.reach : undefined);

/** A world in which workers crash, stall and come back, people come and go, and a follow-up overtakes its appeal. */
export class Model {
  readonly world = new MemoryWorld();
  /** Those who followed and stayed, readable, from before the appeal on. */
  readonly eligibleThroughout = new Set<string>();
  /** Those who could not be mailed at some time: they unsubscribed, asked for silence, or their item did not open. */
  readonly wereAway = new Set<string>();
  /** Workers that met a fault. */
  faults = 0;
  /** Calls whose answer left a recipient in doubt. */
  unclearAnswers = 0;
  readonly mailedAfterUnsubscribe: string[] = [];
  /** Calls that a worker began after it could have known that their dispatch is halted. */
  readonly callsAfterHalt: string[] = [];
  /** Calls with an appeal version that a worker began after its follow-up had begun. */
  readonly callsAfterFollowUp: string[] = [];
  /** Those of whom SES said, of them alone, that it does not take them. */
  readonly refusedThemselves = new Set<string>();
  /** Whom SES said to have taken, to workers that lived to write it down, by call. */
  readonly clearlyAccepted = new Map<string, ReadonlySet<string>>();
  /** Those who erased everything, as they were. */
  readonly erased = new Map<string, Subscriber>();
  /** What erasures have still to do. */
  readonly jobs = new Map<string, ErasureJob>();
  private readonly everyJob: ErasureJob[] = [];
  private readonly seenWhenFollowedUp = new Set<string>();
  private readonly diedOrErred = new Set<string>();
  /** When SES's events were recorded. */
  readonly feedbackAtMs: number[] = [];
  /** When an operator asked to mail people again who had been left in doubt. */
  private readonly resendsAskedAtMs: number[] = [];
  /** When an event told of an entry first, by call and place. */
  private readonly toldAtMs = new Map<string, number>();
  /** When a person was freed for another call first, by call and place. */
  private readonly freedAtMs = new Map<string, number>();
  private readonly workers: Promise<void>[] = [];
  /** Lets each worker that stalls go on, the longest stalled first. */
  private readonly stalled: (() => void)[] = [];
  private readonly unsubscribedAt = new Map<string, number>();
  private tick = 0;
  private joined = 0;
  private deliveries = 0;
  /** What SES does with each worker's calls, which begin with the worker's name. */
  private readonly behaviours = new Map<string, SesBehaviour>();
  /** Of each worker, the calls of each dispatch that it made since that was halted. */
  private callsSinceHalt = new Map<string, number>();
  private readonly policy: UncertainPolicy;

  constructor(policy: UncertainPolicy, original: Original) {
    this.policy = policy;
    this.world.table.dispatchItems.clear();
    this.world.plan(originalOf(original, policy));
    this.world.appeals.push(anAppealVersion({ appealId: OTHER_APPEAL_ID }));
    this.world.ses = (call) => {
      const behave = this.behaviours.get(call.callId.split('/')[0] ?? '') ?? SES_PLANS['refuses-odd'];
      const { accepted, answer } = behave(call);
      this.notePossiblyTerminal(call, answer);
      const worker = call.callId.split('/')[0] ?? '';
      if (answer.kind === 'answered' && !this.diedOrErred.has(worker))
        this.clearlyAccepted.set(call.callId, new Set(accepted.slice(0, answer.outcomes.length)));
      const isHalf = answer.kind === 'answered' && answer.outcomes.length < call.entries.length;
      if (answer.kind === 'unclear' || isHalf) this.unclearAnswers += 1;
      return { accepted, answer };
    };
    this.world.settings = someSendingSettings();
    let seed = 1;
    this.world.randomBelow = (limit) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % limit;
    };
    this.world.rate = anUnlimitedRate(ENTRIES_PER_CALL);
    for (let n = 0; n < PEOPLE; n += 1) {
      const subscriberId = anId(n);
      const themes = n % 3 === 0 ? ['torture'] : [];
      const follows = [aFollow({ countries: n % 3 === 1 ? [] : ['RU'], themes: n % 3 === 1 ? ['torture'] : themes })];
      const cadence = original === 'digest' ? READS_DIGESTS : {};
      this.world.table.save(aSubscriber({ subscriberId, address: `person-${n}@example.org`, follows, ...cadence }));
      this.eligibleThroughout.add(subscriberId);
    }
  }

  dispatches(): Dispatch[] {
    return [...this.world.table.dispatchItems.values()];
  }

  /** A dispatch's receipts, with the people in the places of their stand-ins. */
  receiptsOf(dispatchId: string): Receipt[] {
    const slices = this.world.table.slicesOf(dispatchId);
    const personOf = new Map(
      this.everyJob.flatMap((job) => slices.map((slice) => [standInFor(job, slice), job.subscriberId] as const)),
    );
    const receipts = this.world.table.receiptsOf(dispatchId);
    return receipts.map((receipt) => ({ ...receipt, people: receipt.people.map((id) => personOf.get(id) ?? id) }));
  }

  /** Erased people whom an item still names. */
  stillNamed(): string[] {
    const { receiptItems, topicRows, subscribers } = this.world.table;
    const receipts = [...receiptItems.values()].flatMap((ofSlice) => [...ofSlice.values()]);
    const rows = [...topicRows.values()].flatMap((ids) => [...ids]);
    const named = new Set([...receipts.flatMap(({ people }) => people), ...rows, ...subscribers.keys()]);
    return [...this.erased.keys()].filter((id) => named.has(id));
  }

  /** Whom SES took the appeal's first version for. */
  mailedByOriginal(): Set<string> {
    const isCarried = ({ digests }: SeenCall, place: number) =>
      this.world.dispatch().kind === 'alert' || (digests[place] ?? '').includes(IN_DIGEST);
    const calls = this.world.seenCalls.filter(({ dispatchId }) => dispatchId === DISPATCH_ID);
    return new Set(
      calls.flatMap((call) => call.people.filter((id, place) => call.accepted.includes(id) && isCarried(call, place))),
    );
  }

  /** Whom the receipts say that the appeal's first version reached, or may have reached. */
  reachedByOriginal(): Set<string> {
    const mayHaveIt = (receipt: Receipt, place: number) =>
      MAY_HAVE_IT.has(outcomeOf(receipt, place)) && receipt.carries?.[place] !== OTHER_APPEAL_ONLY;
    const receipts = this.receiptsOf(DISPATCH_ID);
    return new Set(receipts.flatMap((receipt) => receipt.people.filter((_, place) => mayHaveIt(receipt, place))));
  }

  /** Those, and the people who seemed to be among them when a worker of the follow-up looked: a digest's calls may be answered after that. */
  seenAsReached(): Set<string> {
    return new Set([...this.seenWhenFollowedUp, ...this.reachedByOriginal()]);
  }

  /** Digests whose receipts say anything else than what was in them. */
  wronglyWrittenDown(): string[] {
    const carried = new Map(this.world.table.receiptsOf(DISPATCH_ID).map(({ callId, carries }) => [callId, carries]));
    const isWrong = (callId: string, place: number, appeals: string) =>
      carried.get(callId)?.[place] !== (appeals.includes(IN_DIGEST) ? BOTH_APPEALS : OTHER_APPEAL_ONLY);
    return this.world.seenCalls.flatMap(({ callId, digests }) =>
      digests.filter((appeals, place) => appeals !== '' && isWrong(callId, place, appeals)),
    );
  }

  /** Whether a dispatch is for every subscriber who was there from the beginning: readers of digests get no alert but what follows one up. */
  isForEveryone(dispatch: Dispatch): boolean {
    if (dispatch.dispatchId === DISPATCH_ID) return true;
    return this.world.dispatch().kind === 'alert' && reachOf(dispatch) !== 'reached';
  }

  /** Whether a subscriber came after an appeal version was published. */
  isTooLateFor(subscriberId: string, dispatch: Dispatch): boolean {
    const publishedAtMs = dispatch.kind === 'alert' ? dispatch.publishedAtMs : dispatch.toMs;
    const subscriber = this.world.table.subscribers.get(subscriberId) ?? this.erased.get(subscriberId);
    return subscriber !== undefined && subscriber.confirmedAtMs > publishedAtMs;
  }

  /**
   * People who were freed for another call though SES's events told of them, or told of nothing, or had just begun again. One whom an
   * operator asks to mail again needs only that no event told of them.
   */
  wronglyFreed({ dispatchId, uncertain }: Dispatch): string[] {
    return this.receiptsOf(dispatchId).flatMap(({ callId, people, outcomes, intentAtMs, resultAtMs = 0 }) =>
      people.filter((_, index) => {
        if (outcomes[index] !== 'freed') return false;
        const entry = `${callId}#${index}`;
        const freedAtMs = this.freedAtMs.get(entry) ?? resultAtMs;
        const toldAtMs = this.toldAtMs.get(entry) ?? Number.POSITIVE_INFINITY;
        if (toldAtMs < freedAtMs - CLOCKS_DIFFER_BY_MS) return true;
        const isAskedFor = this.resendsAskedAtMs.some(
          (atMs) => intentAtMs < atMs + CLOCKS_DIFFER_BY_MS && freedAtMs >= atMs - CLOCKS_DIFFER_BY_MS,
        );
        const haveEventsCome = this.feedbackAtMs.some(
          (atMs) => atMs > intentAtMs - CLOCKS_DIFFER_BY_MS && atMs <= freedAtMs + CLOCKS_DIFFER_BY_MS,
        );
        const isSilenceAnAnswer = haveEventsCome && uncertain === 'resend';
        return !isAskedFor && (!isSilenceAnAnswer || this.wasToldSoon(toldAtMs, intentAtMs, freedAtMs));
      }),
    );
  }

  /** People who were freed of a call, and were in a later one that SES was asked to send well after an event had told of the first. */
  mailedThoughTold({ dispatchId }: Dispatch): string[] {
    const asked = new Set(this.world.seenCalls.map(({ callId }) => callId));
    const receipts = this.receiptsOf(dispatchId);
    const calls = receipts.filter(({ callId }) => asked.has(callId));
    return receipts.flatMap(({ callId, people }) =>
      people.filter((id, index) => {
        const entry = `${callId}#${index}`;
        const tooLateAtMs = (this.toldAtMs.get(entry) ?? Number.POSITIVE_INFINITY) + LOOK_AND_CLOCKS_MS;
        const isInLater = (call: Receipt) =>
          call.callId !== callId && call.people.includes(id) && call.intentAtMs > tooLateAtMs;
        return this.freedAtMs.has(entry) && calls.some(isInLater);
      }),
    );
  }

  /** A receipt keeps when its call was looked at last: a person of it may have been freed earlier, and an event have told of them since. */
  private noteFreed(): void {
    for (const { dispatchId } of this.dispatches())
      for (const { callId, outcomes, resultAtMs = 0 } of this.receiptsOf(dispatchId))
        for (const [index, outcome] of outcomes.entries()) {
          const entry = `${callId}#${index}`;
          if (outcome === 'freed' && !this.freedAtMs.has(entry)) this.freedAtMs.set(entry, resultAtMs);
        }
  }

  /** Whether a call that was decided late had an event as soon after the first of any as each call has to wait for its own. */
  private wasToldSoon(toldAtMs: number, intentAtMs: number, resultAtMs: number): boolean {
    const { resolveUncertainAfterMs, callTimeoutMs } = this.world.settings;
    const waitMs = resolveUncertainAfterMs - 2 * CLOCKS_DIFFER_BY_MS;
    const isLate = resultAtMs > intentAtMs + resolveUncertainAfterMs + 60_000 + CLOCKS_DIFFER_BY_MS;
    const eventsBackAtMs = this.feedbackAtMs.find((atMs) => atMs > intentAtMs + callTimeoutMs + CLOCKS_DIFFER_BY_MS);
    const areEventsBackLate = (eventsBackAtMs ?? 0) > intentAtMs + resolveUncertainAfterMs + CLOCKS_DIFFER_BY_MS;
    return isLate && areEventsBackLate && toldAtMs < (eventsBackAtMs ?? 0) + waitMs;
  }

  async apply(event: Event): Promise<void> {
    await this.applied(event);
    this.noteFreed();
  }

  private async applied(event: Event): Promise<void> {
    const { world } = this;
    switch (event.kind) {
      case 'start':
        await world.start(DISPATCH_IDS[event.dispatch]);
        return;
      case 'deliver':
        return this.deliver(event);
      case 'sweep':
        return world.sweep();
      case 'resume-one':
        this.stalled[event.isLast ? 'pop' : 'shift']()?.();
        return someTurns();
      case 'resume-workers':
        return this.resumeWorkers();
      case 'pass':
        world.nowMs += event.seconds * 1_000;
        return;
      case 'pause':
      case 'cancel':
        return this.halt(event.dispatch, event.kind === 'pause' ? 'paused' : 'cancelled');
      case 'resume':
        return this.unpause(DISPATCH_IDS[event.dispatch]);
      case 'supersede':
        return this.supersede(event.reach);
      case 'feedback':
        return this.tellOfMail(event.lost);
      case 'other-mail':
        return this.noteEvent();
      case 'forget':
        return this.forget(event.fault);
      case 'resend':
        return this.resendByHand(DISPATCH_IDS[event.dispatch] ?? DISPATCH_ID);
      default:
        return this.change(event.kind, anId(event.person));
    }
  }

  /** What is left happens without further trouble, but for SES, which refuses odd people for ever. */
  async end(): Promise<void> {
    await this.resumeWorkers();
    for (const { dispatchId } of this.dispatches()) await this.unpause(dispatchId);
    await this.world.runToTheEnd();
    for (let runs = 0; runs < 3 && this.jobs.size > 0; runs += 1)
      await forgetErased(this.forgettingPorts, Number.MAX_VALUE);
  }

  private async deliver({ dispatch, slice, fault, ses, skewMs }: Extract<Event, { kind: 'deliver' }>): Promise<void> {
    const dispatchId = DISPATCH_IDS[dispatch] ?? DISPATCH_ID;
    const slices = this.world.table.slicesOf(dispatchId);
    const chosen = slices[slice % Math.max(slices.length, 1)];
    if (!chosen) return;
    this.deliveries += 1;
    const worker = `worker-${this.deliveries}`;
    this.behaviours.set(worker, SES_PLANS[ses]);
    if (fault) this.faults += 1;
    if (fault && fault.kind !== 'pause') this.diedOrErred.add(worker);
    const ports = this.watchedPorts(worker, dispatchId, fault, skewMs);
    const { bits } = chosen;
    const work = this.world.send(bits, ports, dispatchId).then(
      () => {},
      (error: unknown) => {
        if (!(error instanceof CrashError || error instanceof OperationError)) throw error;
        // The queue delivers again what was not answered.
        this.world.queue.push({ slice: { dispatchId, bits }, visibleAtMs: this.world.nowMs + 1_000 });
      },
    );
    this.workers.push(work);
    await Promise.race(fault?.kind === 'pause' ? [work, someTurns()] : [work]);
  }

  /** A worker's ports, through which it meets its fault, and what it does with them is held to the rules. */
  private watchedPorts(worker: string, dispatchId: string, fault: Fault | undefined, skewMs: number) {
    const { world } = this;
    const readAt = new Map<string, number>();
    const resumed = Promise.withResolvers<void>();
    if (fault?.kind === 'pause') this.stalled.push(resumed.resolve);
    const faulty = faultyPorts(world.ports, fault, resumed.promise);
    const watched: MemoryWorld['ports'] = {
      ...faulty,
      nowMs: () => world.nowMs + skewMs,
      newCallId: () => `${worker}/${faulty.newCallId()}`,
      openMailing: async (dispatch, range) => {
        this.noteReached(dispatchId);
        const mailing = await faulty.openMailing(dispatch, range);
        this.noteReached(dispatchId);
        return {
          ...mailing,
          send: (call) => {
            const isFollowedUp = dispatchId === DISPATCH_ID && world.table.receiptsOf(FOLLOW_UP_ID).length > 0;
            const isOfAppeal = call.entries.some(({ carries }) => carries !== OTHER_APPEAL_ONLY);
            if (isFollowedUp && isOfAppeal) this.callsAfterFollowUp.push(call.callId);
            return mailing.send(call);
          },
        };
      },
      people: {
        read: (ids) => {
          for (const id of ids) readAt.set(id, this.tick);
          return faulty.people.read(ids);
        },
      },
      receipts: {
        ...faulty.receipts,
        list: (slice) => faulty.receipts.list(slice),
        writeResult: (...args) => faulty.receipts.writeResult(...args),
        giveUp: (...args) => faulty.receipts.giveUp(...args),
        resolve: (...args) => faulty.receipts.resolve(...args),
        writeIntent: async (lease, intent) => {
          const isWritten = await faulty.receipts.writeIntent(lease, intent);
          if (!isWritten) return false;
          this.noteCall(worker, dispatchId, intent);
          for (const id of intent.people)
            if ((this.unsubscribedAt.get(id) ?? Number.POSITIVE_INFINITY) <= (readAt.get(id) ?? 0))
              this.mailedAfterUnsubscribe.push(id);
          return true;
        },
      },
    };
    return watched;
  }

  private readonly forgettingPorts: ForgettingPorts = {
    jobs: {
      // At any time: nothing rests on how long a function may live.
      due: async () => [...this.jobs.keys()],
      find: async (jobId) => this.jobs.get(jobId),
      save: async (job) => {
        if (this.jobs.has(job.jobId)) this.jobs.set(job.jobId, job);
      },
      finish: async (jobId) => {
        this.jobs.delete(jobId);
      },
    },
    planned: this.world.table.planned,
    dispatches: this.world.table.dispatches,
    slices: this.world.table.slices,
    receipts: this.world.table.erasedReceipts,
    deleteRest: async () => {},
    nowMs: () => this.world.nowMs,
  };

  private async forget(fault: Fault | undefined): Promise<void> {
    const resumed = Promise.withResolvers<void>();
    if (fault?.kind === 'pause') this.stalled.push(resumed.resolve);
    const work = forgetErased(faultyPorts(this.forgettingPorts, fault, resumed.promise), Number.MAX_VALUE).then(
      () => {},
      (error: unknown) => {
        if (!(error instanceof CrashError || error instanceof OperationError)) throw error;
      },
    );
    this.workers.push(work);
    await Promise.race(fault?.kind === 'pause' ? [work, someTurns()] : [work]);
  }

  private erase(subscriber: Subscriber): void {
    const { subscriberId } = subscriber;
    const n = this.everyJob.length;
    const standInSecret = Buffer.alloc(32, n + 1).toString('base64');
    const job = newErasureJob(subscriberId, { jobId: `job-${n}`, standInSecret }, this.world.nowMs);
    this.everyJob.push(job);
    this.jobs.set(job.jobId, job);
    this.erased.set(subscriberId, subscriber);
    this.world.table.erase(subscriberId);
  }

  private noteReached(openedFor: string): void {
    if (openedFor === FOLLOW_UP_ID) for (const id of this.reachedByOriginal()) this.seenWhenFollowedUp.add(id);
  }

  private notePossiblyTerminal({ entries }: BulkCall, answer: CallAnswer): void {
    entries.forEach(({ subscriberId }, index) => {
      const outcome = answer.kind === 'answered' ? answer.outcomes[index] : undefined;
      const isRefusedAlone = answer.kind === 'refused' && entries.length === 1;
      if (outcome === 'refused' || outcome === 'failed' || isRefusedAlone) this.refusedThemselves.add(subscriberId);
    });
  }

  /** One call may be between its look at the dispatch and its intent when the halt comes, or the end of one of its appeals. */
  private noteCall(worker: string, dispatchId: string, { callId, carries = [] }: Receipt): void {
    const dispatch = this.world.dispatch(dispatchId);
    const isOutdated =
      dispatch.kind === 'digest' &&
      dispatch.supersededAppeals.length > 0 &&
      carries.some((places) => places !== OTHER_APPEAL_ONLY);
    if (!dispatch.halt && !isOutdated) return;
    const name = `${worker}/${dispatchId}`;
    const calls = (this.callsSinceHalt.get(name) ?? 0) + 1;
    this.callsSinceHalt.set(name, calls);
    if (calls > 1) this.callsAfterHalt.push(callId);
  }

  private async halt(dispatch: number, kind: 'paused' | 'cancelled'): Promise<void> {
    const dispatchId = DISPATCH_IDS[dispatch] ?? DISPATCH_ID;
    if (!this.world.table.dispatchItems.has(dispatchId)) return;
    await this.world.table.steering.halt(dispatchId, kind, this.world.nowMs);
    if (kind === 'cancelled') this.wakeAll(dispatchId);
  }

  private async unpause(dispatchId = DISPATCH_ID): Promise<void> {
    if (!this.world.table.dispatchItems.has(dispatchId)) return;
    if (!(await this.world.table.steering.resume(dispatchId, this.world.nowMs))) return;
    this.callsSinceHalt = new Map();
    this.wakeAll(dispatchId);
  }

  private wakeAll(dispatchId: string): void {
    for (const { bits } of this.world.table.slicesOf(dispatchId))
      this.world.queue.push({ slice: { dispatchId, bits }, visibleAtMs: this.world.nowMs });
  }

  /** A correction or a retraction is published, as its transaction writes it. */
  private supersede(reach: AlertDispatch['reach']): void {
    const { world } = this;
    if (world.table.dispatchItems.has(FOLLOW_UP_ID)) return;
    const first = world.dispatch();
    world.table.newestVersions.set(APPEAL_ID, 2);
    const isOpen = first.status !== 'finished';
    const given = { dispatchId: FOLLOW_UP_ID, version: 2, publishedAtMs: world.nowMs, uncertain: this.policy, reach };
    world.appeals.push(anAppealVersion({ version: 2, publishedAtMs: world.nowMs }));
    if (!isOpen) world.plan(aDispatch(given));
    else if (first.kind === 'alert') {
      if (first.halt?.kind !== 'cancelled') first.halt = { kind: 'superseded', atMs: world.nowMs };
      world.plan(aDispatch({ ...given, waitsFor: [DISPATCH_ID] }));
    } else {
      first.supersededAppeals = [APPEAL_ID];
      world.plan(aDispatch({ ...given, notBeforeMs: world.nowMs + DIGEST_CALL_OVER_AFTER_MS }));
    }
  }

  private tellOfMail(lost: number): void {
    const { world } = this;
    for (const [n, { callId, people, accepted }] of world.seenCalls.entries()) {
      const told = world.events.get(callId) ?? new Set<number>();
      people.forEach((id, index) => {
        if (!accepted.includes(id) || (lost !== 0 && (n + index) % lost === 0)) return;
        told.add(index);
        const name = `${callId}#${index}`;
        this.toldAtMs.set(name, this.toldAtMs.get(name) ?? world.nowMs);
      });
      world.events.set(callId, told);
    }
    this.noteEvent();
  }

  private noteEvent(): void {
    this.world.lastEventAtMs = this.world.nowMs;
    this.feedbackAtMs.push(this.world.nowMs);
  }

  private async resendByHand(dispatchId: string): Promise<void> {
    const left = await findLeftInDoubt(dispatchId, this.world.resendingPorts);
    if (left.kind !== 'left' || left.slices.length === 0) return;
    this.resendsAskedAtMs.push(this.world.nowMs);
    await resendDoubtful(left, this.world.resendingPorts);
  }

  private async resumeWorkers(): Promise<void> {
    for (const goOn of this.stalled.splice(0)) goOn();
    await Promise.all(this.workers.splice(0));
  }

  private change(kind: ChangeOfPerson, subscriberId: string): void {
    const { table } = this.world;
    if (kind === 'join') {
      this.joined += 1;
      const confirmedAtMs = Math.max(this.world.nowMs, PUBLISHED_AT_MS + 1);
      table.save(aSubscriber({ subscriberId: anId(FIRST_JOINER + this.joined), confirmedAtMs }));
      return;
    }
    const subscriber = table.subscribers.get(subscriberId);
    if (!subscriber) return;
    this.tick += 1;
    if (kind === 'erase') this.erase(subscriber);
    else table.save({ ...subscriber, ...changed(kind, subscriber) });
    const isGone = kind === 'unsubscribe' || kind === 'erase' || kind === 'ask-for-silence';
    if (isGone) this.unsubscribedAt.set(subscriberId, this.tick);
    if (kind === 'damage') table.damaged.add(subscriberId);
    if (isGone || kind === 'damage') this.wereAway.add(subscriberId);
    if (isGone || kind === 'damage' || kind === 'stop-following') this.eligibleThroughout.delete(subscriberId);
    this.tick += 1;
  }
}

function changed(kind: ChangeOfPerson, { follows, language, address }: Subscriber): Partial<Subscriber> {
  switch (kind) {
    case 'unsubscribe':
      return { status: 'unsubscribed' };
    case 'ask-for-silence':
      return { pausedUntilMs: Number.MAX_SAFE_INTEGER };
    case 'stop-following':
      return { follows: [aFollow({ countries: ['MX'] })] };
    case 'swap-follows': {
      const asksForTheme = follows.some((follow) => follow.kind === 'narrow' && follow.themes.length > 0);
      const isMatching = follows.some((follow) => follow.kind === 'narrow' && !follow.countries.includes('MX'));
      return isMatching ? { follows: [aFollow(asksForTheme ? { regions: ['150'] } : { themes: ['torture'] })] } : {};
    }
    case 'change-language':
      return { language: language === 'en' ? 'fr' : 'en' };
    case 'change-address':
      return { address: `new-${address}` };
    case 'join':
    case 'erase':
    case 'damage':
      return {};
  }
}

/** A few turns of the event loop: long enough for a worker in memory to come to its pause. */
async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}
