import { describe, expect, test } from 'vitest';
import type { AlertDispatch } from '../../../../functions/domain/dispatch/dispatches.ts';
import { openDigestMailing } from '../../../../functions/domain/dispatch/mailings/digest-mailing.ts';
import { WHOLE_ID_SPACE } from '../../../../functions/domain/matching/id-range.ts';
import type { Cadence } from '../../../../functions/domain/subscriber/cadence/cadence.ts';
import type { Subscriber } from '../../../../functions/domain/subscriber/subscribers.ts';
import { aFollow, aSubscriber } from '../../../support/builders.ts';
import { DAY_MS, DigestWorld, HOUR_MS, MINUTE_MS, START_MS } from '../../../support/digests/digest-world.ts';
import { anEdition } from '../../../support/editions.ts';

const AT_EIGHT: Cadence = { frequency: 'daily', digestTime: { timeZone: 'UTC', hour: 8, weekday: 1 } };
const AT_TWENTY: Cadence = { frequency: 'daily', digestTime: { timeZone: 'UTC', hour: 20, weekday: 1 } };
const ON_TUESDAYS: Cadence = { frequency: 'weekly', digestTime: { timeZone: 'UTC', hour: 8, weekday: 2 } };
const ON_TUESDAYS_IN_BERLIN: Cadence = {
  frequency: 'weekly',
  digestTime: { timeZone: 'Europe/Berlin', hour: 8, weekday: 2 },
};
const ON_SATURDAYS: Cadence = { frequency: 'weekly', digestTime: { timeZone: 'UTC', hour: 8, weekday: 6 } };
const ON_MONDAYS: Cadence = { frequency: 'weekly', digestTime: { timeZone: 'UTC', hour: 8, weekday: 1 } };
const AT_ONCE: Cadence = { frequency: 'immediate' };
/** The first digest of eight o'clock after the beginning. */
const EIGHT = START_MS + 20 * HOUR_MS;
const ANA = aSubscriber({ confirmedAtMs: 0, follows: [aFollow({ countries: ['RU'] })] });
const ID = ANA.subscriberId;
const inRussia = { subject: { countries: ['RU'], themes: [] } };
const inBelarus = { subject: { countries: ['BY'], themes: [] } };

/** A world in which Ana has had a cadence for a month. */
async function aWorld(cadence: Cadence = AT_EIGHT, given: Partial<Subscriber> = {}): Promise<DigestWorld> {
  const world = new DigestWorld();
  world.nowMs = START_MS - 30 * DAY_MS;
  await world.join({ ...ANA, ...given, ...cadence });
  await pass(world, START_MS);
  return world;
}

/** Lets time pass to a moment, with a digest run each hour. */
async function pass(world: DigestWorld, untilMs: number): Promise<void> {
  while (world.nowMs < untilMs) {
    world.nowMs = Math.min(world.nowMs + HOUR_MS, untilMs);
    await world.runDigests();
  }
}

const publishAndSend = (world: DigestWorld, ...how: Parameters<DigestWorld['publish']>) => {
  const alert = world.publish(...how);
  world.sendAlert(alert);
  return alert.appealId;
};

