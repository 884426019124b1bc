import { beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { message } from '../../../functions/locales/messages.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { aLinkWorld, ana, LINKS } from '../../support/subscribing/link-world.ts';
import type { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { followPathTo, type Pages, undoLinkTo } from '../../support/subscribing/pages.ts';
import { Tab } from '../../support/subscribing/tab.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const ERASED = '/preferences/erased';
const UNSUBSCRIBED = '/preferences/unsubscribed';
const SIGNED_OUT = '/preferences/signed-out';
const NOTHING = 'There is nothing to show here';
const MINUTE_MS = 60_000;

let ports: MemoryPorts;
let pages: Pages;
let tab: Tab;
beforeEach(async () => {
  ({ ports, pages } = await aLinkWorld());
  ports.people.set(ana.subscriberId, { ...ana, follows: [aFollow({ followId: 'in-russia', countries: ['RU'] })] });
  tab = await new Tab(pages).opens(LINKS['sign-in'].link);
  await tab.sends(LINKS['sign-in'].link);
});

const headingAt = async (path: string) => (await new Tab(pages).opens(path)).told().heading;

async function erases() {
  await tab.opens('/preferences/erase');
  await tab.sends('/preferences/erase');
}

async function stopsTheLast() {
  const path = `${followPathTo('in-russia')}/stop`;
  await tab.opens(path);
  await tab.sends(path);
}

const signsOutBy = (path: string) => async () => {
  await tab.opens('/preferences/mine');
  await tab.sends(path);
};

describe.each([
  [ERASED, erases, 'Everything was erased'],
  [UNSUBSCRIBED, stopsTheLast, 'You’re unsubscribed'],
  [SIGNED_OUT, signsOutBy('/preferences/sign-out'), 'You are signed out'],
  [SIGNED_OUT, signsOutBy('/preferences/sign-out-everywhere'), 'You are signed out'],
] as const)('%s', (path, act, heading) => {
  test('says so in the browser where it was done, also when it is loaded again', async () => {
    await act();
    expect([tab.path, tab.told().heading, await headingAt(path)]).toEqual([path, heading, heading]);
  });

  test('says so for five minutes, after which it leads to where the state is learned', async () => {
    await act();
    pages.nowMs = NOW_MS + 5 * MINUTE_MS - 1;
    expect(await headingAt(path)).toBe(heading);
    pages.nowMs += 1;
    expect(await headingAt(path)).toBe(NOTHING);
  });

  test('says so to no visitor who did nothing: signed in, signed out, or with a cookie that we did not make', async () => {
    expect(await headingAt(path)).toBe(NOTHING);
    await act();
    for (const cookies of [[], ['__Host-session=made-up'], [`__Host-session=${LINKS.erase.link.split('/')[2]}`]]) {
      pages.cookies = cookies;
      expect(await headingAt(path)).toBe(NOTHING);
    }
  });

  test('opens nothing by its cookie: what a session shows leads to this page, or to where a link is asked for', async () => {
    await act();
    const leadsTo = path === SIGNED_OUT ? '/preferences?signed-out=yes&lang=en' : `${path}?lang=en`;
    for (const shown of ['/preferences/mine', '/preferences/download'])
      expect((await pages.ask('GET', shown)).headers?.Location).toBe(leadsTo);
    pages.nowMs = NOW_MS + 5 * MINUTE_MS;
    expect((await pages.ask('GET', '/preferences/mine')).headers?.Location).toBe('/preferences?signed-out=yes&lang=en');
  });

  test('says that the other act was done to no one', async () => {
    await act();
    for (const other of [ERASED, UNSUBSCRIBED, SIGNED_OUT].filter((page) => page !== path))
      expect(await headingAt(other)).toBe(NOTHING);
  });
});

test('a browser that signed out does not learn whether its subscriber was erased or left since', async () => {
  await signsOutBy('/preferences/sign-out')();
  ports.people.set(ana.subscriberId, aSubscriber({ status: 'unsubscribed', unsubscribedAtMs: NOW_MS }));
  expect(await headingAt(UNSUBSCRIBED)).toBe(NOTHING);
  ports.people.delete(ana.subscriberId);
  expect(await headingAt(ERASED)).toBe(NOTHING);
});

test('the page of an erasure tells of that press alone, so that it stays true of a reader who signs up again', async () => {
  await erases();
  expect(tab.text).toContain(
    'As soon as you confirmed, your address, what you followed and your settings were deleted',
  );
  expect(tab.text).not.toMatch(/we send you nothing/);
});

test.each(['signed-out=yes', 'bye=yes'])(
  'a page that each visitor may open claims of no one that they are signed out: %s',
  async (query) => {
    const { text } = await pages.ask('GET', `/preferences?${query}`);
    expect(text).not.toMatch(/You are (not signed in|signed out)/);
  },
);

test('the page of unsubscribing ends once the unsubscribe is undone, or everything is erased', async () => {
  await stopsTheLast();
  const { cookies } = pages;
  await pages.ask('POST', undoLinkTo(ana.subscriberId, NOW_MS), '');
  expect(await headingAt(UNSUBSCRIBED)).toBe(NOTHING);
  ports.people.set(ana.subscriberId, aSubscriber({ status: 'unsubscribed' }));
  expect([await headingAt(UNSUBSCRIBED), pages.cookies]).toEqual([NOTHING, cookies]);
});

test.each(LANGUAGES)(
  'a visitor who did nothing reads in %s what the page is for, and how to learn the state',
  async (language) => {
    const { statusCode, headers, text } = await pages.ask('GET', `${ERASED}?lang=${language}`);
    expect([statusCode, headers?.['Cache-Control'], await htmlFaults(text)]).toEqual([200, 'no-store', []]);
    expect(text).toContain(message(language, 'page.nothing-to-show.how-things-stand'));
    expect(text).toContain(`href="/preferences?lang=${language}"`);
  },
);
