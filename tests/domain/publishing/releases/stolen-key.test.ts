import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AppealRequest } from '../../../../functions/contract/api.ts';
import { actorOf } from '../../../../functions/domain/members/owned-keys.ts';
import {
  addKey,
  createPublisher,
  revokeKey,
  rotateKey,
} from '../../../../functions/domain/publishing/publishers/manage-publishers.ts';
import type { PublishingLimits } from '../../../../functions/domain/publishing/publishing-budgets.ts';
import { holdOfKey } from '../../../../functions/domain/publishing/releases/hold-of-key.ts';
import { releaseDue } from '../../../../functions/domain/publishing/releases/release-due.ts';
import { scheduleRelease } from '../../../../functions/domain/publishing/releases/schedule-release.ts';
import { releaseAtOnce } from '../../../../functions/domain/publishing/releases/steer-release.ts';
import { MemoryOffices } from '../../../support/members/memory-offices.ts';
import { AMPLE_LIMITS, aRequest, NOW_MS, PAGE_FROM_NOWHERE } from '../../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../../support/publishing/memory-appeals.ts';
import { MemoryPublishers } from '../../../support/publishing/memory-publishers.ts';
import { MemoryReleases, ToldReleases } from '../../../support/publishing/memory-releases.ts';
import { readHere } from '../../../support/publishing/read-here.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Two days after now. */
const AT = '2024-06-22T12:00Z';
const AT_MS = Date.parse(AT);

