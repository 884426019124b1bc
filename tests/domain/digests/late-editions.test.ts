import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../functions/contract/languages.ts';
import type { AlertDispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import { allSlices } from '../../../functions/domain/matching/id-range.ts';
import type { Cadence } from '../../../functions/domain/subscriber/cadence/cadence.ts';
import { LONGEST_WAIT_MS } from '../../../functions/domain/subscriber/cadence/digest-window.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { DAY_MS, DigestWorld, HOUR_MS, MINUTE_MS } from '../../support/digests/digest-world.ts';
import { anEdition } from '../../support/editions.ts';
import { runsOf } from '../../support/runner/runs-of.ts';

/*
 * Random timelines of publishing in one language, of editions in others that come minutes or days later, of dispatches that take their time, of
 * readers at any cadence who wait for their languages or don't, and who change their cadence or that, and of digests that are sent at the same
 * moment.
 */

const CADENCES: readonly Cadence[] = [
  { frequency: 'immediate' },
  { frequency: 'daily', digestTime: { timeZone: 'UTC', hour: 8, weekday: 1 } },
  { frequency: 'daily', digestTime: { timeZone: 'Asia/Kolkata', hour: 20, weekday: 1 } },
  { frequency: 'weekly', digestTime: { timeZone: 'Europe/Berlin', hour: 8, weekday: 2 } },
];
/** As long as a subscriber who changes their cadence can be kept waiting without a loss. */
const LONGEST_TIMELINE_MS = LONGEST_WAIT_MS - 2 * DAY_MS;
const cadence = fc.constantFrom(...CADENCES);

const PEOPLE = ['10000000', '50000000', '90000000', 'd0000000'].map((head) => `${head}-0000-4000-8000-000000000000`);

/** One or two, so that most appeals are not in these at first. */
const languagesRead = fc
  .shuffledSubarray([...LANGUAGES], { minLength: 1, maxLength: 2 })
  .map((languages) => languages as [Language, ...Language[]]); // it has at least one

const reader = fc.record({ languages: languagesRead, waitsForEdition: fc.boolean(), cadence });

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      hours: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant(150)),
      /** How the planner's digests are sent meanwhile; `backlog`: those of less than a day, together with what comes after the next steps. */
      digests: fc.constantFrom('one-by-one' as const, 'together' as const, 'backlog' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      language: fc.constantFrom(...LANGUAGES),
      isUrgent: fc.constantFrom(true, false, false, false),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('add-edition' as const),
      appeal: fc.nat({ max: 9 }),
      language: fc.constantFrom(...LANGUAGES),
      /** Whether its dispatch is done before anything else happens. */
      isSent: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      slices: fc.integer({ min: 1, max: 6 }),
      /** Whether the worker of the first of them has read receipts a step before. */
      isOpen: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('change-cadence' as const), person: fc.nat({ max: 3 }), cadence }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      person: fc.nat({ max: 3 }),
      languages: languagesRead,
      waitsForEdition: fc.boolean(),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

class Timeline {
  readonly world = new DigestWorld();
  readonly published: AlertDispatch[] = [];
  startedAtMs = 0;
  /** Dispatches under way with their slices that are left: each waits for those before it of its appeal. */
  private readonly left: { readonly alert: AlertDispatch; readonly slices: string[] }[] = [];

  /** Who chose again how appeals in other languages come: what waited then may never come. */
  readonly undecided = new Set<string>();
  /** Of the next slice of a late edition, once it is open. */
  private reached?: ReadonlySet<string>;

