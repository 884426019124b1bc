import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AppealRequest } from '../../../../functions/contract/api.ts';
import { actorOf } from '../../../../functions/domain/members/owned-keys.ts';
import { publishAppeal } from '../../../../functions/domain/publishing/publish-appeal.ts';
import { createPublisher } from '../../../../functions/domain/publishing/publishers/manage-publishers.ts';
import { releaseDue } from '../../../../functions/domain/publishing/releases/release-due.ts';
import {
  type ScheduleOutcome,
  scheduleRelease,
} from '../../../../functions/domain/publishing/releases/schedule-release.ts';
import { cancelRelease, releaseAtOnce } from '../../../../functions/domain/publishing/releases/steer-release.ts';
import type { PageInput } from '../../../../functions/domain/reading/page/page-input.ts';
import { MemoryOffices } from '../../../support/members/memory-offices.ts';
import { AMPLE_LIMITS, aRequest, NOW_MS, PAGE, PAGE_FROM_NOWHERE } from '../../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../../support/publishing/memory-appeals.ts';
import { MemoryPublishers } from '../../../support/publishing/memory-publishers.ts';
import { MemoryReleases, ToldReleases } from '../../../support/publishing/memory-releases.ts';
import { readHere } from '../../../support/publishing/read-here.ts';

const MINUTE_MS = 60_000;
/** Two days after now. */
const RELEASE_AT = '2024-06-22T14:00+02:00';
const RELEASE_AT_MS = Date.UTC(2024, 5, 22, 12);

/** A caller who may do all that keys do. */
const ANYONE = { maySendUrgent: true };

async function aDesk() {
  let made = 0;
  const publishers = new MemoryPublishers();
  const OBSERVATORY = { name: 'Example Observatory', contact: 'x@example.org' };
  const { publisherId, keyId } = await createPublisher(OBSERVATORY, publishers);
  const world = {
    appeals: new MemoryAppeals(),
    addressees: new MemoryAddressees(),
    releases: new MemoryReleases(),
    releaseObserver: new ToldReleases(),
    publishers,
    clockMs: NOW_MS,
    limits: AMPLE_LIMITS,
    /** How many pages are asked to be read before one is again. */
    readsLeftOut: 0,
  };
  const ports = {
    ...world,
    get limits() {
      return world.limits;
    },
    nowMs: () => world.clockMs,
    newId: () => `id-${++made}`,
    randomBytes,
    asksForTwo: async () => false,
    keyActor: actorOf(new MemoryOffices()),
    startDispatchAfterMs: 60_000,
    readPage: async (page: PageInput) => {
      if (world.readsLeftOut === 0) return readHere(page);
      world.readsLeftOut -= 1;
      return { kind: 'busy' as const };
    },
  };
  const party = { publisherId, keyId, name: 'Example Observatory' };
  const refOf = (outcome: ScheduleOutcome) => {
    if (outcome.kind !== 'scheduled') throw new Error(`nothing was scheduled: ${outcome.kind}`);
    return { publisherId, releaseId: outcome.release.releaseId };
  };
  return {
    ...ports,
    world,
    refOf,
    publisherId,
    keyId,
    publish: (given: Partial<AppealRequest> = {}) => publishAppeal(aRequest(given), party, ports),
    schedule: (given: Partial<AppealRequest> = {}) =>
      scheduleRelease({ ...aRequest(given), releaseAt: given.releaseAt ?? RELEASE_AT }, party, ports),
    sweepAt: async (atMs: number) => {
      world.clockMs = atMs;
      return releaseDue(ports, atMs);
    },
    cancel: (outcome: ScheduleOutcome) => cancelRelease(refOf(outcome), ports),
    release: (outcome: ScheduleOutcome) => releaseAtOnce(refOf(outcome), ANYONE, ports),
    statuses: () => [...world.releases.all.values()].map(({ status, held }) => (held ? [status, held] : status)),
  };
}

const page = (content: string) => ({ page: { content, format: 'auto' as const } });
const CHANGED = page(PAGE.replace('on Monday', 'on Tuesday'));

