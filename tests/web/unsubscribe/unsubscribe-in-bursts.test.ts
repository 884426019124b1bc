import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { unsubscribeUrl } from '../../../functions/domain/subscriber/links.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { applyHeldRemovals } from '../../../functions/domain/unsubscribing/apply-held-removals.ts';
import { unsubscribe } from '../../../functions/domain/unsubscribing/unsubscribe.ts';
import { message } from '../../../functions/locales/messages.ts';
import { aFollow, aSubscriber, someTokenKeys } from '../../support/builders.ts';
import { anId } from '../../support/sending/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { linkTo, Pages, reasonFor, undoLinkTo } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const follows = [aFollow({ followId: 'f1', countries: ['RU'] }), aFollow({ followId: 'f2', countries: ['MX'] })];
const reader = (n: number, domain = 'office.example.org') =>
  aSubscriber({ subscriberId: anId(n), address: `reader${n}@${domain}`, follows });

const HELD = { heldAtMs: NOW_MS, pressedBy: 'button', mailedAtMs: NOW_MS, domainHash: '' } as const;

const HOUR_MS = 3_600_000;

const ONE_CLICK = 'List-Unsubscribe=One-Click';

/** The link of a mail that was sent so long ago. */
const linkOf = (subscriber: Subscriber, secondsAgo = 30) =>
  unsubscribeUrl('', subscriber, NOW_MS - secondsAgo * 1_000, {
    language: 'en',
    keys: someTokenKeys,
  });

async function worldOf(people: readonly Subscriber[]): Promise<{ ports: MemoryPorts; pages: Pages }> {
  const ports = new MemoryPorts();
  for (const person of people) await ports.holds(person, []);
  return { ports, pages: new Pages(ports) };
}

const statuses = (ports: MemoryPorts, people: readonly Subscriber[]) =>
  people.map(({ subscriberId }) => ports.people.get(subscriberId)?.status);
const heldPeople = (ports: MemoryPorts) => [...ports.held.values()].map(({ subscriberId }) => subscriberId);

const FIVE = [1, 2, 3, 4, 5].map((n) => reader(n));
const [, , , , FIFTH = reader(5)] = FIVE;

/** The one click of all five, one after the other: the fifth is held. */
async function aBurst() {
  const world = await worldOf(FIVE);
  for (const person of FIVE) await world.pages.ask('POST', linkOf(person), ONE_CLICK);
  return world;
}

