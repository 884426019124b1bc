import { beforeEach, describe, expect, test } from 'vitest';
import { accessEpochOf } from '../../functions/domain/subscriber/subscribers.ts';
import { DAY_MS, NOW_MS } from '../support/subscribing/builders.ts';
import { A_SIGN_IN_ID, aLinkWorld, ana, LINKS, TYPED_CODE } from '../support/subscribing/link-world.ts';
import type { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { followPathTo, linkTo, type Pages } from '../support/subscribing/pages.ts';
import { Tab } from '../support/subscribing/tab.ts';
import { htmlFaults } from '../support/visiting/html-faults.ts';

let ports: MemoryPorts;
let pages: Pages;
beforeEach(async () => {
  ({ ports, pages } = await aLinkWorld());
});

const aTabOn = (url: string) => new Tab(pages).opens(url);
const signsIn = async (link: string) => (await aTabOn(link)).sends(link);

/** A link that lets a subscriber in, as one that they ask for now. */
async function aNewLink(subscriberId: string): Promise<string> {
  const first = ports.links.get(A_SIGN_IN_ID);
  if (!first) throw new Error('There is no first link');
  const signInId = 'eeeeeeee-0000-8000-8000-000000000001';
  const times = { mailedAtMs: pages.nowMs, expiresAtMs: pages.nowMs + 60_000 };
  const accessEpoch = accessEpochOf(ports.people.get(subscriberId) ?? {});
  await ports.signIns.put({ ...first, ...times, signInId, subscriberId, accessEpoch, isSpent: false });
  return linkTo('sign-in', signInId);
}

/** A form behind the sign-in, filled in. */
const FORMS: readonly (readonly [path: string, entered: Readonly<Record<string, string>>, done: string])[] = [
  [
    '/preferences/cadence',
    { frequency: 'weekly', weekday: '2', hour: '7', 'time-zone': 'Europe/Berlin' },
    'Your alerts',
  ],
  ['/preferences/languages', { 'language-1': 'fr', 'language-2': 'en' }, 'Your alerts'],
  ['/preferences/discreet', { discreet: 'yes' }, 'Your alerts'],
  ['/preferences/pause', { 'until-day': '1', 'until-month': '4', 'until-year': '2024' }, 'Your alerts'],
  ['/preferences/follows/new', { country: 'MX' }, 'Your alerts'],
  ['/preferences/follows/in-russia', { country: 'BY' }, 'Your alerts'],
  ['/preferences/follows/in-russia/stop', {}, 'Your alerts'],
  ['/preferences/address', { email: 'ana.new@example.org' }, 'Now check the inbox of your new address'],
  ['/preferences/erase', {}, 'Everything was erased'],
];

/** Forms that are one button, and keep nothing that was entered. */
const isPress = (path: string) => /\/(erase|stop)$/.test(path);

/** A path of {@link FORMS} as a page links to it. */
const addressOf = (path: string) => path.replace('/preferences/follows/in-russia', followPathTo('in-russia'));

describe.each(FORMS)('the form of %s', (form, entered, done) => {
  const path = addressOf(form);
  /** What is kept of them, but for how often it was written. */
  const kept = () => {
    const { revision: _, ...all } = ports.people.get(ana.subscriberId) ?? { revision: 0, follows: [] };
    const follows = all.follows.map((follow) => ({ ...follow, followId: '' }));
    return structuredClone({ ...all, follows, changes: new Set(ports.askedChanges).size });
  };

  test('sent twice, as by a double press or from a page that the browser kept, does the same as once', async () => {
    await signsIn(LINKS['sign-in'].link);
    const tab = await aTabOn(path);
    const twin = Object.assign(new Tab(pages), tab);
    const cookies = [...pages.cookies];
    await tab.sends(path, entered);
    const after = kept();
    // The second press of a double one leaves before the first is answered.
    pages.cookies = cookies;
    await twin.sends(path, entered);
    expect(kept()).toEqual(after);
    expect([tab.told(), twin.told()]).toEqual(Array(2).fill({ status: 200, heading: done }));
  });

  test('leads to a page that can be asked for again, so that its browser need keep nothing', async () => {
    await signsIn(LINKS['sign-in'].link);
    const tab = await aTabOn(path);
    await tab.sends(path, entered);
    expect(tab.statuses).toEqual([200, 303, 200]);
  });

  test('that was open for a day changes nothing, keeps what was entered, and is sent once more after a new sign-in', async () => {
    await signsIn(LINKS['sign-in'].link);
    const tab = await aTabOn(path);
    const before = kept();
    pages.nowMs += DAY_MS;
    await tab.sends(path, entered);
    const unsaved = isPress(path) ? 'nothing was changed' : 'nothing is saved yet';
    expect(tab.told()).toEqual({ status: 403, heading: `You are signed out, and ${unsaved}` });
    expect(tab.text.includes('Save what I entered')).toBe(!isPress(path));
    expect(kept()).toEqual(before);
    await signsIn(await aNewLink(ana.subscriberId));
    await tab.sends(path);
    expect([tab.told(), kept()]).toEqual([{ status: 403, heading: 'Nothing is changed yet' }, before]);
    await tab.sends(path);
    expect(tab.told().status).toBe(200);
    expect(kept()).not.toEqual(before);
  });

  test('in a tab beside the one in which they signed out changes nothing and says so', async () => {
    await signsIn(LINKS['sign-in'].link);
    const [tab, other] = [await aTabOn(path), await aTabOn('/preferences/mine')];
    const before = kept();
    await other.sends('/preferences/sign-out');
    await tab.sends(path, entered);
    expect([tab.told().status, kept()]).toEqual([403, before]);
  });

  test('in a tab beside the one in which they erased everything brings nothing back', async () => {
    await signsIn(LINKS['sign-in'].link);
    const [tab, other] = [await aTabOn(path), await aTabOn('/preferences/erase')];
    await other.sends('/preferences/erase');
    await tab.sends(path, entered);
    expect([tab.told().status, ports.people.has(ana.subscriberId)]).toEqual([403, false]);
  });

  test('of another subscriber who used this browser before changes nothing of the one who is signed in now', async () => {
    await signsIn(LINKS['sign-in'].link);
    const tab = await aTabOn(path);
    const before = kept();
    const dee = { ...ana, subscriberId: 'dddddddd-0000-4000-8000-000000000002', address: 'dee@example.org' };
    await ports.holds(dee, []);
    await signsIn(await aNewLink(dee.subscriberId));
    await tab.sends(path, entered);
    expect([tab.told().status, kept(), ports.people.get(dee.subscriberId)]).toEqual([403, before, dee]);
  });
});

/** Ana's twin tabs on one form, and the cookie that both hold, no matter what the first is answered. */
async function twinsOn(path: string) {
  await signsIn(LINKS['sign-in'].link);
  const tab = await aTabOn(path);
  return { tab, twin: Object.assign(new Tab(pages), tab), cookies: [...pages.cookies] };
}

test('who stops the last thing that they follow by a double press is told twice that they unsubscribed', async () => {
  const [follow] = ana.follows;
  if (follow) ports.people.set(ana.subscriberId, { ...ana, follows: [follow] });
  const path = addressOf('/preferences/follows/in-russia/stop');
  const { tab, twin, cookies } = await twinsOn(path);
  await tab.sends(path);
  expect(pages.cookies).not.toEqual(cookies);
  pages.cookies = cookies;
  await twin.sends(path);
  expect([tab.told(), twin.told()]).toEqual(Array(2).fill({ status: 200, heading: 'You’re unsubscribed' }));
});

test('an erasure that failed half-way is finished by the same button, and every other page leads to it', async () => {
  const { tab, twin } = await twinsOn('/preferences/erase');
  const { deleteTraces } = ports.erasure;
  ports.erasure.deleteTraces = () => Promise.reject(new Error('the table is away'));
  await tab.sends('/preferences/erase');
  expect([tab.status, ports.people.get(ana.subscriberId)?.status]).toEqual([500, 'unsubscribed']);
  ports.erasure.deleteTraces = deleteTraces;
  expect((await aTabOn('/preferences/mine')).told().heading).toBe('Erase everything about you?');
  await twin.sends('/preferences/erase');
  expect(twin.told()).toEqual({ status: 200, heading: 'Everything was erased' });
  expect(ports.people.has(ana.subscriberId)).toBe(false);
});

test('the session of a subscriber who erased everything opens nothing, and answers no form without its proof', async () => {
  const { tab, cookies } = await twinsOn('/preferences/erase');
  await tab.sends('/preferences/erase');
  pages.cookies = cookies;
  const { statusCode, headers } = await pages.ask('GET', '/preferences/mine');
  expect([statusCode, headers?.Location]).toEqual([303, '/preferences?signed-out=yes&lang=en']);
  expect((await pages.ask('POST', '/preferences/erase', 'proof=made-up')).statusCode).toBe(403);
});

test('a session that was open as alerts moved does not show the new address; one that began later does', async () => {
  await signsIn(LINKS['sign-in'].link);
  pages.nowMs += 60_000;
  await (await aTabOn(LINKS['change-address'].link)).sends(
    LINKS['change-address'].link,
    Object.fromEntries([TYPED_CODE.split('=')]),
  );
  const asked = [await pages.ask('GET', '/preferences/address'), await pages.ask('GET', '/preferences/download')];
  expect(asked.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
  pages.nowMs += 1;
  await signsIn(await aNewLink(ana.subscriberId));
  expect((await aTabOn('/preferences/address')).text).toContain('ana.new@example.org');
});

test.each([
  ['unsubscribed', { status: 'unsubscribed', unsubscribedAtMs: NOW_MS }, 'You’re unsubscribed', 'Until 14 April 2024'],
  ['called our mail spam', { status: 'suppressed', suppressedBecause: 'complaint' }, 'We send you no alerts', 'spam'],
  ['refuses our mail', { status: 'suppressed', suppressedBecause: 'bounce' }, 'We send you no alerts', 'refused'],
] as const)(
  'a subscriber who %s signs in to a page that says so, takes their data along and erases it; nothing else opens',
  async (_, standing, heading, words) => {
    ports.people.set(ana.subscriberId, { ...ana, ...standing });
    const tab = await signsIn(LINKS['sign-in'].link);
    expect([tab.told(), await htmlFaults(tab.text)]).toEqual([{ status: 200, heading }, []]);
    expect(tab.text).toContain(words);
    expect((await aTabOn('/preferences/follows/new')).told().heading).toBe(heading);
    const taken = await pages.ask('GET', '/preferences/download');
    expect(JSON.parse(taken.text)).toMatchObject({ address: ana.address, status: standing.status });
    const erasing = await aTabOn('/preferences/erase');
    await erasing.sends('/preferences/erase');
    expect([erasing.told().heading, ports.people.has(ana.subscriberId)]).toEqual(['Everything was erased', false]);
  },
);

test('a subscriber who unsubscribed signs out again', async () => {
  ports.people.set(ana.subscriberId, { ...ana, status: 'unsubscribed', unsubscribedAtMs: NOW_MS });
  const tab = await signsIn(LINKS['sign-in'].link);
  await tab.sends('/preferences/sign-out');
  expect([tab.path, ports.openSessions.size]).toEqual(['/preferences/signed-out', 0]);
});

test('who is signed in already finds the way from where a link is asked for', async () => {
  await signsIn(LINKS['sign-in'].link);
  expect((await aTabOn('/preferences')).text).toContain(
    'Already signed in? <a href="/preferences/mine?lang=en">Your alerts</a>',
  );
});
