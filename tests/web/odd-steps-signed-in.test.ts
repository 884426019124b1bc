import { beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../support/subscribing/builders.ts';
import { A_SIGN_IN_ID, aLinkWorld, ana, LINKS } from '../support/subscribing/link-world.ts';
import type { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { linkTo, type Pages } from '../support/subscribing/pages.ts';
import { Tab } from '../support/subscribing/tab.ts';

let ports: MemoryPorts;
let pages: Pages;
beforeEach(async () => {
  ({ ports, pages } = await aLinkWorld());
});

const aTabOn = (url: string) => new Tab(pages).opens(url);
const signsIn = async (link: string) => (await aTabOn(link)).sends(link);

/** A link that lets somebody in, as one that they ask for now. */
async function aNewLink(subscriberId: string): Promise<string> {
  const first = ports.links.get(A_SIGN_IN_ID);
  if (!first) throw new Error('There is no first link');
  const signInId = 'eeeeeeee-0000-8000-8000-000000000001';
  const times = { mailedAtMs: pages.nowMs, expiresAtMs: pages.nowMs + 60_000 };
  await ports.signIns.put({ ...first, ...times, signInId, subscriberId, isSpent: false });
  return linkTo('sign-in', signInId);
}

/** A form behind the sign-in, filled in. */
const FORMS: readonly (readonly [path: string, entered: Readonly<Record<string, string>>])[] = [
  ['/preferences/rhythm', { cadence: 'weekly', weekday: '2', hour: '7', 'time-zone': 'Europe/Berlin' }],
  ['/preferences/languages', { 'language-1': 'fr', 'language-2': 'en' }],
  ['/preferences/discreet', { discreet: 'yes' }],
  ['/preferences/pause', { until: '2024-04-01' }],
  ['/preferences/follows/new', { country: 'MX' }],
  ['/preferences/follows/in-russia', { country: 'BY' }],
  ['/preferences/follows/in-russia/stop', {}],
  ['/preferences/address', { email: 'ana.new@example.org' }],
  ['/preferences/erase', {}],
];

describe.each(FORMS)('the form of %s', (path, entered) => {
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
    await tab.sends(path, entered);
    const after = kept();
    await twin.sends(path, entered);
    expect(kept()).toEqual(after);
    expect(twin.told().heading).not.toBe('');
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
    expect(tab.told()).toEqual({ status: 403, heading: 'You are signed out, and nothing is saved yet' });
    expect(kept()).toEqual(before);
    await signsIn(await aNewLink(ana.subscriberId));
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

  test('of somebody else who used this browser before changes nothing of whoever is signed in now', async () => {
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
