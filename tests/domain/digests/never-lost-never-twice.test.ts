import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AlertDispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import { allSlices } from '../../../functions/domain/matching/id-range.ts';
import type { Cadence } from '../../../functions/domain/subscriber/cadence/cadence.ts';
import { LONGEST_WAIT_MS } from '../../../functions/domain/subscriber/cadence/digest-window.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { DAY_MS, DigestWorld, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../support/digests/digest-world.ts';
import { runsOf } from '../../support/runner/runs-of.ts';

/*
 * Random timelines of publishing, of alerts that take their time, of people who change how and when they read, several times within
 * minutes or week after week, also while digests are sent, of digests that are sent at the same moment, and of planners that are down for
 * days. In the end each reader has each appeal that they follow once.
 */

const CADENCES: readonly Cadence[] = [
  { frequency: 'immediate' },
  { frequency: 'daily', digestTime: { timeZone: 'UTC', hour: 8, weekday: 1 } },
  { frequency: 'daily', digestTime: { timeZone: 'Asia/Kolkata', hour: 20, weekday: 1 } },
  { frequency: 'daily', digestTime: { timeZone: 'Europe/Berlin', hour: 8, weekday: 1 } },
  { frequency: 'weekly', digestTime: { timeZone: 'Europe/Berlin', hour: 8, weekday: 2 } },
  { frequency: 'weekly', digestTime: { timeZone: 'Europe/Berlin', hour: 8, weekday: 1 } },
  { frequency: 'weekly', digestTime: { timeZone: 'UTC', hour: 9, weekday: 6 } },
];
/** As long as a subscriber can be kept waiting without a loss. */
const LONGEST_TIMELINE_MS = LONGEST_WAIT_MS - 2 * DAY_MS;
const COUNTRIES = ['RU', 'BY'];
const PEOPLE = ['10000000', '50000000', '90000000', 'd0000000'].map((head, index) =>
  aSubscriber({
    subscriberId: `${head}-0000-4000-8000-000000000000`,
    confirmedAtMs: 0,
    follows: [aFollow({ countries: index === 0 ? COUNTRIES : ['RU'] })],
  }),
);

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      hours: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 100, max: 160 })),
      /** How the planner's digests are sent meanwhile; it is down otherwise. */
      digests: fc.constantFrom('one-by-one' as const, 'together' as const, 'none' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      country: fc.constantFrom(...COUNTRIES),
      isUrgent: fc.boolean(),
      /** Slices sent at once; all four end the alert. */
      slicesSent: fc.constantFrom(0, 2, 4, 4),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send-alert-slice' as const), alert: fc.nat({ max: 9 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('change-cadence' as const),
      person: fc.nat({ max: PEOPLE.length - 1 }),
      /** One after the other. */
      cadences: fc.array(fc.constantFrom(...CADENCES), { minLength: 1, maxLength: 5 }),
      secondsBetween: fc.constantFrom(0, 1, 50, 120, 1_800),
      /** Whether they begin in the middle of the next digests. */
      isAmidst: fc.boolean(),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

class Timeline {
  readonly world = new DigestWorld();
  readonly published: AlertDispatch[] = [];
  private startedAtMs = 0;
  /** Slices that an alert has still to send, before it ends. */
  private readonly left = new Map<AlertDispatch, string[]>();

  async begin(cadences: readonly Cadence[]): Promise<void> {
    for (const [index, person] of PEOPLE.entries()) {
      await this.world.join({ ...person, frequency: 'immediate' });
      await this.world.change(person.subscriberId, cadences[index] ?? { frequency: 'immediate' });
    }
    this.world.nowMs += 10 * DAY_MS;
    await this.world.runDigests();
    this.startedAtMs = this.world.nowMs;
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'wait':
        if (this.world.nowMs + step.hours * HOUR_MS > this.startedAtMs + LONGEST_TIMELINE_MS) return;
        for (let hour = 0; hour < step.hours; hour += 1) {
          this.world.nowMs += HOUR_MS;
          if (step.digests !== 'none') await this.world.runDigests(step.digests);
        }
        return;
      case 'publish': {
        const subject = { countries: [step.country], themes: [] };
        const alert = this.world.publish({ subject }, { isUrgent: step.isUrgent });
        this.published.push(alert);
        this.left.set(alert, allSlices(2));
        for (let sent = 0; sent < step.slicesSent; sent += 1) this.sendSlice(alert);
        return;
      }
      case 'send-alert-slice': {
        const alert = [...this.left.keys()][step.alert % Math.max(this.left.size, 1)];
        if (alert) this.sendSlice(alert);
        return;
      }
      case 'change-cadence': {
        const changes = async () => {
          this.world.afterMail = async () => {};
          for (const cadence of step.cadences) {
            await this.world.change(PEOPLE[step.person]?.subscriberId ?? '', cadence);
            this.world.nowMs += step.secondsBetween * SECOND_MS;
          }
        };
        if (step.isAmidst) this.world.afterMail = changes;
        else await changes();
        this.world.nowMs += 2 * MINUTE_MS;
        return;
      }
    }
  }

  private sendSlice(alert: AlertDispatch): void {
    const [bits, ...others] = this.left.get(alert) ?? [];
    if (bits !== undefined) this.world.sendAlertSlice(alert, bits);
    this.world.nowMs += 1_000;
    if (others.length > 0) {
      this.left.set(alert, others);
      return;
    }
    this.world.end(alert);
    this.left.delete(alert);
  }

  /** Lets everything that is under way come to its end, also for a subscriber who changes amidst the last digest of a week. */
  async finish(): Promise<void> {
    for (const alert of [...this.left.keys()]) while (this.left.has(alert)) this.sendSlice(alert);
    for (let hours = 0; hours < 17 * 24; hours += 6) {
      this.world.nowMs += 6 * HOUR_MS;
      await this.world.runDigests();
    }
  }
}

const cadences = fc.array(fc.constantFrom(...CADENCES), { minLength: PEOPLE.length, maxLength: PEOPLE.length });
const steps = fc.array(step, { maxLength: 40 });

test('for any timeline, each reader gets each appeal that they follow exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(cadences, steps, async (first, taken) => {
      const timeline = new Timeline();
      await timeline.begin(first);
      for (const each of taken) await timeline.take(each);
      await timeline.finish();
      const { world, published } = timeline;
      for (const { subscriberId, follows } of PEOPLE) {
        const follow = follows[0]?.kind === 'narrow' ? follows[0].countries : [];
        const wanted = published.filter(({ appealId }) =>
          world.versions.get(appealId)?.[0]?.subject.countries.some((country) => follow.includes(country)),
        );
        const got = world.inbox.filter((mail) => mail.subscriberId === subscriberId).flatMap(({ appeals }) => appeals);
        expect(got.toSorted()).toEqual(wanted.map(({ appealId }) => `${appealId}/1`).toSorted());
      }
    }),
    { numRuns: runsOf(40) },
  );
}, 900_000);
