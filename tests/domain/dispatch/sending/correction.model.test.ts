import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppealKind } from '../../../../functions/domain/appeal/versions.ts';
import { planAlert } from '../../../../functions/domain/dispatch/planning/plan-alert.ts';
import { MAY_HAVE_IT, outcomeOf } from '../../../../functions/domain/dispatch/sending/receipts.ts';
import {
  NOTHING_SUPERSEDED,
  supersede,
  supersedesEarlier,
} from '../../../../functions/domain/dispatch/superseding/supersede.ts';
import { aFollow, aSubscriber } from '../../../support/builders.ts';
import { runsOf } from '../../../support/runner/runs-of.ts';
import { anAppealVersion, anId, PUBLISHED_AT_MS } from '../../../support/sending/builders.ts';
import { anUnlimitedRate, MemoryWorld } from '../../../support/sending/memory-world.ts';

/* Random follow-ups of one appeal, of which some hide a name or are about another country, at any time while the mails go out. */

const PEOPLE = 24;
const COUNTRIES = ['RU', 'UZ', 'TO'] as const;
const country = fc.constantFrom(...COUNTRIES);

const event = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('work' as const), dispatch: fc.nat({ max: 5 }), slice: fc.nat({ max: 9 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep' as const), seconds: fc.nat({ max: 200 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      kind: fc.constantFrom('update', 'outcome', 'correction'),
      country,
      hidesMore: fc.boolean(),
    }),
  },
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

class Publication {
  readonly world = new MemoryWorld();

  constructor() {
    this.world.rate = anUnlimitedRate(3);
    this.world.appeals.length = 0;
    this.world.table.dispatchItems.clear();
    this.publish({ kind: 'new', country: 'RU', hidesMore: false });
  }

  async take(event: Event): Promise<void> {
    const { world } = this;
    switch (event.do) {
      case 'publish':
        return this.publish(event);
      case 'sweep':
        world.nowMs += event.seconds * 1_000;
        return world.sweep();
      case 'work': {
        const ids = [...world.table.dispatchItems.keys()];
        const dispatchId = ids[event.dispatch % ids.length] ?? '';
        const slices = world.table.slicesOf(dispatchId);
        const { bits } = slices[event.slice % Math.max(slices.length, 1)] ?? {};
        if (bits === undefined) return void (await world.start(dispatchId));
        return void (await world.send(bits, world.ports, dispatchId));
      }
    }
  }

  private publish(given: { kind: AppealKind; country: (typeof COUNTRIES)[number]; hidesMore: boolean }): void {
    const { world } = this;
    const { kind, hidesMore } = given;
    const version = anAppealVersion({
      version: world.appeals.length + 1,
      kind,
      publishedAtMs: world.nowMs,
      subject: { countries: [given.country], themes: [] },
    });
    const open = [...world.table.dispatchItems.values()].filter(({ status }) => status !== 'finished');
    const stopped = supersedesEarlier(kind) || hidesMore ? supersede(version.appealId, open) : NOTHING_SUPERSEDED;
    for (const dispatchId of stopped.alerts)
      world.dispatch(dispatchId).halt = { kind: 'superseded', atMs: world.nowMs };
    world.appeals.push(version);
    world.table.newestVersions.set(version.appealId, version.version);
    const dispatchId = `0d000000-0000-4000-8000-00000000020${version.version.toString(16)}`;
    // None is mailed again after a call without an answer: nothing may excuse a second mail.
    world.plan({ ...planAlert(version, dispatchId, { ...stopped, hidesMore }), uncertain: 'leave-in-doubt' });
  }

  /** The versions that each person was mailed, in their order. */
  versionsHeld(): Map<string, number[]> {
    const held = new Map<string, number[]>();
    for (const dispatch of this.world.table.dispatchItems.values()) {
      if (dispatch.kind !== 'alert') continue;
      for (const receipt of this.world.table.receiptsOf(dispatch.dispatchId))
        for (const [n, id] of receipt.people.entries())
          if (MAY_HAVE_IT.has(outcomeOf(receipt, n))) held.set(id, [...(held.get(id) ?? []), dispatch.version]);
    }
    return held;
  }
}

test('each person who was mailed what was corrected since is mailed the correction or a later version, and none of them twice', async () => {
  const readers = fc.array(country, { minLength: PEOPLE, maxLength: PEOPLE });
  await fc.assert(
    fc.asyncProperty(readers, fc.array(event, { maxLength: 40 }), async (follows, events) => {
      const publication = new Publication();
      const { world } = publication;
      for (const [n, followed] of follows.entries())
        world.table.save(
          aSubscriber({
            subscriberId: anId(n),
            address: `person-${n}@example.org`,
            confirmedAtMs: PUBLISHED_AT_MS,
            follows: [aFollow({ countries: [followed] })],
          }),
        );
      for (const each of events) await publication.take(each);
      await world.runToTheEnd();

      const corrected = world.appeals.findLast(({ kind }) => kind === 'correction')?.version ?? 1;
      for (const [id, versions] of publication.versionsHeld()) {
        expect([id, versions]).toEqual([id, [...new Set(versions)]]);
        expect([id, Math.max(...versions) >= corrected]).toEqual([id, true]);
      }
    }),
    { numRuns: runsOf(50) },
  );
}, 900_000);