/** A deployment where several publishers schedule, under some limits. */
function aDeployment(given: Partial<PublishingLimits> = {}) {
  let made = 0;
  const publishers = new MemoryPublishers();
  const appeals = new MemoryAppeals();
  const releases = new MemoryReleases();
  const releaseObserver = new ToldReleases();
  const ports = {
    publishers,
    appeals,
    addressees: new MemoryAddressees(),
    releases,
    releaseObserver,
    nowMs: publishers.nowMs,
    newId: () => `id-${++made}`,
    randomBytes,
    asksForTwo: async () => false,
    keyActor: actorOf(new MemoryOffices()),
    startDispatchAfterMs: MINUTE_MS,
    limits: { ...AMPLE_LIMITS, ...given },
    readPage: readHere,
  };
  const schedule = (
    holder: { publisherId: string; keyId: string },
    externalId: string,
    more: Partial<AppealRequest> & { releaseAt?: string } = {},
  ) => {
    const request = aRequest({ title: `RUSSIA: ${externalId}`, externalId, ...more });
    return scheduleRelease({ ...request, releaseAt: more.releaseAt ?? AT }, { ...holder, name: 'Example' }, ports);
  };
  return {
    ports,
    publishers,
    releases,
    schedule,
    aPublisher: (name: string) => createPublisher({ name, contact: `${name}@example.org` }, publishers),
    waiting: () => [...releases.all.values()].filter(({ status }) => status === 'waiting').length,
    held: () => [...releases.all.values()].flatMap(({ held }) => held ?? []),
    sweepAt: (atMs: number) => {
      publishers.now = atMs;
      return releaseDue(ports, atMs);
    },
    publishedOf: (publisherId: string) =>
      appeals.versions.filter((version) => version.publisherId === publisherId).length,
  };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a flood of schedules', () => {
  test('keeps no other publisher’s appeal from its minute', async () => {
    const { aPublisher, schedule, sweepAt, publishedOf } = aDeployment();
    const thief = await aPublisher('thief');
    const desk = await aPublisher('desk');
    for (const number of numbers(60)) await schedule(thief, `flood-${number}`, { releaseAt: '2024-06-22T11:59Z' });
    await schedule(desk, 'case', { page: { content: PAGE_FROM_NOWHERE, format: 'auto' }, countries: ['MX'] });
    await sweepAt(AT_MS);
    expect([publishedOf(desk.publisherId), publishedOf(thief.publisherId)]).toEqual([1, 19]);
  });

  test('ends where as many wait as may, with a word of what to do, and counts what is held', async () => {
    const { aPublisher, schedule, releases, waiting } = aDeployment({ waitingReleases: 3 });
    const desk = await aPublisher('desk');
    for (const number of numbers(3)) await schedule(desk, `case-${number}`);
    expect(await schedule(desk, 'one more')).toEqual({ kind: 'too many waiting', limit: 3 });
    expect(releases.all.size).toBe(3);
    expect(await schedule(desk, 'case-1')).toMatchObject({ kind: 'scheduled' });
    const [first] = releases.all.values();
    if (!first) throw new Error('nothing waits');
    await releases.move(first, { status: 'held', held: 'late' });
    expect(await schedule(desk, 'one more')).toEqual({ kind: 'too many waiting', limit: 3 });
    await releases.move({ ...first, status: 'held' }, { status: 'cancelled', atMs: NOW_MS });
    expect(await schedule(desk, 'one more')).toMatchObject({ kind: 'scheduled' });
    expect(waiting()).toBe(3);
  });

  test('ends what waits already for no lower bound that is set since, and begins none again that was cancelled', async () => {
    const { aPublisher, schedule, releases, waiting, ports } = aDeployment();
    const desk = await aPublisher('desk');
    await schedule(desk, 'case');
    ports.limits.waitingReleases = 0;
    expect(await schedule(desk, 'case')).toMatchObject({ kind: 'scheduled' });
    expect(waiting()).toBe(1);
    for (const release of releases.all.values()) await releases.move(release, { status: 'cancelled', atMs: NOW_MS });
    expect(await schedule(desk, 'case')).toEqual({ kind: 'too many waiting', limit: 0 });
  });

  test('takes room of its hour while it waits and while it comes out, and none once it is cancelled', async () => {
    const { aPublisher, schedule, releases } = aDeployment({ appealsPerHour: 1 });
    const desk = await aPublisher('desk');
    await schedule(desk, 'a');
    const [release] = releases.all.values();
    if (!release) throw new Error('nothing waits');
    await releases.move(release, { status: 'releasing', dueAtMs: AT_MS });
    expect(await schedule(desk, 'b')).toMatchObject({ kind: 'kept back' });
    await releases.move({ ...release, status: 'releasing' }, { status: 'cancelled', atMs: NOW_MS });
    expect(await schedule(desk, 'b')).toMatchObject({ kind: 'scheduled' });
  });

  test('does not get past that by many requests at once', async () => {
    const { aPublisher, schedule, waiting } = aDeployment({ waitingReleases: 3 });
    const thief = await aPublisher('thief');
    await Promise.all(numbers(20).map((number) => schedule(thief, `flood-${number}`)));
    expect(waiting()).toBeLessThanOrEqual(3);
  });

  test('does not fill an hour beyond its budget: what is over is kept as a draft, and the next hour has room', async () => {
    const { aPublisher, schedule, ports, waiting } = aDeployment({ appealsPerHour: 2 });
    const desk = await aPublisher('desk');
    for (const number of numbers(2)) await schedule(desk, `case-${number}`);
    expect(await schedule(desk, 'over')).toMatchObject({
      kind: 'kept back',
      why: { because: 'over budget at its time', budgets: ['appealsPerHour'], roomAtMs: AT_MS + HOUR_MS },
    });
    expect([waiting(), ports.appeals.drafts.size]).toEqual([2, 1]);
    expect(await schedule(desk, 'over', { releaseAt: '2024-06-22T13:00Z' })).toMatchObject({ kind: 'scheduled' });
    expect(await schedule(await desk, 'urgent', { releaseAt: '2024-06-22T12:59:59Z', urgent: true })).toMatchObject({
      kind: 'kept back',
    });
  });

  test('finds the budget once more when it comes out: what others used up since holds it', async () => {
    const { aPublisher, schedule, ports, sweepAt, held } = aDeployment({ appealsPerDay: 2 });
    const desk = await aPublisher('desk');
    await schedule(desk, 'a');
    await schedule(desk, 'b');
    ports.limits.appealsPerDay = 1;
    expect(await sweepAt(AT_MS)).toBe(1);
    expect(held()).toEqual(['over-budget']);
  });

  test('of retractions needs no budget, and has the same bound', async () => {
    const { aPublisher, schedule, sweepAt } = aDeployment({ appealsPerHour: 1, waitingReleases: 1 });
    const desk = await aPublisher('desk');
    await schedule(desk, 'a');
    await sweepAt(AT_MS);
    const reason = { page: undefined, body: { text: 'It was not so.' } };
    const retraction = { ...reason, kind: 'retraction' as const, releaseAt: '2024-06-22T12:30Z' };
    expect(await schedule(desk, 'a', retraction)).toMatchObject({ kind: 'scheduled', release: { draws: [] } });
    expect(await schedule(desk, 'a', { ...retraction, releaseAt: '2024-06-22T12:31Z' })).toMatchObject({
      kind: 'too many waiting',
    });
  });
});

