import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SliceId } from '../../../functions/domain/dispatch/dispatch.ts';
import type { BulkCall } from '../../../functions/domain/dispatch/mailing.ts';
import { dispatchProgress } from '../../../functions/domain/dispatch/progress.ts';
import { ENTRY_OUTCOMES, type EntryOutcome, foldReceipts } from '../../../functions/domain/dispatch/receipts.ts';
import type { Subscriber } from '../../../functions/domain/subscribing/subscriber.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { anId, DISPATCH_ID, PUBLISHED_AT_MS, someSendingSettings } from '../../support/sending/builders.ts';
import {
  ANY_OPERATION,
  CrashError,
  type Fault,
  faultyPorts,
  OperationError,
} from '../../support/sending/faulty-ports.ts';
import { anUnlimitedRate, MemoryWorld, type SesBehaviour, takesAll } from '../../support/sending/memory-world.ts';

const PEOPLE = 40;
const ENTRIES_PER_CALL = 4;

/** One thing that happens in the life of a dispatch. */
type Event =
  | { readonly kind: 'start'; readonly fault: Fault | undefined }
  | { readonly kind: 'deliver'; readonly slice: number; readonly fault: Fault | undefined; readonly ses: SesPlan }
  | { readonly kind: 'sweep' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'pass'; readonly seconds: number }
  | { readonly kind: 'leave' | 'join' | 'swap-follows' | 'change-language'; readonly person: number };

/** What SES does with the next calls of one worker. */
type SesPlan =
  | 'takes-all'
  | 'statuses'
  | 'throttles'
  | 'drops-after-taking'
  | 'drops'
  | 'unreachable'
  | 'refuses-odd'
  | 'half-answers';

/** Statuses by the person and the call, so that a run repeats itself. */
const statusOf = (call: BulkCall, index: number): EntryOutcome => {
  const answerable = ENTRY_OUTCOMES.filter(
    (outcome) => !['refused-unproven', 'not-sent', 'uncertain', 'resent'].includes(outcome),
  );
  const seed = [...call.callId].reduce((sum, character) => sum * 31 + character.charCodeAt(0), index * 7);
  return answerable[Math.abs(seed) % answerable.length] ?? 'accepted';
};

const isOdd = (subscriberId: string) => Number.parseInt(subscriberId.slice(-2), 16) % 11 === 5;

const SES_PLANS: Readonly<Record<SesPlan, SesBehaviour>> = {
  'takes-all': takesAll,
  statuses: (call) => {
    const outcomes = call.entries.map((_, index) => statusOf(call, index));
    const accepted = call.entries
      .filter((_, index) => outcomes[index] === 'accepted')
      .map((entry) => entry.subscriberId);
    return { accepted, answer: { kind: 'answered', outcomes } };
  },
  throttles: () => ({ accepted: [], answer: { kind: 'stopped', outcome: 'throttled', reason: 'test' } }),
  'drops-after-taking': (call) => ({ ...takesAll(call), answer: { kind: 'unclear', reason: 'test' } }),
  drops: () => ({ accepted: [], answer: { kind: 'unclear', reason: 'test' } }),
  unreachable: () => ({ accepted: [], answer: { kind: 'unreachable', reason: 'test' } }),
  'refuses-odd': (call) =>
    call.entries.some((entry) => isOdd(entry.subscriberId))
      ? { accepted: [], answer: { kind: 'refused', reason: 'test' } }
      : takesAll(call),
  'half-answers': (call) => {
    const taken = takesAll(call);
    return { ...taken, answer: { kind: 'answered', outcomes: call.entries.slice(0, 1).map(() => 'accepted') } };
  },
};

const faultOf = (kind: fc.Arbitrary<Fault['kind']>): fc.Arbitrary<Fault> => {
  const takesEffect = fc.boolean();
  const operation = fc.constantFrom(
    'send',
    'writeIntent',
    'writeResult',
    'read',
    'close',
    'park',
    'list',
    'finishIfComplete',
  );
  return fc.oneof(
    fc.record({ kind, takesEffect, operation: fc.constant(ANY_OPERATION), nth: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ kind, takesEffect, operation, nth: fc.integer({ min: 1, max: 3 }) }),
  );
};

const fault = fc.option(faultOf(fc.constantFrom<Fault['kind']>('crash', 'error', 'pause')), { nil: undefined });

const sesPlan = fc.constantFrom(...(Object.keys(SES_PLANS) as SesPlan[])); // Object.keys widens to string
const person = fc.nat(PEOPLE - 1);

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('start'), fault }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('deliver'), slice: fc.nat(7), fault, ses: sesPlan }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sweep') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('resume') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass'), seconds: fc.constantFrom(0.2, 2, 30, 400) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('leave', 'join', 'swap-follows', 'change-language'), person }),
  },
);

