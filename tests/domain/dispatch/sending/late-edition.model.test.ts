import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../functions/contract/languages.ts';
import type { AppealVersion } from '../../../../functions/domain/appeal/versions.ts';
import type { AlertDispatch } from '../../../../functions/domain/dispatch/dispatches.ts';
import { planLateEdition } from '../../../../functions/domain/dispatch/planning/plan-alert.ts';
import { MAY_HAVE_IT, outcomeOf } from '../../../../functions/domain/dispatch/sending/receipts.ts';
import { supersede } from '../../../../functions/domain/dispatch/superseding/supersede.ts';
import { withMoreEditions } from '../../../../functions/domain/publishing/appeal-content.ts';
import { aFollow, aSubscriber } from '../../../support/builders.ts';
import { anEdition, someLanguages } from '../../../support/editions.ts';
import { runsOf } from '../../../support/runner/runs-of.ts';
import { aDispatch, anAppealVersion, anId, DISPATCH_ID, PUBLISHED_AT_MS } from '../../../support/sending/builders.ts';
import { anUnlimitedRate, MemoryWorld } from '../../../support/sending/memory-world.ts';
import { CrashError, faultyPorts, OperationError } from './faulty-ports.ts';
import { faultOf } from './history.ts';

/*
 * Random readers of an appeal that comes out in one language, gains editions and is corrected, at any time, while its workers crash and fail
 * at any step.
 */

const PEOPLE = 24;
const APPEAL_ID = anAppealVersion().appealId;
const LATE_IDS = ['1', '2', '3', '4', '5', '6'].map((n) => `0d000000-0000-4000-8000-00000000010${n}`);
const CORRECTION_ID = '0d000000-0000-4000-8000-000000000002';

const reader = fc.record({ languages: someLanguages, waitsForEdition: fc.boolean(), isDaily: fc.boolean() });

