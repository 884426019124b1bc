import { beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { stopLinks, undoStopUrl, undoUrl, unsubscribeUrl } from '../../../functions/domain/subscriber/links.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { applyHeldRemovals } from '../../../functions/domain/unsubscribing/apply-held-removals.ts';
import { message } from '../../../functions/locales/messages.ts';
import { aFollow, someTokenKeys } from '../../support/builders.ts';
import { ANOTHER_SIGN_UP_ID, aSignUp, DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { aLinkWorld, ana, LINKS, TYPED_CODE } from '../../support/subscribing/link-world.ts';
import type { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { linkTo, type Pages, reasonFor } from '../../support/subscribing/pages.ts';
import { toldBy } from '../../support/subscribing/way-on.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const ONE_CLICK = 'List-Unsubscribe=One-Click';
const OVER = { status: 410, heading: 'This link no longer works' };
const UNDO_OVER = { status: 410, heading: 'There is nothing to undo with this link' };
const english = { language: 'en', keys: someTokenKeys } as const;
const [inRussia, torture] = ana.follows;

let ports: MemoryPorts;
let pages: Pages;
beforeEach(async () => {
  ({ ports, pages } = await aLinkWorld());
});

/** Ana's alerts go to another mailbox from now on. */
async function moves(): Promise<Subscriber> {
  expect((await pages.ask('POST', LINKS['change-address'].link, TYPED_CODE)).statusCode).toBe(200);
  const moved = ports.people.get(ana.subscriberId);
  expect(moved?.address).toBe('ana.new@example.org');
  return moved ?? ana;
}

/** Every link that a mail to a subscriber may have. */
const linksFor = (subscriber: Subscriber, nowMs = NOW_MS) => {
  const unsubscribeLink = unsubscribeUrl('', subscriber, nowMs, english);
  const stop = { ...subscriber, followId: 'torture', stoppedAtMs: NOW_MS };
  return {
    'to leave': unsubscribeLink,
    'to stop a follow': stopLinks(unsubscribeLink, someTokenKeys)({ followId: 'in-russia' }),
    'to stop a follow that is stopped': stopLinks(unsubscribeLink, someTokenKeys)({ followId: 'gone' }),
    'to undo an unsubscribe': undoUrl('', { ...subscriber, unsubscribedAtMs: NOW_MS }, nowMs, english),
    'to undo a stop': undoStopUrl('', stop, nowMs, english),
  };
};
const OLD_LINKS = linksFor(ana);

/** States that Ana may be in since she moved. */
const STATES: readonly Partial<Subscriber>[] = [
  {},
  { follows: inRussia ? [inRussia] : [] },
  { follows: torture ? [torture] : [] },
  { follows: [aFollow({ followId: 'new', countries: ['MX'] })], pausedUntilMs: NOW_MS + DAY_MS },
  { status: 'unsubscribed', unsubscribedAtMs: NOW_MS },
  { status: 'unsubscribed' },
  { status: 'suppressed', suppressedBecause: 'bounce' },
];

describe.each(Object.entries(OLD_LINKS))('a link %s in a mail to the mailbox of before', (_, link) => {
  test('says that it is over, by one page for every state of the subscriber, and changes nothing', async () => {
    const moved = await moves();
    ports.writes = 0;
    const seen = new Set<string>();
    for (const state of STATES) {
      const now = { ...moved, ...state };
      ports.people.set(ana.subscriberId, now);
      for (const answer of [await pages.ask('GET', link), await pages.ask('POST', link, '')]) {
        expect(toldBy(answer)).toEqual(link.includes('/undo/') ? UNDO_OVER : OVER);
        seen.add(answer.text);
      }
      expect(ports.people.get(ana.subscriberId)).toEqual(now);
    }
    expect([seen.size, ports.writes]).toEqual([1, 0]);
  });

  test.each(LANGUAGES)('says in %s what it is, and leads to the preferences', async (language) => {
    await moves();
    const { text } = await pages.ask('GET', link.replace('lang=en', `lang=${language}`));
    expect(text).toContain(
      message(language, link.includes('/undo/') ? 'page.undo-over.twice' : 'page.earlier-link.text'),
    );
    expect(text).toContain(`href="/preferences?lang=${language}"`);
    expect(await htmlFaults(text)).toEqual([]);
  });
});

/** What may have become of Ana's record since the mail left, without an id that any alert still goes to. */
const FORGOTTEN: readonly (readonly [string, (now: MemoryPorts) => unknown])[] = [
  ['is erased', (now) => now.people.delete(ana.subscriberId)],
  ['is being erased', (now) => now.people.set(ana.subscriberId, { ...ana, status: 'unsubscribed' })],
  [
    'is erased and signed up again',
    (now) => {
      now.people.delete(ana.subscriberId);
      now.people.set(ANOTHER_SIGN_UP_ID, { ...ana, subscriberId: ANOTHER_SIGN_UP_ID });
    },
  ],
];

describe.each(FORGOTTEN)('a link of a mail to a subscriber who %s', (_, becomes) => {
  test.each(['to leave', 'to stop a follow', 'to stop a follow that is stopped'] as const)(
    '%s says, as after a move, that it ends nothing, and never that they have left',
    async (name) => {
      const { ports: ofMove, pages: afterMove } = await aLinkWorld();
      ofMove.people.set(ana.subscriberId, { ...ana, address: 'ana.new@example.org', addressSinceMs: NOW_MS });
      const moved = await afterMove.ask('GET', OLD_LINKS[name]);
      becomes(ports);
      const people = structuredClone(ports.people);
      ports.writes = 0;
      for (const answer of [await pages.ask('GET', OLD_LINKS[name]), await pages.ask('POST', OLD_LINKS[name], '')])
        expect([answer.statusCode, answer.text]).toEqual([410, moved.text]);
      expect([ports.people, ports.writes, ports.held.size]).toEqual([people, 0, 0]);
    },
  );

  test('answers a mail program as every one click does', async () => {
    const { pages: ofAnother } = await aLinkWorld();
    const known = await ofAnother.ask('POST', OLD_LINKS['to leave'], ONE_CLICK);
    becomes(ports);
    const answer = await pages.ask('POST', OLD_LINKS['to leave'], ONE_CLICK);
    expect([answer.statusCode, answer.text]).toEqual([200, known.text]);
    expect(answer.text).not.toMatch(/left|stopped|no more/i);
  });
});

test('a mail program that clicks a link of the mailbox of before gets the answer of every one click, and ends nothing', async () => {
  const stays = await pages.ask(
    'POST',
    unsubscribeUrl('', { ...ana, subscriberId: ANOTHER_SIGN_UP_ID }, NOW_MS, english),
    ONE_CLICK,
  );
  const moved = await moves();
  ports.writes = 0;
  for (const link of [OLD_LINKS['to leave'], OLD_LINKS['to stop a follow']]) {
    const answer = await pages.ask('POST', link, ONE_CLICK);
    expect([answer.statusCode, answer.text]).toEqual([200, stays.text]);
  }
  expect([ports.people.get(ana.subscriberId), ports.writes]).toEqual([moved, 0]);
});

test('links of mails to the new mailbox work, and the ones on the page of preferences too', async () => {
  const moved = await moves();
  const links = linksFor(moved, pages.nowMs);
  expect(toldBy(await pages.ask('POST', links['to stop a follow'], '')).heading).toBe('Unfollowed');
  expect(toldBy(await pages.ask('POST', links['to leave'], '')).heading).toBe('You’re unsubscribed');
  const { unsubscribedAtMs = 0 } = ports.people.get(ana.subscriberId) ?? {};
  const undo = undoUrl('', { ...moved, unsubscribedAtMs }, NOW_MS, english);
  expect(toldBy(await pages.ask('POST', undo, '')).heading).toBe('You get alerts again');
});

test('links of two addresses ago are over, even for a subscriber who left the second one and signed up there again', async () => {
  const moved = await moves();
  ports.people.set(ana.subscriberId, { ...moved, status: 'unsubscribed', unsubscribedAtMs: NOW_MS });
  await ports.signUps.create(aSignUp({ signUpId: ANOTHER_SIGN_UP_ID, address: moved.address }));
  expect((await pages.ask('POST', linkTo('confirm', ANOTHER_SIGN_UP_ID), '')).statusCode).toBe(200);
  expect(ports.people.get(ana.subscriberId)?.status).toBe('active');
  expect(toldBy(await pages.ask('POST', OLD_LINKS['to leave'], ''))).toEqual(OVER);
});

test('what a mail program pressed in the mailbox of before, and was held, is not done after the move', async () => {
  const held = { subscriberId: ana.subscriberId, pressedBy: 'one-click', mailedAtMs: NOW_MS, domainHash: '' } as const;
  await ports.heldRemovals.hold({ ...held, heldAtMs: NOW_MS }, NOW_MS + DAY_MS);
  pages.nowMs += 60_000;
  const moved = await moves();
  expect(await applyHeldRemovals(ports, NOW_MS + DAY_MS)).toEqual({ done: 1, errors: [] });
  expect([ports.people.get(ana.subscriberId), ports.held.size]).toEqual([moved, 0]);
});

test('a link that moved alerts to a mailbox says nothing of a later move away from it', async () => {
  const moved = await moves();
  ports.people.set(ana.subscriberId, { ...moved, address: 'ana.third@example.org' });
  for (const method of ['GET', 'POST'])
    expect(toldBy(await pages.ask(method, LINKS['change-address'].link, method === 'POST' ? '' : undefined))).toEqual(
      OVER,
    );
});

describe('a link to confirm that was used', () => {
  const link = linkTo('confirm', ANOTHER_SIGN_UP_ID);
  const confirms = async () => {
    await ports.signUps.create(aSignUp({ signUpId: ANOTHER_SIGN_UP_ID, address: ana.address }));
    expect((await pages.ask('POST', link, '')).statusCode).toBe(200);
  };
  const told = async () => {
    // Another browser than the one that confirmed.
    pages.cookies = pages.cookies.filter((cookie) => !cookie.startsWith('__Host-confirmed='));
    const answers = [await pages.ask('GET', link), await pages.ask('POST', link, '')];
    for (const answer of answers) expect(toldBy(answer)).toEqual(OVER);
    return answers.map(({ text }) => text);
  };

  test('shows nothing of what was chosen, nor whether its subscriber follows it still, left, moved or is erased', async () => {
    await confirms();
    const pagesSeen = await told();
    expect(pagesSeen.join()).not.toMatch(/Belarus/);
    const confirmed = ports.people.get(ana.subscriberId) ?? ana;
    for (const state of STATES) {
      ports.people.set(ana.subscriberId, { ...confirmed, ...state });
      pagesSeen.push(...(await told()));
    }
    ports.people.set(ana.subscriberId, confirmed);
    pages.nowMs += 60_000;
    await moves();
    pagesSeen.push(...(await told()));
    ports.people.delete(ana.subscriberId);
    pagesSeen.push(...(await told()));
    pages.nowMs += 7 * DAY_MS;
    pagesSeen.push(...(await told()));
    expect(new Set(pagesSeen).size).toBe(1);
  });

  test('asks for the welcome again, which a press that died may have left out', async () => {
    await confirms();
    const welcomes = () => ports.announcedConfirming.filter(({ kind }) => kind === 'subscriber-confirmed').length;
    const before = welcomes();
    await pages.ask('POST', link, '');
    expect(welcomes()).toBe(before + 1);
  });
});

test('a reason of an old link is read by no page after a move', async () => {
  await moves();
  const { text } = await pages.ask('GET', `${LINKS.unsubscribe.link}?${reasonFor('in-russia')}`);
  expect(text).not.toMatch(/Russia/);
});