  async take(step: Step): Promise<void> {
    const { world } = this;
    switch (step.do) {
      case 'wait':
        if (world.nowMs + step.hours * HOUR_MS > this.startedAtMs + LONGEST_TIMELINE_MS) return;
        if (step.digests === 'backlog') await world.sendDigests('together');
        for (let hour = 0; hour < (step.digests === 'backlog' ? Math.min(step.hours, 20) : step.hours); hour += 1) {
          world.nowMs += HOUR_MS;
          if (step.digests === 'backlog') await world.plan();
          else await world.runDigests(step.digests);
        }
        return;
      case 'publish': {
        const given = { edition: anEdition(step.language), isUrgent: step.isUrgent };
        const alert = world.publish(given, { isUrgent: step.isUrgent });
        this.published.push(alert);
        this.left.push({ alert, slices: allSlices(2) });
        world.nowMs += MINUTE_MS;
        return;
      }
      case 'add-edition': {
        const alert = this.published[step.appeal % Math.max(this.published.length, 1)];
        const newest = alert && world.versions.get(alert.appealId)?.at(-1);
        const has = newest && [newest.edition, ...(newest.translations ?? [])].map(({ language }) => language);
        if (!alert || has?.includes(step.language)) return;
        this.left.push({ alert: world.addEdition(alert, step.language), slices: allSlices(2) });
        world.nowMs += MINUTE_MS;
        while (step.isSent && this.left.length > 0) await this.sendSlice();
        return;
      }
      case 'send':
        for (let sent = 0; sent < step.slices; sent += 1) await this.sendSlice();
        if (step.isOpen) await this.openSlice();
        return;
      case 'change-cadence':
        await world.change(PEOPLE[step.person] ?? '', step.cadence);
        world.nowMs += 2 * MINUTE_MS;
        return;
      case 'choose': {
        const person = world.personOf(PEOPLE[step.person] ?? '');
        const [language, ...otherLanguages] = step.languages;
        const chosen = { language, otherLanguages, waitsForEdition: step.waitsForEdition };
        world.people.set(person.subscriberId, { ...person, ...chosen });
        this.undecided.add(person.subscriberId);
        return;
      }
    }
  }

  /** Lets the worker of the next slice read whom earlier dispatches reached. */
  private async openSlice(): Promise<void> {
    const [first] = this.left;
    const [bits] = first?.slices ?? [];
    if (first?.alert.reach !== 'waiting' || bits === undefined) return;
    this.reached ??= await this.world.reachedBefore(first.alert, bits);
  }

  private async sendSlice(): Promise<void> {
    await this.openSlice();
    const [first] = this.left;
    const bits = first?.slices.shift();
    if (!first || bits === undefined) return;
    const { alert } = first;
    this.world.sendAlertSlice(alert, bits, this.reached);
    this.reached = undefined;
    this.world.nowMs += 1_000;
    if (first.slices.length > 0) return;
    this.world.end(alert);
    this.left.shift();
  }

  async finish(): Promise<void> {
    while (this.left.length > 0) await this.sendSlice();
    for (let hours = 0; hours < 17 * 24; hours += 6) {
      this.world.nowMs += 6 * HOUR_MS;
      await this.world.runDigests();
    }
  }
}

test('each reader gets each appeal once: who waits, once it is in a language of theirs, and what is urgent as it is', async () => {
  const readers = fc.array(reader, { minLength: PEOPLE.length, maxLength: PEOPLE.length });
  await fc.assert(
    fc.asyncProperty(readers, fc.array(step, { maxLength: 40, size: 'max' }), async (given, steps) => {
      const timeline = new Timeline();
      const { world } = timeline;
      const people: Subscriber[] = given.map(({ languages: [language, ...otherLanguages], waitsForEdition }, index) =>
        aSubscriber({
          subscriberId: PEOPLE[index] ?? '',
          confirmedAtMs: 0,
          language,
          otherLanguages,
          waitsForEdition,
          follows: [aFollow({ countries: ['RU'] })],
        }),
      );
      for (const [index, person] of people.entries()) {
        await world.join(person);
        await world.change(person.subscriberId, given[index]?.cadence ?? { frequency: 'immediate' });
      }
      world.nowMs += 10 * DAY_MS;
      await world.runDigests();
      timeline.startedAtMs = world.nowMs;
      for (const each of steps) await timeline.take(each);
      await timeline.finish();
      for (const { subscriberId, language, otherLanguages, waitsForEdition } of people) {
        const wanted = timeline.published.filter(({ appealId }) => {
          const version = world.versions.get(appealId)?.at(-1);
          const editions = [version?.edition, ...(version?.translations ?? [])].map((edition) => edition?.language);
          const isInTheirs = [language, ...otherLanguages].some((theirs) => editions.includes(theirs));
          return !waitsForEdition || version?.isUrgent || isInTheirs;
        });
        const got = world.inbox.filter((mail) => mail.subscriberId === subscriberId).flatMap(({ appeals }) => appeals);
        expect(got.length).toBe(new Set(got).size);
        if (timeline.undecided.has(subscriberId)) continue;
        expect(got.toSorted()).toEqual(wanted.map(({ appealId }) => `${appealId}/1`).toSorted());
      }
    }),
    { numRuns: runsOf(40) },
  );
}, 900_000);