describe('a reader’s digest', () => {
  test('brings the appeals that they follow, the newest first, and no others', async () => {
    const world = await aWorld();
    const first = publishAndSend(world, inRussia);
    world.nowMs += HOUR_MS;
    publishAndSend(world, inBelarus);
    const second = publishAndSend(world, inRussia);
    await pass(world, EIGHT);
    expect(world.mailsOf(ID)).toEqual([`digest: ${second}/1, ${first}/1`]);
  });

  test('is not sent into a silence that they asked for, and none of it afterwards', async () => {
    const world = await aWorld(AT_EIGHT, { pausedUntilMs: EIGHT + HOUR_MS });
    publishAndSend(world, inRussia);
    await pass(world, EIGHT + 2 * HOUR_MS);
    expect(world.mailsOf(ID)).toEqual([]);
    const later = publishAndSend(world, inRussia);
    await pass(world, EIGHT + DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${later}/1`]);
  });

  test('is not sent with nothing in it', async () => {
    const world = await aWorld();
    publishAndSend(world, inBelarus);
    await pass(world, EIGHT);
    expect(world.inbox).toEqual([]);
  });

  test('brings each appeal once, day after day', async () => {
    const world = await aWorld();
    const appealId = publishAndSend(world, inRussia);
    await pass(world, EIGHT + 5 * DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${appealId}/1`]);
  });

  test('leaves out what they were sent at once because it was urgent', async () => {
    const world = await aWorld();
    const urgent = publishAndSend(world, inRussia, { isUrgent: true });
    const other = publishAndSend(world, inRussia);
    await pass(world, EIGHT);
    expect(world.mailsOf(ID)).toEqual([`alert: ${urgent}/1`, `digest: ${other}/1`]);
  });

  test.each([
    ['uncertain', 'does not bring'],
    ['freed', 'does not bring'],
    ['refused', 'brings'],
    ['failed', 'brings'],
  ] as const)('after an urgent alert that ended for them as %s, it %s the appeal', async (outcome, what) => {
    const world = await aWorld();
    world.outcomeOf = () => outcome;
    const urgent = publishAndSend(world, inRussia, { isUrgent: true });
    world.outcomeOf = () => 'accepted';
    await pass(world, EIGHT);
    expect(world.mailsOf(ID)).toEqual(what === 'brings' ? [`digest: ${urgent}/1`] : []);
  });

  test('asks what other mailings brought only when one of them may have reached a reader', async () => {
    for (const isUrgent of [true, false]) {
      const world = await aWorld();
      const appealId = publishAndSend(world, inRussia, { isUrgent });
      const asked: string[] = [];
      const { of } = world.mailingPorts.appealDispatches;
      world.mailingPorts.appealDispatches.of = async (id) => {
        asked.push(id);
        return of(id);
      };
      await pass(world, EIGHT);
      expect([isUrgent, [...new Set(asked)]]).toEqual([isUrgent, isUrgent ? [appealId] : []]);
    }
  });

  test('leaves out a correction that followed up what they were sent', async () => {
    const world = await aWorld();
    const appealId = publishAndSend(world, inRussia);
    await pass(world, EIGHT);
    const correction = world.publish({ ...inRussia, appealId, kind: 'correction' }, { reach: 'matching-and-reached' });
    world.sendAlert(correction, new Set([ID]));
    await pass(world, EIGHT + DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${appealId}/1`, `alert: ${appealId}/2`]);
  });

  test('brings an update of what an earlier digest brought', async () => {
    const world = await aWorld();
    const appealId = publishAndSend(world, inRussia);
    await pass(world, EIGHT);
    publishAndSend(world, { ...inRussia, appealId, kind: 'update' });
    await pass(world, EIGHT + DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${appealId}/1`, `digest: ${appealId}/2`]);
  });

  test('is held up by no link to a digest that was never planned', async () => {
    const world = await aWorld(AT_ONCE);
    const appealId = publishAndSend(world, inRussia);
    await world.change(ID, AT_EIGHT);
    world.links.push({ appealId, version: 1, dispatchId: 'a planner died before it was there' });
    await pass(world, EIGHT);
    expect(world.mailsOf(ID)).toEqual([`alert: ${appealId}/1`]);
  });

  test('brings nothing that was published before they confirmed', async () => {
    const world = await aWorld(AT_EIGHT, { confirmedAtMs: START_MS + HOUR_MS });
    publishAndSend(world, inRussia);
    await pass(world, EIGHT);
    expect(world.mailsOf(ID)).toEqual([]);
  });

  test.each(['unsubscribed', 'suppressed'] as const)('is not sent to who is %s', async (status) => {
    const world = await aWorld();
    publishAndSend(world, inRussia);
    world.people.set(ID, { ...world.personOf(ID), status });
    await pass(world, EIGHT);
    expect(world.mailsOf(ID)).toEqual([]);
  });
});