describe('an appeal with a time to come', () => {
  test('waits for it, and nothing of it is among the appeals before', async () => {
    const desk = await aDesk();
    const outcome = await desk.schedule({ externalId: 'case-1' });
    expect(outcome).toEqual({
      kind: 'scheduled',
      themes: expect.any(Array),
      release: {
        afterVersion: 0,
        publisherId: desk.publisherId,
        releaseId: expect.stringMatching(/^[0-9a-f]{32}$/),
        status: 'waiting',
        externalId: 'case-1',
        kind: 'new',
        title: 'RUSSIA: lawyer Ivan Example beaten in prison',
        releaseAt: RELEASE_AT,
        releaseAtMs: RELEASE_AT_MS,
        maxLatenessMinutes: 60,
        createdAtMs: NOW_MS,
        keyId: desk.keyId,
        draws: [`appealsPerHour#${desk.publisherId}#2024-06-22T12`, `appealsPerDay#${desk.publisherId}#2024-06-22`],
      },
    });
    expect(await desk.sweepAt(RELEASE_AT_MS - 1)).toBe(0);
    expect([desk.appeals.known.size, desk.appeals.versions, desk.appeals.dispatches]).toEqual([0, [], []]);
  });

  test('is published at it, as its publisher, and its text is kept no longer beside the appeal', async () => {
    const desk = await aDesk();
    const outcome = await desk.schedule({ urgent: true });
    expect(await desk.sweepAt(RELEASE_AT_MS)).toBe(1);
    expect(desk.appeals.versions).toMatchObject([
      { version: 1, publisherId: desk.publisherId, publisherName: 'Example Observatory', publishedAtMs: RELEASE_AT_MS },
    ]);
    expect(desk.appeals.dispatches).toMatchObject([{ lane: 'urgent', publishedAtMs: RELEASE_AT_MS }]);
    expect(await desk.releases.find(desk.refOf(outcome))).toEqual({
      ...(outcome.kind === 'scheduled' ? outcome.release : {}),
      status: 'released',
      published: { appealId: 'id-1', version: 1, dispatchId: 'id-2' },
    });
    expect(desk.releaseObserver.lines).toEqual(['released id-1 1']);
  });

  test('may be dated with the day on which it comes out', async () => {
    const desk = await aDesk();
    await desk.schedule({ datedOn: '2024-06-22' });
    await desk.sweepAt(RELEASE_AT_MS);
    expect(desk.appeals.versions).toMatchObject([{ datedOn: '2024-06-22' }]);
  });

  test('is published once, however many sweeps there are and wherever one dies', async () => {
    const desk = await aDesk();
    await desk.schedule();
    const dies = new Error('this worker died');
    desk.releases.beforeMove = async ({ status }) => {
      if (status === 'released') throw dies;
    };
    await expect(desk.sweepAt(RELEASE_AT_MS)).rejects.toMatchObject({ errors: [dies] });
    expect([desk.statuses(), desk.appeals.versions.length]).toEqual([['releasing'], 1]);
    desk.releases.beforeMove = async () => {};
    expect(await desk.sweepAt(RELEASE_AT_MS + MINUTE_MS)).toBe(0);
    expect([desk.statuses(), desk.appeals.versions.length]).toEqual([['released'], 1]);
  });

  test('that is sent again still waits once', async () => {
    const desk = await aDesk();
    expect(await desk.schedule()).toEqual(await desk.schedule());
    expect(desk.statuses()).toEqual(['waiting']);
  });

  test.each([
    ['at another time', { externalId: 'case-1', releaseAt: '2024-06-22T12:01Z' }],
    ['with other words', { externalId: 'case-1', ...CHANGED }],
  ])('does not wait a second time %s: the first would come out all the same', async (_, again) => {
    const desk = await aDesk();
    const first = await desk.schedule({ externalId: 'case-1' });
    if (first.kind !== 'scheduled') throw new Error(first.kind);
    expect(await desk.schedule(again)).toMatchObject({
      kind: 'already scheduled',
      release: { releaseId: first.release.releaseId },
    });
    expect(desk.statuses()).toEqual(['waiting']);
    await desk.cancel(first);
    expect(await desk.schedule(again)).toMatchObject({ kind: 'scheduled' });
    expect(desk.statuses()).toEqual(['cancelled', 'waiting']);
  });

  test('does not keep another appeal, nor what follows it up, from waiting too', async () => {
    const desk = await aDesk();
    await desk.schedule({ externalId: 'case-1' });
    expect(await desk.schedule({ externalId: 'case-2' })).toMatchObject({ kind: 'scheduled' });
    await desk.publish({ externalId: 'case-3' });
    const update = { externalId: 'case-3', ...CHANGED, kind: 'update' as const };
    await desk.schedule(update);
    expect(await desk.schedule({ ...update, kind: 'correction' })).toMatchObject({
      release: { draws: [expect.stringMatching(/^correctionsPerAppealPerDay#id-1#/), expect.anything()] },
    });
    expect(await desk.schedule({ ...update, releaseAt: '2024-06-23T12:01Z' })).toMatchObject({ kind: 'scheduled' });
  });
});

describe('a follow-up with a time to come', () => {
  const update = { externalId: 'case-1', ...CHANGED, kind: 'update' as const };

  test('is held where a later version was published while it waited: it would undo what that one says', async () => {
    const desk = await aDesk();
    await desk.publish({ externalId: 'case-1' });
    await desk.schedule(update);
    await desk.publish({ externalId: 'case-1', kind: 'update', ...page(PAGE.replace('on Monday', 'on Friday')) });
    await desk.sweepAt(RELEASE_AT_MS);
    expect([desk.statuses(), desk.appeals.versions.length]).toEqual([[['held', 'conflict']], 2]);
  });

  test('takes an appeal back, whichever version is there by then', async () => {
    const desk = await aDesk();
    await desk.publish({ externalId: 'case-1' });
    await desk.schedule({
      externalId: 'case-1',
      kind: 'retraction',
      ...page('<h1>Taken back</h1><p>It was false.</p>'),
    });
    await desk.publish(update);
    await desk.sweepAt(RELEASE_AT_MS);
    expect([desk.statuses(), desk.appeals.versions.at(-1)]).toMatchObject([['released'], { kind: 'retraction' }]);
  });
});

describe('what could not be published now is answered as ever, and waits for nothing', () => {
  test.each([
    ['a time that is past', { releaseAt: '2024-06-20T12:00Z' }, 'lies in the past: leave it out to publish at once'],
    ['a time after next year', { releaseAt: '2025-06-22T12:00Z' }, 'lies more than a year ahead'],
  ])('%s', async (_, given, words) => {
    const desk = await aDesk();
    expect(await desk.schedule(given)).toEqual({
      kind: 'refused',
      faults: [{ field: 'releaseAt', message: `${given.releaseAt} ${words}` }],
    });
    expect(desk.statuses()).toEqual([]);
  });

  test('a page that a person has to answer for', async () => {
    const desk = await aDesk();
    expect(await desk.schedule(page(PAGE_FROM_NOWHERE))).toMatchObject({ kind: 'draft' });
    expect([desk.statuses(), desk.appeals.drafts.size]).toEqual([[], 1]);
  });

  test('a draft that another request overtakes', async () => {
    const desk = await aDesk();
    desk.appeals.saveDraft = async () => 'changed meanwhile';
    expect(await desk.schedule(page(PAGE_FROM_NOWHERE))).toEqual({ kind: 'busy' });
  });

  test('other words under an id that is published, the same words, and a follow-up of nothing', async () => {
    const desk = await aDesk();
    await desk.publish();
    const kinds = [
      await desk.schedule(CHANGED),
      await desk.schedule(),
      await desk.schedule({ externalId: 'x', kind: 'update' }),
    ];
    expect(kinds.map(({ kind }) => kind)).toEqual(['conflict', 'unchanged', 'nothing to follow up']);
    expect(desk.statuses()).toEqual([]);
  });

  test('a last day that is over before its time, and a text that is too large', async () => {
    const desk = await aDesk();
    expect(await desk.schedule({ expiresOn: '2024-06-21' })).toMatchObject({
      kind: 'refused',
      faults: [{ field: 'expiresOn' }],
    });
    expect(await desk.schedule(page(`${PAGE}\n${'& '.repeat(170_000)}`))).toMatchObject({ kind: 'too large' });
    expect(desk.statuses()).toEqual([]);
  });
});

describe('what does not come out at its time', () => {
  test('later than it may be, it waits for a person; as late as it may be, it is published', async () => {
    const desk = await aDesk();
    await desk.schedule({ maxLatenessMinutes: 30 });
    expect(await desk.sweepAt(RELEASE_AT_MS + 30 * MINUTE_MS + 1)).toBe(0);
    expect([desk.statuses(), desk.appeals.versions]).toEqual([[['held', 'late']], []]);
    expect(desk.releaseObserver.lines).toEqual(['held late']);
    const inTime = await aDesk();
    await inTime.schedule({ maxLatenessMinutes: 30 });
    expect(await inTime.sweepAt(RELEASE_AT_MS + 30 * MINUTE_MS)).toBe(1);
  });

  test('a person may still release it', async () => {
    const desk = await aDesk();
    const outcome = await desk.schedule();
    await desk.sweepAt(RELEASE_AT_MS + 61 * MINUTE_MS);
    expect(await desk.release(outcome)).toMatchObject({ kind: 'published' });
    expect(desk.statuses()).toEqual(['released']);
  });

  test('one that had come out, and whose worker died before that was written down, is not held: it is out', async () => {
    const desk = await aDesk();
    const outcome = await desk.schedule();
    await desk.sweepAt(RELEASE_AT_MS + 61 * MINUTE_MS);
    const dies = new Error('this worker died');
    desk.releases.beforeMove = async ({ status }) => {
      if (status === 'released') throw dies;
    };
    await expect(desk.release(outcome)).rejects.toBe(dies);
    desk.releases.beforeMove = async () => {};
    await desk.sweepAt(RELEASE_AT_MS + 63 * MINUTE_MS);
    expect([desk.statuses(), desk.appeals.versions.length]).toEqual([['released'], 1]);
    expect(await desk.cancel(outcome)).toEqual({ kind: 'too late', status: 'released' });
  });

  test('one that may have come out is not held while its page can’t be read: a person would be told that it can be taken back', async () => {
    const desk = await aDesk();
    await desk.schedule();
    const dies = new Error('this worker died');
    desk.releases.beforeMove = async ({ status }) => {
      if (status === 'released') throw dies;
    };
    await expect(desk.sweepAt(RELEASE_AT_MS)).rejects.toMatchObject({ errors: [dies] });
    desk.releases.beforeMove = async () => {};
    desk.world.readsLeftOut = 1;
    expect(await desk.sweepAt(RELEASE_AT_MS + 61 * MINUTE_MS)).toBe(0);
    expect(desk.statuses()).toEqual(['releasing']);
    await desk.sweepAt(RELEASE_AT_MS + 62 * MINUTE_MS);
    expect(desk.statuses()).toEqual(['released']);
  });

  test('too late, it waits for a person though its publisher published the same words meanwhile', async () => {
    const desk = await aDesk();
    await desk.schedule();
    await desk.publish();
    await desk.sweepAt(RELEASE_AT_MS + 61 * MINUTE_MS);
    expect(desk.statuses()).toEqual([['held', 'late']]);
  });

  test('held after the sweep has listed it, it is left to a person', async () => {
    const desk = await aDesk();
    const ref = desk.refOf(await desk.schedule());
    desk.releases.due = async () => {
      await desk.releases.move({ ...ref, status: 'waiting' }, { status: 'held', held: 'key-ended' });
      return [ref];
    };
    expect(await desk.sweepAt(RELEASE_AT_MS)).toBe(0);
    expect([desk.statuses(), desk.appeals.versions]).toEqual([[['held', 'key-ended']], []]);
  });

  test('because its publisher is gone, the sweep tells', async () => {
    const desk = await aDesk();
    await desk.schedule();
    desk.publishers.all.clear();
    const gone = { message: expect.stringMatching(/the publisher .* is gone/) };
    await expect(desk.sweepAt(RELEASE_AT_MS)).rejects.toMatchObject({ errors: [gone] });
  });

  test('one whose worker died before it came out waits for a person again', async () => {
    const desk = await aDesk();
    const outcome = await desk.schedule();
    await desk.sweepAt(RELEASE_AT_MS + 61 * MINUTE_MS);
    const dies = new Error('this worker died');
    desk.appeals.beforeWrite = () => Promise.reject(dies);
    await expect(desk.release(outcome)).rejects.toBe(dies);
    desk.appeals.beforeWrite = async () => {};
    await desk.sweepAt(RELEASE_AT_MS + 63 * MINUTE_MS);
    expect([desk.statuses(), desk.appeals.versions]).toEqual([[['held', 'late']], []]);
  });

  test('held, it is not held again by the next sweep', async () => {
    const desk = await aDesk();
    await desk.schedule();
    await desk.sweepAt(RELEASE_AT_MS + 61 * MINUTE_MS);
    await desk.sweepAt(RELEASE_AT_MS + 62 * MINUTE_MS);
    expect(desk.releaseObserver.lines).toEqual(['held late']);
  });

  test('because it looks like an appeal that was published meanwhile, it says so', async () => {
    const desk = await aDesk();
    await desk.schedule({});
    await desk.publish(page(PAGE.replace('beaten in prison', 'beten in prison')));
    expect(await desk.sweepAt(RELEASE_AT_MS)).toBe(0);
    expect(desk.statuses()).toEqual([['held', 'likely-the-same']]);
  });

  test('but by no other publisher that says the same first, and a person who releases what is held has decided', async () => {
    const desk = await aDesk();
    await desk.schedule({});
    await publishAppeal(aRequest({}), { publisherId: 'publisher-2', name: 'Another Observatory' }, desk);
    expect(await desk.sweepAt(RELEASE_AT_MS)).toBe(1);
    const held = await aDesk();
    await held.schedule({});
    await held.publish(page(PAGE.replace('beaten in prison', 'beten in prison')));
    await held.sweepAt(RELEASE_AT_MS);
    const [release] = held.releases.all.values();
    expect(release && (await releaseAtOnce(release, ANYONE, held))).toMatchObject({ kind: 'published' });
  });

  test('because something else was published under its id meanwhile, or what it follows was withdrawn, it says so', async () => {
    const desk = await aDesk();
    await desk.schedule({ externalId: 'case-1' });
    await desk.publish({ ...CHANGED, externalId: 'case-1' });
    await desk.publish({ externalId: 'case-2' });
    await desk.schedule({ ...CHANGED, externalId: 'case-2', kind: 'update' });
    await desk.publish({ ...CHANGED, externalId: 'case-2', kind: 'retraction' });
    expect(await desk.sweepAt(RELEASE_AT_MS)).toBe(0);
    expect(desk.statuses()).toEqual([
      ['held', 'conflict'],
      ['held', 'withdrawn'],
    ]);
  });

  test('because its appeal is busy, it is tried again', async () => {
    const desk = await aDesk();
    await desk.schedule();
    const publish = desk.appeals.publish.bind(desk.appeals);
    desk.appeals.publish = async () => 'changed meanwhile';
    expect(await desk.sweepAt(RELEASE_AT_MS)).toBe(0);
    expect(desk.statuses()).toEqual(['releasing']);
    desk.appeals.publish = publish;
    expect(await desk.sweepAt(RELEASE_AT_MS + MINUTE_MS - 1)).toBe(0);
    expect(await desk.sweepAt(RELEASE_AT_MS + MINUTE_MS)).toBe(1);
  });

  test('because something failed, it keeps no other', async () => {
    const desk = await aDesk();
    await desk.schedule({ externalId: 'case-1' });
    await desk.schedule({ externalId: 'case-2' });
    const failure = new Error('no connection');
    const publish = desk.appeals.publish.bind(desk.appeals);
    desk.appeals.publish = async (publication) => {
      if (publication.id.externalId === 'case-1') throw failure;
      return publish(publication);
    };
    await expect(desk.sweepAt(RELEASE_AT_MS)).rejects.toMatchObject({ errors: [failure] });
    expect(desk.statuses()).toEqual(['releasing', 'released']);
  });
});

describe('a publisher who thinks better of it', () => {
  test('takes it back: it never comes out, and its text is gone', async () => {
    const desk = await aDesk();
    const outcome = await desk.schedule();
    expect(await desk.cancel(outcome)).toMatchObject({ kind: 'cancelled', release: { status: 'cancelled' } });
    expect(await desk.cancel(outcome)).toMatchObject({ kind: 'cancelled' });
    expect(await desk.sweepAt(RELEASE_AT_MS)).toBe(0);
    expect(desk.appeals.versions).toEqual([]);
    expect(await desk.releases.find(desk.refOf(outcome))).not.toHaveProperty('request');
  });

  test('may schedule the same again', async () => {
    const desk = await aDesk();
    const outcome = await desk.schedule();
    await desk.cancel(outcome);
    await desk.schedule();
    expect(await desk.sweepAt(RELEASE_AT_MS)).toBe(1);
  });

  test('cannot take back what has come out, or is coming out', async () => {
    const desk = await aDesk();
    const outcome = await desk.schedule();
    let during: unknown;
    desk.appeals.beforeWrite = async () => {
      during = await desk.cancel(outcome);
    };
    await desk.sweepAt(RELEASE_AT_MS);
    expect(during).toEqual({ kind: 'too late', status: 'releasing' });
    expect(await desk.cancel(outcome)).toEqual({ kind: 'too late', status: 'released' });
  });

  test('who takes it back just before the sweep is believed', async () => {
    const desk = await aDesk();
    const outcome = await desk.schedule();
    desk.releases.beforeMove = async () => {
      desk.releases.beforeMove = async () => {};
      await desk.cancel(outcome);
    };
    expect(await desk.sweepAt(RELEASE_AT_MS)).toBe(0);
    expect([desk.statuses(), desk.appeals.versions]).toEqual([['cancelled'], []]);
  });

  test.each([
    ['a second time is told that it is', 'cancelled', { kind: 'cancelled' }],
    ['as it comes out is told so', 'releasing', { kind: 'too late', status: 'releasing' }],
    ['as it is forgotten is told that it had come out', undefined, { kind: 'too late', status: 'released' }],
  ] as const)('who takes it back at the same moment %s', async (_, becomes, answer) => {
    const desk = await aDesk();
    const outcome = await desk.schedule();
    desk.releases.beforeMove = async () => {
      const [[name, release] = ['']] = desk.releases.all;
      if (release && becomes) desk.releases.all.set(name, { ...release, status: becomes });
      else desk.releases.all.delete(name);
    };
    expect(await desk.cancel(outcome)).toMatchObject(answer);
  });

  test.each(['cancelled', undefined] as const)(
    'who releases what is cancelled or gone by then is too late: %s',
    async (becomes) => {
      const desk = await aDesk();
      const outcome = await desk.schedule();
      desk.releases.beforeMove = async () => {
        desk.releases.beforeMove = async () => {};
        await desk.cancel(outcome);
        if (!becomes) desk.releases.all.clear();
      };
      expect(await desk.release(outcome)).toEqual({ kind: 'too late', status: 'cancelled' });
    },
  );

  test('who releases it while its appeal is busy has it released by a sweep, a minute later', async () => {
    const desk = await aDesk();
    const outcome = await desk.schedule();
    desk.world.readsLeftOut = 1;
    expect(await desk.release(outcome)).toEqual({ kind: 'busy' });
    expect(await desk.sweepAt(NOW_MS + MINUTE_MS)).toBe(1);
  });

  test('releases it before its time', async () => {
    const desk = await aDesk();
    const outcome = await desk.schedule();
    expect(await desk.release(outcome)).toMatchObject({ kind: 'published', published: { version: 1 } });
    expect(await desk.release(outcome)).toEqual({ kind: 'too late', status: 'released' });
    expect(await desk.sweepAt(RELEASE_AT_MS)).toBe(0);
  });

  test('who releases it too early for its own date is told so, and it waits on', async () => {
    const desk = await aDesk();
    const outcome = await desk.schedule({ datedOn: '2024-06-22' });
    expect(await desk.release(outcome)).toEqual({
      kind: 'refused',
      faults: [{ field: 'datedOn', message: '2024-06-22 lies in the future' }],
    });
    expect(desk.statuses()).toEqual(['waiting']);
    expect(await desk.sweepAt(RELEASE_AT_MS)).toBe(1);
  });

  test('who releases what was held and can’t be published still has it', async () => {
    const desk = await aDesk();
    const outcome = await desk.schedule({ externalId: 'case-1' });
    await desk.publish({ ...CHANGED, externalId: 'case-1' });
    await desk.sweepAt(RELEASE_AT_MS);
    expect(await desk.release(outcome)).toMatchObject({ kind: 'conflict' });
    expect(desk.statuses()).toEqual([['held', 'conflict']]);
  });

  test('knows nothing of another’s', async () => {
    const desk = await aDesk();
    const { releaseId } = desk.refOf(await desk.schedule());
    const ref = { publisherId: 'somebody-else', releaseId };
    expect([await cancelRelease(ref, desk), await releaseAtOnce(ref, ANYONE, desk)]).toEqual([
      { kind: 'unknown' },
      { kind: 'unknown' },
    ]);
  });
});

test('scheduled appeals count when they come out: one that finds no room is held, and comes out once there is some', async () => {
  const desk = await aDesk();
  await desk.schedule({ externalId: 'one' });
  const other = await desk.schedule({ externalId: 'two' });
  desk.world.limits = { ...AMPLE_LIMITS, appealsPerHour: 1 };
  await desk.sweepAt(RELEASE_AT_MS);
  expect(desk.statuses()).toEqual(['released', ['held', 'over-budget']]);
  expect(await desk.release(other)).toMatchObject({ kind: 'kept back' });
  desk.world.clockMs += 60 * MINUTE_MS;
  expect(await desk.release(other)).toMatchObject({ kind: 'published' });
  expect(desk.world.appeals.dispatches).toHaveLength(2);
});

describe('an urgent appeal whose scheduler may send none any more', () => {
  async function lost() {
    const desk = await aDesk();
    const outcome = await desk.schedule({ externalId: 'case-1', urgent: true });
    const owner = { kind: 'key', keyId: desk.keyId, owner: { memberId: 'm', name: 'Ana' } } as const;
    const ports = { ...desk, keyActor: async () => ({ author: owner, isDead: false, maySendUrgent: false }) };
    return { desk, ports, outcome };
  }

  test('is held at its time, as a draft of the desk, and mails no one', async () => {
    const { desk, ports } = await lost();
    desk.world.clockMs = RELEASE_AT_MS;
    expect(await releaseDue(ports, RELEASE_AT_MS)).toBe(0);
    expect([desk.statuses(), desk.appeals.versions, desk.appeals.drafts.size]).toEqual([
      [['held', 'needs-urgent']],
      [],
      1,
    ]);
  });

  test('is released before it by a caller who may, and by no other', async () => {
    const { desk, ports, outcome } = await lost();
    const ref = desk.refOf(outcome);
    expect(await releaseAtOnce(ref, { maySendUrgent: false }, ports)).toMatchObject({
      kind: 'kept back',
      why: { because: 'proposed', isUrgent: true },
    });
    expect([desk.statuses(), desk.appeals.versions]).toEqual([['waiting'], []]);
    expect(await releaseAtOnce(ref, ANYONE, ports)).toMatchObject({ kind: 'published' });
  });
});