describe('what a key scheduled that ended since', () => {
  test('is held as soon as the key is revoked, and nothing of another key', async () => {
    const { aPublisher, schedule, publishers, releases, sweepAt, held, publishedOf } = aDeployment();
    const desk = await aPublisher('desk');
    const stolen = await addKey(desk.publisherId, ['appeals:write'], publishers);
    if (stolen.kind !== 'added') throw new Error(stolen.kind);
    await schedule(stolen, 'taken back');
    for (const release of releases.all.values()) await releases.move(release, { status: 'cancelled', atMs: NOW_MS });
    await schedule(stolen, 'flood');
    await schedule(desk, 'case');
    await revokeKey(stolen.keyId, publishers);
    expect(await holdOfKey(stolen, releases)).toMatchObject([{ externalId: 'flood', keyId: stolen.keyId }]);
    expect(held()).toEqual(['key-ended']);
    expect(await sweepAt(AT_MS)).toBe(1);
    expect(publishedOf(desk.publisherId)).toBe(1);
  });

  test.each([
    ['was revoked', async (publishers: MemoryPublishers, keyId: string) => void (await revokeKey(keyId, publishers))],
    ['has expired', (publishers: MemoryPublishers, keyId: string) => publishers.expireKey(keyId, AT_MS)],
    ['is not known', async (publishers: MemoryPublishers, keyId: string) => void publishers.keys.delete(keyId)],
  ])('is held at its time when the key %s', async (_, end) => {
    const { aPublisher, schedule, publishers, releases, ports, sweepAt, held } = aDeployment();
    const desk = await aPublisher('desk');
    await schedule(desk, 'flood');
    await end(publishers, desk.keyId);
    expect(await sweepAt(AT_MS)).toBe(0);
    expect([held(), ports.appeals.versions]).toEqual([['key-ended'], []]);
    expect(ports.releaseObserver.lines).toEqual(['held key-ended']);
    const [release] = releases.all.values();
    if (!release) throw new Error('nothing waits');
    expect(await releaseAtOnce(release, { maySendUrgent: true }, ports)).toMatchObject({ kind: 'published' });
  });

  test('comes out when the key was rotated, for as long as the next key opens', async () => {
    const { aPublisher, schedule, publishers, sweepAt, held } = aDeployment();
    const desk = await aPublisher('desk');
    await schedule(desk, 'a');
    await schedule(desk, 'b', { releaseAt: '2024-06-22T12:01Z' });
    const next = await rotateKey({ keyId: desk.keyId, overlapDays: 1 }, publishers);
    if (next.kind !== 'rotated') throw new Error(next.kind);
    expect(next.oldExpiresAtMs).toBe(NOW_MS + DAY_MS);
    expect(await sweepAt(AT_MS)).toBe(1);
    await revokeKey(next.keyId, publishers);
    expect(await sweepAt(AT_MS + MINUTE_MS)).toBe(0);
    expect(held()).toEqual(['key-ended']);
  });

  test('stays held when the key was rotated and then revoked', async () => {
    const { aPublisher, schedule, publishers, sweepAt, held } = aDeployment();
    const desk = await aPublisher('desk');
    await schedule(desk, 'a');
    await rotateKey({ keyId: desk.keyId, overlapDays: 1 }, publishers);
    await revokeKey(desk.keyId, publishers);
    expect(await sweepAt(AT_MS)).toBe(0);
    expect(held()).toEqual(['key-ended']);
  });

  test('takes no room of what other keys schedule', async () => {
    const { aPublisher, schedule, publishers, releases } = aDeployment({ waitingReleases: 1 });
    const desk = await aPublisher('desk');
    await schedule(desk, 'flood');
    const next = await addKey(desk.publisherId, ['appeals:write'], publishers);
    if (next.kind !== 'added') throw new Error(next.kind);
    await holdOfKey(desk, releases);
    expect(await schedule(next, 'case')).toMatchObject({ kind: 'scheduled' });
  });

  test('waits again once a key that opens sends the same', async () => {
    const { aPublisher, schedule, publishers, releases, sweepAt, held } = aDeployment({ waitingReleases: 1 });
    const desk = await aPublisher('desk');
    await schedule(desk, 'case');
    const next = await addKey(desk.publisherId, ['appeals:write'], publishers);
    if (next.kind !== 'added') throw new Error(next.kind);
    await revokeKey(desk.keyId, publishers);
    await holdOfKey(desk, releases);
    expect(await schedule(next, 'case')).toMatchObject({ kind: 'scheduled', release: { keyId: next.keyId } });
    expect(held()).toEqual([]);
    expect(await sweepAt(AT_MS)).toBe(1);
  });

  test('that had come out before its worker died is not held: it is out', async () => {
    const { aPublisher, schedule, publishers, releases, sweepAt, ports } = aDeployment();
    const desk = await aPublisher('desk');
    await schedule(desk, 'case');
    const dies = new Error('this worker died');
    releases.beforeMove = async ({ status }) => {
      if (status === 'released') throw dies;
    };
    await expect(sweepAt(AT_MS)).rejects.toMatchObject({ errors: [dies] });
    releases.beforeMove = async () => {};
    await revokeKey(desk.keyId, publishers);
    await sweepAt(AT_MS + MINUTE_MS);
    expect([...releases.all.values()].map(({ status }) => status)).toEqual(['released']);
    expect(ports.appeals.versions).toHaveLength(1);
  });
});
