import { beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { newSession, sessionHashOf } from '../../../functions/domain/account/session.ts';
import { codeOf } from '../../../functions/domain/notices/code.ts';
import { message } from '../../../functions/locales/messages.ts';
import { aSubscriber, someTokenKeys } from '../../support/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { A_SIGN_IN_ID, aLinkWorld, ana, LINKS } from '../../support/subscribing/link-world.ts';
import type { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import type { Pages } from '../../support/subscribing/pages.ts';
import { Tab } from '../../support/subscribing/tab.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const { link } = LINKS['sign-in'];
const bo = aSubscriber({ subscriberId: '5f0c1b8e-0000-4000-8000-000000000003', address: 'bo@example.net' });
const SECRET = 'the-secret-of-an-earlier-session';
const EARLIER = sessionHashOf(SECRET);
const COOKIE = `__Host-session=${SECRET}`;
const OTHER = message('en', 'page.enter.other-heading');

let ports: MemoryPorts;
let pages: Pages;
beforeEach(async () => {
  ({ ports, pages } = await aLinkWorld());
  await ports.holds(bo, []);
});

/** A subscriber is signed in in this browser. */
async function isSignedIn(subscriberId: string, cookies = [COOKIE]) {
  await ports.sessions.create(EARLIER, newSession({ subscriberId }, NOW_MS));
  pages.cookies = cookies;
}

const opens = () => new Tab(pages).opens(link);

describe('a link that is pressed beside the session of another subscriber', () => {
  test('says so before the press, ends that session on the server, and says so once after it', async () => {
    await isSignedIn(bo.subscriberId);
    const tab = await opens();
    expect([tab.text.includes(OTHER), ports.openSessions.has(EARLIER)]).toEqual([true, true]);
    expect(tab.text).not.toMatch(/ana@|bo@/);
    await tab.sends(link);
    expect(tab.text).toContain('<b>The other address is signed out</b>');
    expect(tab.text).toContain(ana.address);
    expect([ports.openSessions.has(EARLIER), ports.openSessions.size]).toEqual([false, 1]);
    expect((await tab.opens('/preferences/mine')).text).not.toContain('The other address is signed out');
    pages.cookies = [COOKIE];
    expect((await pages.ask('GET', '/preferences/mine')).headers?.Location).toBe('/preferences?signed-out=yes&lang=en');
  });

  test('says so before a press counts, also where the browser sends its cookie with the press alone', async () => {
    await isSignedIn(bo.subscriberId, []);
    const tab = await opens();
    expect(tab.text).not.toContain(OTHER);
    pages.cookies = [COOKIE];
    ports.writes = 0;
    await tab.sends(link);
    expect([tab.status, tab.text.includes(OTHER), ports.writes]).toEqual([200, true, 0]);
    await tab.sends(link);
    expect([tab.path, ports.openSessions.has(EARLIER)]).toEqual(['/preferences/mine', false]);
  });

  test('asks no second time behind the code of the mail', async () => {
    await isSignedIn(bo.subscriberId);
    pages.sourceIp = '198.51.100.7';
    const tab = await (await opens()).sends(link);
    expect(tab.text).toContain(message('en', 'page.enter-code.heading'));
    await tab.sends(link, { code: '12' });
    expect(tab.status).toBe(422);
    await tab.sends(link, { code: codeOf('sign-in', A_SIGN_IN_ID, 1, someTokenKeys) });
    expect([tab.path, ports.openSessions.has(EARLIER)]).toEqual(['/preferences/mine', false]);
  });

  test('leaves that session alone where the link lets no one in', async () => {
    await isSignedIn(bo.subscriberId);
    await ports.signIns.spend(A_SIGN_IN_ID);
    const told = [await pages.ask('GET', link), await pages.ask('POST', link, 'other-session-ends=yes')];
    expect(told.map(({ statusCode }) => statusCode)).toEqual([410, 410]);
    expect(ports.openSessions.has(EARLIER)).toBe(true);
  });

  test.each(LANGUAGES)('is a valid page: %s', async (language) => {
    await isSignedIn(bo.subscriberId);
    const { text } = await pages.ask('GET', `${link}?lang=${language}`);
    expect(await htmlFaults(text)).toEqual([]);
    expect(text).toContain(message(language, 'page.enter.other-text'));
  });
});

test('a link that is pressed beside a session of the same subscriber ends that one too, and asks nothing', async () => {
  await isSignedIn(ana.subscriberId);
  const tab = await opens();
  expect(tab.text).not.toContain(OTHER);
  await tab.sends(link);
  expect(tab.text).not.toContain('The other address is signed out');
  expect([tab.path, ports.openSessions.has(EARLIER), ports.openSessions.size]).toEqual(['/preferences/mine', false, 1]);
});

test.each([
  ['is over', async () => ports.sessions.create(EARLIER, newSession(bo, NOW_MS - 30 * 60_000))],
  ['is of a subscriber who is erased', async () => ports.people.delete(bo.subscriberId)],
  ['was signed out everywhere', async () => ports.people.set(bo.subscriberId, { ...bo, signedOutAtMs: NOW_MS })],
])('nothing is said of a session that %s', async (_, ends) => {
  await isSignedIn(bo.subscriberId);
  await ends();
  const tab = await opens();
  expect(tab.text).not.toContain(OTHER);
  await tab.sends(link);
  expect([tab.path, tab.text.includes('The other address')]).toEqual(['/preferences/mine', false]);
});

describe('which address is signed in', () => {
  const details = (text: string) =>
    /<details class="signed-in"( open)?><summary>([^<]*)<\/summary>/.exec(text)?.slice(1);
  const MASKED = 'Signed in as \u2066a…@example.org\u2069';

  test('is shown whole by the press that signs in, so that a person who was sent the link of another account sees it', async () => {
    const tab = await (await opens()).sends(link);
    expect(details(tab.text)).toEqual([' open', MASKED]);
    expect(tab.text).toContain(`<bdi dir="ltr">${ana.address}</bdi>`);
    expect(tab.text).toContain('Is this not your address? Then change nothing here, and sign out.');
  });

  test.each(['/preferences/mine', '/preferences/erase'])(
    'is folded away afterwards, but for its first letter and its domain: %s',
    async (path) => {
      const tab = await (await opens()).sends(link);
      expect(details((await tab.opens(path)).text)).toEqual([undefined, MASKED]);
    },
  );

  test('is shown to a subscriber without alerts, too', async () => {
    ports.people.set(ana.subscriberId, { ...ana, status: 'unsubscribed', unsubscribedAtMs: NOW_MS });
    const tab = await (await opens()).sends(link);
    expect([tab.told().heading, details(tab.text)]).toEqual(['You’re unsubscribed', [' open', MASKED]]);
    expect(details((await tab.opens('/preferences/mine')).text)).toEqual([undefined, MASKED]);
  });

  test.each(LANGUAGES)('is a valid page: %s', async (language) => {
    await (await opens()).sends(link);
    for (const path of ['mine?signed-in=instead&', 'mine?', 'erase?']) {
      const { text } = await pages.ask('GET', `/preferences/${path}lang=${language}`);
      expect(await htmlFaults(text)).toEqual([]);
    }
  });
});