/** A worker stalls in one slice for longer than its lease, another takes the slice over, and the first comes back. */
const overtaking: fc.Arbitrary<Event[]> = fc
  .record({ slice: fc.nat(7), fault: faultOf(fc.constant('pause')), fault2: fault, ses: sesPlan, ses2: sesPlan })
  .map(({ slice, fault, fault2, ses, ses2 }) => [
    { kind: 'deliver', slice, fault, ses },
    { kind: 'pass', seconds: 400 },
    { kind: 'deliver', slice, fault: fault2, ses: ses2 },
    { kind: 'resume' },
  ]);

const story = fc
  .array(fc.oneof({ weight: 5, arbitrary: event.map((one) => [one]) }, { weight: 1, arbitrary: overtaking }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((parts) => parts.flat());

/** A world in which workers crash, stall and come back. */
class Model {
  readonly world = new MemoryWorld();
  /** Those who followed and stayed from before the appeal on. */
  readonly eligibleThroughout = new Set<string>();
  faults = 0;
  private readonly workers: Promise<void>[] = [];
  private resume: () => void = () => {};
  private resumed = new Promise<void>((resolve) => {
    this.resume = resolve;
  });
  private readonly leftAt = new Map<string, number>();
  private tick = 0;
  readonly mailedAfterLeaving: string[] = [];
  private joined = 0;
  /** What SES does with each worker's calls, which begin with the worker's name. */
  private readonly behaviours = new Map<string, SesBehaviour>();

  constructor() {
    this.world.ses = (call) => (this.behaviours.get(call.callId.split('/')[0] ?? '') ?? SES_PLANS['refuses-odd'])(call);
    this.world.settings = someSendingSettings();
    this.world.rate = anUnlimitedRate(ENTRIES_PER_CALL);
    for (let n = 0; n < PEOPLE; n += 1) {
      const subscriberId = anId(n);
      const themes = n % 3 === 0 ? ['torture'] : [];
      const follows = [aFollow({ countries: n % 3 === 1 ? [] : ['RU'], themes: n % 3 === 1 ? ['torture'] : themes })];
      this.world.table.save(aSubscriber({ subscriberId, address: `person-${n}@example.org`, follows }));
      this.eligibleThroughout.add(subscriberId);
    }
  }

  async apply(event: Event): Promise<void> {
    switch (event.kind) {
      case 'start':
        return this.withWorker(undefined, event.fault, () => this.startWith());
      case 'deliver':
        return this.deliver(event.slice, event.fault, event.ses);
      case 'sweep':
        await this.world.sweep();
        return;
      case 'resume':
        return this.resumeAll();
      case 'pass':
        this.world.nowMs += event.seconds * 1_000;
        return;
      case 'leave':
        return this.change(anId(event.person), (subscriber) => ({ ...subscriber, status: 'left' }));
      case 'join':
        return this.join();
      case 'swap-follows':
        return this.change(anId(event.person), (subscriber) => ({
          ...subscriber,
          follows: [
            aFollow(
              subscriber.follows.some((f) => f.kind === 'narrow' && f.themes.length > 0)
                ? { regions: ['150'] }
                : { themes: ['torture'] },
            ),
          ],
        }));
      case 'change-language':
        return this.change(anId(event.person), (subscriber) => ({
          ...subscriber,
          language: subscriber.language === 'en' ? 'fr' : 'en',
        }));
    }
  }

  async end(): Promise<void> {
    await this.resumeAll();
    await this.world.runToTheEnd();
  }

  private async startWith(): Promise<void> {
    await this.world.start();
  }

  private async deliver(sliceNumber: number, fault: Fault | undefined, plan: SesPlan): Promise<void> {
    const slices = this.world.table.slicesOf(DISPATCH_ID);
    const slice = slices[sliceNumber % Math.max(slices.length, 1)];
    if (!slice) return;
    const readAt = new Map<string, number>();
    const worker = `worker-${this.behaviours.size + 1}`;
    await this.withWorker(slice, fault, (ports) => {
      const watched: MemoryWorld['ports'] = {
        ...ports,
        newCallId: () => `${worker}/${ports.newCallId()}`,
        people: {
          read: (ids) => {
            for (const id of ids) readAt.set(id, this.tick);
            return ports.people.read(ids);
          },
        },
      };
      this.behaviours.set(worker, (call) => {
        for (const { subscriberId } of call.entries) {
          const left = this.leftAt.get(subscriberId);
          if (left !== undefined && left <= (readAt.get(subscriberId) ?? 0)) this.mailedAfterLeaving.push(subscriberId);
        }
        return SES_PLANS[plan](call);
      });
      return this.world.send(slice.bits, watched).then(() => {});
    });
  }

  /** Runs a worker to its end, its crash or its pause; a paused one is left behind and may come back much later. */
  private async withWorker(
    slice: SliceId | undefined,
    fault: Fault | undefined,
    work: (ports: MemoryWorld['ports']) => Promise<void>,
  ) {
    if (fault) this.faults += 1;
    const ports = faultyPorts(this.world.ports, fault, this.resumed);
    const worker = work(ports).catch((error: unknown) => {
      if (!(error instanceof CrashError || error instanceof OperationError)) throw error;
      // The queue delivers again what was not answered.
      if (slice) this.world.queue.push({ slice, visibleAtMs: this.world.nowMs + 1_000 });
    });
    this.workers.push(worker);
    const pausedForLong = new Promise<void>((resolve) => setTimeout(resolve, 0));
    await Promise.race(fault?.kind === 'pause' ? [worker, settled(pausedForLong)] : [worker]);
  }

  private async resumeAll(): Promise<void> {
    this.resume();
    await Promise.all(this.workers.splice(0));
    this.resumed = new Promise((resolve) => {
      this.resume = resolve;
    });
  }

  private change(subscriberId: string, change: (subscriber: Subscriber) => Subscriber): void {
    const subscriber = this.world.table.subscribers.get(subscriberId);
    if (!subscriber) return;
    this.tick += 1;
    const changed = change(subscriber);
    this.world.table.save(changed);
    if (changed.status === 'left') {
      this.eligibleThroughout.delete(subscriberId);
      this.leftAt.set(subscriberId, this.tick);
      this.tick += 1;
    }
  }

  private join(): void {
    this.joined += 1;
    const confirmedAtMs = PUBLISHED_AT_MS + 1;
    this.world.table.save(aSubscriber({ subscriberId: anId(1_000 + this.joined), confirmedAtMs }));
  }
}

/** A few turns of the event loop: long enough for a worker in memory to come to its pause. */
async function settled(first: Promise<void>): Promise<void> {
  await first;
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

test('whatever crashes, stalls, comes twice or late: nobody is mailed twice, nobody is skipped, and who is in doubt is counted', async () => {
  await fc.assert(
    fc.asyncProperty(fault, story, async (fault, events) => {
      const model = new Model();
      await model.apply({ kind: 'start', fault });
      for (const each of events) await model.apply(each);
      await model.end();

      const { world } = model;
      const receipts = world.table.receiptsOf(DISPATCH_ID);
      const states = foldReceipts(receipts, world.settings.retry);
      const accepted = world.acceptedTimes();
      const inState = (kind: string) => [...states].filter(([, state]) => state.kind === kind).map(([id]) => id);

      // Nobody is mailed twice: in this engine not even after a crash, since the uncertain are not mailed again.
      expect([...accepted].filter(([, times]) => times > 1)).toEqual([]);
      // Nobody is skipped.
      const skipped = [...model.eligibleThroughout].filter((id) => !states.has(id));
      expect(skipped).toEqual([]);
      // Whoever the receipts call accepted was, and whoever was without their knowing is called uncertain.
      expect(inState('accepted').filter((id) => !accepted.has(id))).toEqual([]);
      expect(
        [...accepted.keys()].filter((id) => !['accepted', 'uncertain'].includes(states.get(id)?.kind ?? 'none')),
      ).toEqual([]);
      // Terminal is only who SES refused.
      expect(inState('terminal').filter((id) => accepted.has(id))).toEqual([]);
      // A leave that was there to be read was respected.
      expect(model.mailedAfterLeaving).toEqual([]);
      // Those who joined after the appeal are not in its audience.
      expect([...accepted.keys()].filter((id) => Number.parseInt(id.slice(-12), 16) >= 1_000)).toEqual([]);
      // The counts are the receipts'.
      const { counts, status } = dispatchProgress(world.dispatch(), world.table.slicesOf(DISPATCH_ID));
      expect({
        status,
        accepted: counts.accepted,
        terminal: counts.terminal,
        uncertain: counts.uncertain,
        retrying: counts.retrying,
      }).toEqual({
        status: 'finished',
        accepted: inState('accepted').length,
        terminal: inState('terminal').length,
        uncertain: inState('uncertain').length,
        retrying: 0,
      });
    }),
    { numRuns: 400 },
  );
}, 60_000);