describe('at its opening', () => {
  /** A digest that is planned, and not sent yet. */
  async function aPlannedDigest(...how: Parameters<DigestWorld['publish']>) {
    const world = await aWorld();
    const alert = world.publish({ ...inRussia, ...how[0] }, how[1]);
    world.sendAlert(alert);
    await pass(world, EIGHT - 1);
    world.nowMs = EIGHT;
    await world.plan();
    return { world, alert };
  }

  test('an appeal that was withdrawn since is dropped', async () => {
    const { world, alert } = await aPlannedDigest();
    world.publish({ ...inRussia, appealId: alert.appealId, kind: 'retraction' }, { reach: 'reached' });
    await world.sendDigests();
    expect(world.inbox).toEqual([]);
  });

  test('an appeal that has a newer version waits for that version', async () => {
    const { world, alert } = await aPlannedDigest();
    const update = world.publish({ ...inRussia, appealId: alert.appealId, kind: 'update' });
    await world.sendDigests();
    expect(world.inbox).toEqual([]);
    world.sendAlert(update);
    await pass(world, EIGHT + DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${alert.appealId}/2`]);
  });

  test('a retraction is in no digest: it goes to those whom its appeal reached, by itself', async () => {
    const world = await aWorld();
    const { appealId } = world.publish(inRussia);
    world.sendAlert(world.publish({ ...inRussia, appealId, kind: 'retraction' }, { reach: 'reached' }));
    await pass(world, EIGHT);
    expect(world.inbox).toEqual([]);
  });

  test('with nothing that stands, no reader is looked up', async () => {
    const { world, alert } = await aPlannedDigest();
    world.publish({ ...inRussia, appealId: alert.appealId, kind: 'retraction' }, { reach: 'reached' });
    const [digest] = world.plannedDigests;
    if (!digest) throw new Error('nothing is planned');
    const mailing = await openDigestMailing(digest, WHOLE_ID_SPACE, world.mailingPorts);
    expect(await Array.fromAsync(mailing.candidates())).toEqual([]);
  });

  test('a mail with room for the first of its appeals says that it carries that one, and a reader who does not open holds it up', async () => {
    const { world } = await aPlannedDigest();
    const [digest] = world.plannedDigests;
    if (!digest) throw new Error('nothing is planned');
    const [first] = digest.appeals;
    const appeals = [...digest.appeals, ...(first ? [first] : [])];
    const { people, openDigestMail } = world.mailingPorts;
    const mailing = await openDigestMailing({ ...digest, appeals }, WHOLE_ID_SPACE, {
      ...world.mailingPorts,
      people: {
        read: async (ids) => [{ kind: 'unreadable', subscriberId: 'damaged' }, ...(await people.read(ids))],
      },
      openDigestMail: async (opened) => {
        const mail = await openDigestMail(opened);
        return { ...mail, entryFor: (...asked) => ({ ...mail.entryFor(...asked), itemsHeld: 1 }) };
      },
    });
    await Array.fromAsync(mailing.candidates());
    expect(mailing.judge({ kind: 'subscriber', subscriber: world.personOf(ID) })).toMatchObject({
      kind: 'recipient',
      entry: { carries: '1' },
    });
  });

  test('a reader who is erased while it is sent, and one whose entry can’t be read, keep no other reader from their mail', async () => {
    const { world } = await aPlannedDigest();
    const erased = '10000000-0000-4000-8000-000000000000';
    const damaged = '20000000-0000-4000-8000-000000000000';
    for (const subscriberId of [erased, damaged]) await world.join({ ...ANA, ...AT_EIGHT, subscriberId });
    world.people.delete(erased);
    const [digest] = world.plannedDigests;
    if (!digest) throw new Error('nothing is planned');
    const { people } = world.mailingPorts;
    const mailing = await openDigestMailing(digest, WHOLE_ID_SPACE, {
      ...world.mailingPorts,
      people: {
        read: async (ids) =>
          ids.includes(damaged) ? [{ kind: 'unreadable', subscriberId: damaged }] : await people.read(ids),
      },
    });
    expect((await Array.fromAsync(mailing.candidates())).flat()).toEqual([ID, erased, damaged].sort());
    expect(mailing.judge(undefined)).toEqual({ kind: 'skipped' });
    expect(mailing.judge({ kind: 'subscriber', subscriber: world.personOf(ID) })).toMatchObject({
      kind: 'recipient',
      entry: { carries: '1' },
    });
  });

  test('an appeal is past when its last day is over everywhere on Earth', async () => {
    // Eight in the morning on 3 November: on Baker Island it is still the second.
    for (const [expiresOn, isDropped] of [
      ['2026-11-01', true],
      ['2026-11-02', false],
    ] as const) {
      const { world, alert } = await aPlannedDigest({ expiresOn });
      await world.sendDigests();
      expect(world.mailsOf(ID)).toEqual(isDropped ? [] : [`digest: ${alert.appealId}/1`]);
    }
  });

  test('an appeal that a correction supersedes is dropped, and a run that began before it is out of date', async () => {
    const { world, alert } = await aPlannedDigest();
    const [digest] = world.plannedDigests;
    if (!digest) throw new Error('nothing is planned');
    const superseded = { ...digest, supersededAppeals: [alert.appealId] };
    const mailing = await openDigestMailing(digest, WHOLE_ID_SPACE, world.mailingPorts);
    expect([mailing.isOutdatedBy(digest), mailing.isOutdatedBy(superseded)]).toEqual([false, true]);
    world.dispatches.set(digest.dispatchId, superseded);
    await world.sendDigests();
    expect(world.inbox).toEqual([]);
  });
});

describe('a subscriber who changes their cadence', () => {
  test('from at once to digests gets nothing again, and misses nothing that was under way', async () => {
    const world = await aWorld(AT_ONCE);
    const had = publishAndSend(world, inRussia);
    const alert = world.publish(inRussia);
    await world.change(ID, AT_EIGHT);
    world.sendAlert(alert);
    await pass(world, EIGHT);
    expect(world.mailsOf(ID)).toEqual([`alert: ${had}/1`, `digest: ${alert.appealId}/1`]);
  });

  test('gets nothing again of an alert that ended long after it mailed them', async () => {
    const world = await aWorld(AT_ONCE);
    const alert = world.publish(inRussia);
    world.sendAlertSlice(alert, '01');
    await world.change(ID, AT_EIGHT);
    await pass(world, EIGHT + 2 * DAY_MS + HOUR_MS);
    world.end(alert);
    await pass(world, EIGHT + 3 * DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`alert: ${alert.appealId}/1`]);
  });

  test('from weekly to daily gets with their first digest what the week had not brought yet', async () => {
    const world = await aWorld(ON_TUESDAYS);
    await pass(world, EIGHT + HOUR_MS);
    const early = publishAndSend(world, inRussia);
    await pass(world, EIGHT + 5 * DAY_MS);
    await world.change(ID, AT_EIGHT);
    await pass(world, EIGHT + 9 * DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${early}/1`]);
  });

  test('from one hour to another gets neither more nor less', async () => {
    const world = await aWorld(AT_TWENTY);
    const before = publishAndSend(world, inRussia);
    await pass(world, START_MS + 9 * HOUR_MS);
    const between = publishAndSend(world, inRussia);
    await pass(world, EIGHT + HOUR_MS);
    await world.change(ID, AT_EIGHT);
    await pass(world, EIGHT + 3 * DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${before}/1`, `digest: ${between}/1`]);
  });

  test('from digests to at once gets one more digest, with what was published before', async () => {
    const world = await aWorld();
    const before = publishAndSend(world, inRussia);
    await world.change(ID, AT_ONCE);
    await pass(world, START_MS + 3 * HOUR_MS);
    const after = publishAndSend(world, inRussia);
    await pass(world, EIGHT + 3 * DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`alert: ${after}/1`, `digest: ${before}/1`]);
  });

  test('twice within minutes, from daily to weekly to at once, still gets what waited for the first of these', async () => {
    const world = await aWorld();
    const waiting = publishAndSend(world, inRussia);
    await world.change(ID, ON_TUESDAYS_IN_BERLIN);
    world.nowMs += 2 * MINUTE_MS;
    await world.change(ID, AT_ONCE);
    // The planner is down in the morning, so that the day's digest comes when the subscriber's row in it is gone.
    world.nowMs = EIGHT + 5 * HOUR_MS;
    await pass(world, EIGHT + 8 * DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${waiting}/1`]);
  });

  test('before each digest of theirs gets what waited with the first that comes, however many weeks ago it was published', async () => {
    const world = await aWorld(ON_MONDAYS);
    await pass(world, EIGHT + 7 * DAY_MS);
    const waiting = publishAndSend(world, inRussia);
    // On the day before each digest they choose another day for it.
    for (const [days, cadence] of [
      [12, ON_SATURDAYS],
      [17, ON_MONDAYS],
      [19, ON_SATURDAYS],
    ] as const) {
      await pass(world, EIGHT + days * DAY_MS);
      await world.change(ID, cadence);
    }
    await pass(world, EIGHT + 40 * DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${waiting}/1`]);
  });

  test('while a digest that makes up for missed ones is on its way, before it came to them, gets its appeals with the next', async () => {
    const world = await aWorld();
    const waiting = publishAndSend(world, inRussia);
    await world.change(ID, ON_MONDAYS);
    world.nowMs += 9 * DAY_MS;
    await world.plan();
    await world.change(ID, AT_TWENTY);
    await world.sendDigests();
    await pass(world, START_MS + 12 * DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${waiting}/1`]);
  });

  test('to a slot and on to hearing at once, while both slots are sent at the same moment, gets it from one of them', async () => {
    const world = await aWorld();
    const waiting = publishAndSend(world, inRussia);
    await world.change(ID, ON_TUESDAYS);
    await world.change(ID, AT_ONCE);
    await pass(world, EIGHT - 1);
    world.nowMs = EIGHT;
    await world.runDigests('together');
    expect(world.mailsOf(ID)).toEqual([`digest: ${waiting}/1`]);
  });

  test('in the minute before a digest, or while it is sent, waits for the next one', async () => {
    const world = await aWorld(AT_TWENTY);
    await world.join({ ...ANA, subscriberId: 'ffffffff-0000-4000-8000-000000000001', ...AT_EIGHT });
    const appealId = publishAndSend(world, inRussia);
    await pass(world, START_MS + 7 * HOUR_MS);
    world.nowMs = EIGHT - MINUTE_MS / 2;
    await world.change(ID, AT_EIGHT);
    world.nowMs = EIGHT;
    await world.runDigests();
    expect(world.mailsOf(ID)).toEqual([]);
    await pass(world, EIGHT + DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${appealId}/1`]);
  });
});

test('who is outside the allow-list, or does not open, is told apart and not mailed', async () => {
  const world = await aWorld(AT_EIGHT, { address: 'ana@elsewhere.example.org' });
  publishAndSend(world, inRussia);
  await pass(world, EIGHT - 1);
  world.nowMs = EIGHT;
  await world.plan();
  const [digest] = world.plannedDigests;
  if (!digest) throw new Error('nothing is planned');
  const mailing = await openDigestMailing(digest, WHOLE_ID_SPACE, world.mailingPorts);
  expect(await Array.fromAsync(mailing.candidates())).toEqual([[ID]]);
  expect(mailing.judge({ kind: 'subscriber', subscriber: world.personOf(ID) })).toEqual({ kind: 'not-allowed' });
  expect(mailing.judge({ kind: 'unreadable', subscriberId: ID })).toEqual({ kind: 'unreadable' });
  expect(mailing.judge(undefined)).toEqual({ kind: 'skipped' });
});

describe('a reader of digests who waits for their languages', () => {
  const waits: Partial<Subscriber> = { language: 'ar', otherLanguages: ['fr'], waitsForEdition: true };
  const addAndSend = (world: DigestWorld, alert: AlertDispatch, language: 'ar' | 'fr') =>
    world.sendAlert(world.addEdition(alert, language));

  test('gets an appeal in the first digest after it came out in one of them, and once', async () => {
    const world = await aWorld(AT_EIGHT, waits);
    const alert = world.publish(inRussia);
    world.sendAlert(alert);
    const other = publishAndSend(world, { ...inRussia, edition: anEdition('fr') });
    await pass(world, EIGHT + HOUR_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${other}/1`]);
    addAndSend(world, alert, 'fr');
    await pass(world, EIGHT + DAY_MS + HOUR_MS);
    addAndSend(world, alert, 'ar');
    await pass(world, EIGHT + 3 * DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${other}/1`, `digest: ${alert.appealId}/1`]);
  });

  test('gets a late edition in the digest that follows its dispatch, and in none that was planned before', async () => {
    const world = await aWorld(AT_EIGHT, waits);
    const alert = world.publish(inRussia);
    world.sendAlert(alert);
    world.nowMs = EIGHT;
    await world.plan();
    const late = world.addEdition(alert, 'ar');
    await world.sendDigests();
    expect(world.mailsOf(ID)).toEqual([]);
    world.sendAlert(late);
    await pass(world, EIGHT + DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${alert.appealId}/1`]);
  });

  test('who chose so only after they had it as it is does not get it again', async () => {
    const world = await aWorld(AT_EIGHT, { ...waits, waitsForEdition: false });
    const alert = world.publish(inRussia);
    world.sendAlert(alert);
    await pass(world, EIGHT);
    world.people.set(ID, { ...world.personOf(ID), waitsForEdition: true });
    addAndSend(world, alert, 'ar');
    await pass(world, EIGHT + 2 * DAY_MS);
    expect(world.mailsOf(ID)).toEqual([`digest: ${alert.appealId}/1`]);
  });
});