test('from the fifth mailbox of one domain that presses from one network in a minute, moments after a delivery, nothing is ended yet', async () => {
  const { ports } = await aBurst();
  expect(statuses(ports, FIVE)).toEqual(['unsubscribed', 'unsubscribed', 'unsubscribed', 'unsubscribed', 'active']);
  expect([...ports.held.values()]).toEqual([
    {
      subscriberId: FIFTH.subscriberId,
      heldAtMs: NOW_MS,
      pressedBy: 'one-click',
      mailedAtMs: NOW_MS - 60_000,
      dueAtMs: NOW_MS + DAY_MS,
      domainHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  expect(JSON.stringify([...ports.held.values()])).not.toContain('example');
});

test.each(LANGUAGES)(
  'a mail program gets the same true answer whether its click is held or not: %s',
  async (language) => {
    const { pages } = await worldOf(FIVE);
    const answers = [];
    for (const person of FIVE)
      answers.push(await pages.ask('POST', linkOf(person).replace('lang=en', `lang=${language}`), ONE_CLICK));
    expect(new Set(answers.map(({ statusCode, text }) => `${statusCode} ${text}`))).toEqual(
      new Set([`200 ${message(language, 'page.unsubscribed.one-click')}\n`]),
    );
  },
);

test('the answer to a one click promises nothing that a held one does not keep', () => {
  expect(message('en', 'page.unsubscribed.one-click')).toBe('We have received your request.');
});

test('a mailbox counts once a minute, however often and however spelt it presses', async () => {
  const spellings = ['ana@office.example.org', 'Ana+news@office.example.org', 'ana+mail@office.example.org'];
  const family = [...spellings, 'bo@office.example.org', 'cy@office.example.org', 'di@office.example.org'].map(
    (address, n) => aSubscriber({ subscriberId: anId(40 + n), address, follows }),
  );
  const { ports, pages } = await worldOf(family);
  for (const person of family) {
    await pages.ask('POST', `${linkOf(person)}&${reasonFor('f1')}`, '');
    await pages.ask('POST', linkOf(person), ONE_CLICK);
  }
  expect([ports.held.size, statuses(ports, family)]).toEqual([0, family.map(() => 'unsubscribed')]);
});

test('readers of one office who press from their own networks are not held by the few who press from one', async () => {
  const { ports, pages } = await worldOf(FIVE);
  for (const person of FIVE.slice(0, 4)) await pages.ask('POST', linkOf(person), ONE_CLICK);
  pages.sourceIp = '198.51.100.7';
  await pages.ask('POST', linkOf(FIFTH), ONE_CLICK);
  expect([ports.held.size, statuses(ports, [FIFTH])]).toEqual([0, ['unsubscribed']]);
});

test('a program that presses from many networks is held from the seventh mailbox on', async () => {
  const people = Array.from({ length: 9 }, (_, n) => reader(50 + n));
  const { ports, pages } = await worldOf(people);
  for (const [n, person] of people.entries()) {
    pages.sourceIp = `198.51.100.${n}`;
    await pages.ask('POST', linkOf(person), '');
  }
  expect(heldPeople(ports)).toEqual(people.slice(6).map(({ subscriberId }) => subscriberId));
});

test('at a large provider strangers share the domain: more of them may press, from any network', async () => {
  const people = Array.from({ length: 9 }, (_, n) => reader(60 + n, 'gmail.com'));
  const { ports, pages } = await worldOf(people);
  for (const person of people) await pages.ask('POST', linkOf(person), ONE_CLICK);
  expect(heldPeople(ports)).toEqual(people.slice(8).map(({ subscriberId }) => subscriberId));
});

test('what is counted of a mailbox joins no minute to another', async () => {
  const { ports, pages } = await worldOf([FIFTH]);
  const countedIn = (minuteMs: number) => {
    const suffix = `#${new Date(minuteMs).toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length)}`;
    const counted = [...ports.taken.keys()].filter((key) => key.startsWith('removals#') && key.endsWith(suffix));
    return new Set(counted.map((key) => key.slice(0, -suffix.length)));
  };
  await pages.ask('POST', `${linkOf(FIFTH)}&${reasonFor('f1')}`, '');
  pages.nowMs += 60_000;
  await pages.ask('POST', linkOf(FIFTH), '');
  const [first, second] = [countedIn(NOW_MS), countedIn(NOW_MS + 60_000)];
  // The crowds of its domain and of its network there; its own places in them have other names each minute.
  const inBoth = [...first].filter((scope) => second.has(scope));
  expect([first.size, second.size, inBoth.length]).toEqual([4, 4, 2]);
});

test('a reader who pressed themselves reads why nothing was ended, and their second press ends it at once', async () => {
  const { ports, pages } = await aBurst();
  const { text } = await pages.ask('POST', linkOf(FIFTH), '');
  expect(text).toContain('<h1>Please confirm once more</h1>');
  expect(text).not.toMatch(/office\.example|reader5|Russia|Mexico/);
  const [, action = '', name = '', value = ''] =
    /action="([^"]*)" class="actions"><input type="hidden" name="([^"]*)" value="([^"]*)"/.exec(text) ?? [];
  const again = await pages.ask('POST', action.replaceAll('&amp;', '&'), `${name}=${encodeURIComponent(value)}`);
  expect(again.text).toContain('<h1>You’re unsubscribed</h1>');
  expect(statuses(ports, [FIFTH])).toEqual(['unsubscribed']);
  expect(ports.held.size).toBe(0);
});

test.each(LANGUAGES)('that page is valid, and in the language of its link: %s', async (language) => {
  const { pages } = await aBurst();
  const { text } = await pages.ask('POST', linkOf(FIFTH).replace('lang=en', `lang=${language}`), '');
  expect(await htmlFaults(text)).toEqual([]);
  expect(text).toContain(`<h1>${message(language, 'page.held.heading')}</h1>`);
});

test.each([
  ['forged', 'k1.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA'],
  ['of another person', linkTo('unsubscribe-after-all', anId(1)).replace('/unsubscribe/', '')],
  ['of another purpose', linkTo('unsubscribe', FIFTH.subscriberId).replace('/unsubscribe/', '')],
])('a proof that is %s ends nothing', async (_, proof) => {
  const { ports, pages } = await aBurst();
  await pages.ask('POST', linkOf(FIFTH), `after-all=${proof}`);
  expect(statuses(ports, [FIFTH])).toEqual(['active']);
});

test('the buttons of a page keep what its link says of its mail, for a scanner that presses them', async () => {
  const { ports, pages } = await aBurst();
  const { text } = await pages.ask('GET', `${linkOf(FIFTH)}&${reasonFor('f1')}`);
  const actions = [...text.matchAll(/<form method="post" action="([^"]*)"/g)].map(([, action = '']) => action);
  ports.held.clear();
  for (const action of actions) await pages.ask('POST', action.replaceAll('&amp;', '&'), '');
  expect([...ports.held.values()].map(({ followId }) => followId)).toEqual(['f1', undefined]);
});

test('a press on one reason is held for that reason alone', async () => {
  const { ports, pages } = await aBurst();
  const { text } = await pages.ask('POST', `${linkOf(FIFTH)}&${reasonFor('f1')}`, '');
  expect(text).toContain('It was me: unfollow this');
  expect([...ports.held.values()].map(({ followId }) => followId)).toEqual([undefined, 'f1']);
});

test('other mail domains, later minutes and older mail are not held', async () => {
  const others = [reader(6, 'other.example.org'), reader(7), reader(8), reader(9)];
  const { ports, pages } = await worldOf([...FIVE, ...others]);
  const [elsewhere = reader(6), late = reader(7), ofOldMail = reader(8), ofNoMail = reader(9)] = others;
  for (const person of FIVE) await pages.ask('POST', linkOf(person), ONE_CLICK);
  await pages.ask('POST', linkOf(elsewhere), ONE_CLICK);
  await pages.ask('POST', linkOf(ofOldMail, 200), ONE_CLICK);
  await pages.ask('POST', linkTo('unsubscribe', ofNoMail.subscriberId), ONE_CLICK);
  pages.nowMs += 60_000;
  await pages.ask('POST', linkOf(late), ONE_CLICK);
  expect(heldPeople(ports)).toEqual([FIFTH.subscriberId]);
});

test('what a holder writes behind old links makes them no fresh mail: it uses up no room of their mail domain', async () => {
  const old = Array.from({ length: 14 }, (_, n) => reader(20 + n));
  const { ports, pages } = await worldOf([...old, FIFTH]);
  const thisMinute = Math.floor(NOW_MS / 60_000).toString(36);
  for (const person of old) await pages.ask('POST', `${linkOf(person, 86_400)}&m=${thisMinute}`, ONE_CLICK);
  await pages.ask('POST', linkOf(FIFTH), ONE_CLICK);
  expect([statuses(ports, [FIFTH]), ports.held.size]).toEqual([['unsubscribed'], 0]);
});

test('a link shows no holder when its mail was sent', () => {
  const [at, another] = [linkOf(FIFTH), linkOf(FIFTH, 86_400)];
  expect(new URL(at, 'https://alerts.example.org').search).toBe('?lang=en');
  expect(at.length).toBe(another.length);
});

test('a subscriber who had unsubscribed, and an unknown one, is never held and uses up no other’s share', async () => {
  const { ports, pages } = await worldOf([
    ...FIVE,
    { ...reader(6), status: 'unsubscribed', unsubscribedAtMs: NOW_MS - DAY_MS },
  ]);
  for (let n = 0; n < 10; n += 1) {
    await pages.ask('POST', linkOf(reader(6)), ONE_CLICK);
    await pages.ask('POST', linkOf(reader(7)), ONE_CLICK);
  }
  for (const person of FIVE.slice(0, 4)) await pages.ask('POST', linkOf(person), ONE_CLICK);
  expect([ports.held.size, statuses(ports, FIVE.slice(0, 4))]).toEqual([
    0,
    ['unsubscribed', 'unsubscribed', 'unsubscribed', 'unsubscribed'],
  ]);
});

test('what was held is ended after a day, once, and its reader is told like all who unsubscribed', async () => {
  const { ports } = await aBurst();
  expect(await applyHeldRemovals(ports, NOW_MS + DAY_MS - 1)).toEqual({ done: 0, errors: [] });
  expect(statuses(ports, [FIFTH])).toEqual(['active']);
  expect(await applyHeldRemovals(ports, NOW_MS + DAY_MS)).toEqual({ done: 1, errors: [] });
  expect(await applyHeldRemovals(ports, NOW_MS + DAY_MS)).toEqual({ done: 0, errors: [] });
  expect(statuses(ports, [FIFTH])).toEqual(['unsubscribed']);
  expect(ports.announced.at(-1)).toMatchObject({ subscriberId: FIFTH.subscriberId, unsubscribedAtMs: NOW_MS + DAY_MS });
});

test('a subscriber who signed up again since then keeps their alerts, and one who is gone by then is no trouble', async () => {
  const { ports } = await aBurst();
  ports.people.set(FIFTH.subscriberId, { ...FIFTH, confirmedAtMs: NOW_MS + 1 });
  await ports.heldRemovals.hold({ ...HELD, subscriberId: anId(9) }, NOW_MS);
  expect(await applyHeldRemovals(ports, NOW_MS + DAY_MS)).toEqual({ done: 2, errors: [] });
  expect([ports.held.size, statuses(ports, [FIFTH])]).toEqual([0, ['active']]);
});

test('one that can not be ended holds up no other, and is tried again an hour later', async () => {
  const { ports } = await aBurst();
  await ports.holds(reader(6), []);
  await ports.heldRemovals.hold({ ...HELD, subscriberId: anId(6), followId: 'f1' }, NOW_MS);
  const fault = new Error('the table is away');
  ports.beforeSave = () => {
    ports.beforeSave = () => {};
    throw fault;
  };
  expect(await applyHeldRemovals(ports, NOW_MS + DAY_MS)).toEqual({ done: 1, errors: [fault] });
  expect(heldPeople(ports)).toEqual([FIFTH.subscriberId]);
  expect(await applyHeldRemovals(ports, NOW_MS + DAY_MS + HOUR_MS - 1)).toEqual({ done: 0, errors: [] });
  expect(await applyHeldRemovals(ports, NOW_MS + DAY_MS + HOUR_MS)).toEqual({ done: 1, errors: [] });
  expect(ports.people.get(anId(6))?.follows.map(({ followId }) => followId)).toEqual(['f2']);
});

test('a press that is done forgets what else was held of its person, so that nothing is ended later that they undid', async () => {
  const { ports, pages } = await aBurst();
  await pages.ask('POST', `${linkOf(FIFTH)}&${reasonFor('f1')}`, '');
  expect(ports.held.size).toBe(2);
  pages.nowMs += 60 * 60_000;
  await pages.ask('POST', linkOf(FIFTH), '');
  expect([statuses(ports, [FIFTH]), ports.held.size]).toEqual([['unsubscribed'], 0]);
});

test('an undo forgets what is held of its person, and the sweep a day later takes nothing away', async () => {
  const { ports, pages } = await aBurst();
  await pages.ask('POST', `${linkOf(FIFTH)}&${reasonFor('f1')}`, '');
  const unsubscribedAtMs = NOW_MS + 60 * 60_000;
  await unsubscribe(FIFTH.subscriberId, ports, unsubscribedAtMs);
  pages.nowMs = unsubscribedAtMs + 60_000;
  await pages.ask('POST', undoLinkTo(FIFTH.subscriberId, unsubscribedAtMs), '');
  expect(await applyHeldRemovals(ports, NOW_MS + 2 * DAY_MS)).toEqual({ done: 0, errors: [] });
  expect(ports.people.get(FIFTH.subscriberId)).toMatchObject({ status: 'active', follows });
});

test('a hundred that can not be read are no trouble for others', async () => {
  const { ports } = await worldOf([reader(7)]);
  const unreadable = Array.from({ length: 100 }, (_, n) => ({ subscriberId: anId(100 + n) }));
  for (const removal of unreadable) await ports.heldRemovals.hold({ ...HELD, ...removal }, NOW_MS);
  await ports.heldRemovals.hold({ ...HELD, subscriberId: anId(7) }, NOW_MS);
  const { due, find } = ports.heldRemovals;
  ports.heldRemovals.due = async (nowMs, limit) => (await due(nowMs, limit)).slice(0, limit);
  ports.heldRemovals.find = (removal) =>
    removal.subscriberId === anId(7) ? find(removal) : Promise.reject(new Error('damaged'));
  expect((await applyHeldRemovals(ports, NOW_MS)).errors).toHaveLength(100);
  expect(await applyHeldRemovals(ports, NOW_MS + 60_000)).toEqual({ done: 1, errors: [] });
  expect(statuses(ports, [reader(7)])).toEqual(['unsubscribed']);
});

test('a follow that was held is stopped after a day with a notice and an undo', async () => {
  const { ports, pages } = await aBurst();
  await ports.heldRemovals.dropAllOf(FIFTH.subscriberId);
  await pages.ask('POST', `${linkOf(FIFTH)}&${reasonFor('f1')}`, '');
  await applyHeldRemovals(ports, NOW_MS + DAY_MS);
  const { subscriberId } = FIFTH;
  expect(ports.announcedStops).toEqual([
    { kind: 'follow-stopped', subscriberId, followId: 'f1', stoppedAtMs: NOW_MS + DAY_MS },
  ]);
});