const event = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('work' as const),
      dispatch: fc.nat({ max: 3 }),
      slice: fc.nat({ max: 9 }),
      fault: fc.option(faultOf(fc.constantFrom('crash', 'error')), { nil: undefined }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sweep' as const), seconds: fc.nat({ max: 200 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('add' as const), language: fc.constantFrom(...LANGUAGES) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('correct' as const), language: fc.constantFrom(...LANGUAGES) }) },
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

class Publication {
  readonly world: MemoryWorld;
  private readonly lateIds = [...LATE_IDS];

  constructor(original: Language, isUrgent: boolean) {
    this.world = new MemoryWorld();
    this.world.rate = anUnlimitedRate(3);
    this.world.appeals[0] = anAppealVersion({ edition: anEdition(original), isUrgent });
    this.plan(aDispatch({ isUrgent }));
  }

  get newest(): AppealVersion {
    return this.world.appeals.at(-1) as AppealVersion; // the first is there from the beginning
  }

  /** None is mailed again after a call without an answer: nothing may excuse a second mail. */
  private plan(dispatch: AlertDispatch): void {
    this.world.plan({ ...dispatch, uncertain: 'leave-in-doubt' });
  }

  private open() {
    return supersede(
      APPEAL_ID,
      [...this.world.table.dispatchItems.values()].filter(({ status }) => status !== 'finished'),
    );
  }

  async take(event: Event): Promise<void> {
    switch (event.do) {
      case 'work':
        return this.work(event);
      case 'sweep':
        this.world.nowMs += event.seconds * 1_000;
        return this.world.sweep();
      case 'add':
        return this.add(event.language);
      case 'correct':
        return this.correct(event.language);
    }
  }

  private async work({ dispatch, slice, fault: met }: Extract<Event, { do: 'work' }>): Promise<void> {
    const { table } = this.world;
    const dispatches = [...table.dispatchItems.keys()];
    const dispatchId = dispatches[dispatch % dispatches.length] ?? DISPATCH_ID;
    const slices = table.slicesOf(dispatchId);
    const { bits } = slices[slice % Math.max(slices.length, 1)] ?? {};
    if (bits === undefined) return void (await this.world.start(dispatchId));
    const ports = faultyPorts(this.world.ports, met, Promise.resolve());
    await this.world.send(bits, ports, dispatchId).catch((error: unknown) => {
      if (!(error instanceof CrashError || error instanceof OperationError)) throw error;
    });
  }

  private add(language: Language): void {
    const version = this.newest;
    const has = [version.edition, ...(version.translations ?? [])].some((edition) => edition.language === language);
    const dispatchId = this.lateIds.shift();
    const more = withMoreEditions(version, [anEdition(language)]);
    if (has || !more || dispatchId === undefined) return;
    this.world.appeals[this.world.appeals.length - 1] = more;
    const { waitsFor } = this.open();
    this.plan(
      planLateEdition(more, { dispatchId, waitsFor, createdAtMs: this.world.nowMs, addedLanguages: [language] }),
    );
  }

  private correct(language: Language): void {
    const { world } = this;
    if (this.newest.version > 1) return;
    const { alerts, waitsFor } = this.open();
    for (const dispatchId of alerts) world.dispatch(dispatchId).halt = { kind: 'superseded', atMs: world.nowMs };
    const { isUrgent = false } = this.newest;
    const given = { version: 2, publishedAtMs: world.nowMs };
    world.appeals.push(anAppealVersion({ ...given, kind: 'correction', edition: anEdition(language), isUrgent }));
    world.table.newestVersions.set(APPEAL_ID, 2);
    const dispatchId = CORRECTION_ID;
    this.plan(aDispatch({ ...given, dispatchId, isUrgent, reach: 'matching-and-reached', waitsFor: [...waitsFor] }));
  }

  /** Who may have a version, by its receipts; and how often SES took it for each. */
  have(version: number) {
    const alerts = [...this.world.table.dispatchItems.values()].filter(
      (dispatch) => dispatch.kind === 'alert' && dispatch.version === version,
    );
    const ids = new Set(alerts.map(({ dispatchId }) => dispatchId));
    const mayHaveIt = alerts.flatMap(({ dispatchId }) =>
      this.world.table
        .receiptsOf(dispatchId)
        .flatMap((receipt) => receipt.people.filter((_, n) => MAY_HAVE_IT.has(outcomeOf(receipt, n)))),
    );
    const calls = this.world.seenCalls.filter(({ dispatchId }) => ids.has(dispatchId));
    return { mayHaveIt: new Set(mayHaveIt), times: this.world.acceptedTimes(calls) };
  }
}

test('no reader gets a version twice, and each who may have it gets it once an edition of theirs is there, through crashes and corrections', async () => {
  const readers = fc.array(reader, { minLength: PEOPLE, maxLength: PEOPLE });
  const events = fc.array(event, { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      readers,
      fc.constantFrom(...LANGUAGES),
      fc.boolean(),
      events,
      async (given, original, isUrgent, all) => {
        const publication = new Publication(original, isUrgent);
        const { world } = publication;
        for (const [n, { languages, waitsForEdition, isDaily }] of given.entries()) {
          const [language, ...otherLanguages] = languages;
          const cadence = isDaily
            ? ({ frequency: 'daily', digestTime: { timeZone: 'UTC', hour: 8, weekday: 1 } } as const)
            : ({ frequency: 'immediate' } as const);
          world.table.save(
            aSubscriber({
              subscriberId: anId(n),
              address: `person-${n}@example.org`,
              confirmedAtMs: PUBLISHED_AT_MS,
              language,
              otherLanguages,
              waitsForEdition,
              follows: [aFollow({ countries: ['RU'] })],
              ...cadence,
            }),
          );
        }
        for (const each of all) await publication.take(each);
        await world.runToTheEnd();

        const { newest } = publication;
        const editions = [newest.edition, ...(newest.translations ?? [])].map(({ language }) => language);
        const before = publication.have(1);
        const { mayHaveIt, times } = publication.have(newest.version);
        expect([...before.times.values(), ...times.values()].filter((count) => count > 1)).toEqual([]);
        for (const [n, { languages, waitsForEdition, isDaily }] of given.entries()) {
          const isReached = newest.version > 1 && before.mayHaveIt.has(anId(n));
          const isReadable = !waitsForEdition || isUrgent || languages.some((one) => editions.includes(one));
          expect([n, mayHaveIt.has(anId(n))]).toEqual([n, isReached || (isReadable && (isUrgent || !isDaily))]);
        }
      },
    ),
    { numRuns: runsOf(50) },
  );
}, 900_000);
