import { beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { newSession, sessionHashOf } from '../../../functions/domain/account/session.ts';
import type { SignIn } from '../../../functions/domain/account/sign-in.ts';
import { accessEpochOf } from '../../../functions/domain/subscriber/subscribers.ts';
import { message } from '../../../functions/locales/messages.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { A_SIGN_IN_ID, aLinkWorld, ana, LINKS, TYPED_CODE } from '../../support/subscribing/link-world.ts';
import type { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import type { Pages } from '../../support/subscribing/pages.ts';
import { toldBy } from '../../support/subscribing/way-on.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const OVER = { status: 410, heading: 'This link no longer works' };
const ERASED = { status: 200, heading: 'Everything was erased' };

let ports: MemoryPorts;
let pages: Pages;
beforeEach(async () => {
  ({ ports, pages } = await aLinkWorld());
});

const pressed = async (link: string, body = '') => toldBy(await pages.ask('POST', link, body));

/** Signs in by the mailed link. @returns the proof that forms carry. */
async function signsIn(): Promise<string> {
  pages.nowMs += 60_000;
  expect((await pages.ask('POST', LINKS['sign-in'].link, '')).statusCode).toBe(303);
  const { text } = await pages.ask('GET', '/preferences/mine');
  return /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '';
}

describe('the link that erases everything', () => {
  test('ends with a move: a stranger who watched the sign-up can erase no subscriber by it, and is told so', async () => {
    expect((await pressed(LINKS['change-address'].link, TYPED_CODE)).status).toBe(200);
    const moved = ports.people.get(ana.subscriberId);
    expect(moved?.address).toBe('ana.new@example.org');
    expect(await pressed(LINKS.erase.link)).toEqual(OVER);
    expect(ports.people.get(ana.subscriberId)).toEqual(moved);
  });

  test('is made again in the preferences, shown this once: the one before ends, and the new one works', async () => {
    const proof = await signsIn();
    expect((await pages.ask('GET', '/preferences/erase-link')).text).not.toContain('/erase/');
    const made = await pages.ask('POST', '/preferences/erase-link', `proof=${proof}`);
    const [, link = ''] = /href="https:\/\/alerts\.example\.org(\/erase\/[^"]+)"/.exec(made.text) ?? [];
    expect(await htmlFaults(made.text)).toEqual([]);
    expect(made.headers?.['Cache-Control']).toContain('no-store');
    expect(await pressed(LINKS.erase.link)).toEqual(OVER);
    expect(ports.people.has(ana.subscriberId)).toBe(true);
    expect(await pressed(link)).toEqual(ERASED);
    expect(ports.people.has(ana.subscriberId)).toBe(false);
  });

  test('claims of no one that they get nothing once its subscriber is forgotten', async () => {
    expect(await pressed(LINKS.erase.link)).toEqual(ERASED);
    const nothing = { status: 200, heading: 'Nothing is left to erase under this link' };
    expect(await pressed(LINKS.erase.link)).toEqual(nothing);
  });

  test.each(LANGUAGES)('that is over is told of in %s', async (language) => {
    await ports.holds({ ...ana, eraseLinkNumber: 1 }, []);
    const { text } = await pages.ask('POST', `${LINKS.erase.link}?lang=${language}`, '');
    expect(text).toContain(message(language, 'page.erase-over.heading'));
    expect(await htmlFaults(text)).toEqual([]);
  });
});

describe('signing out everywhere', () => {
  test('ends every session, on other devices too, and every link to sign in that was mailed before', async () => {
    const elsewhere = sessionHashOf('the cookie of another device');
    await ports.sessions.create(elsewhere, newSession(ana, NOW_MS));
    const proof = await signsIn();
    const own = pages.cookies;
    pages.nowMs += 1_000;
    const answer = await pages.ask('POST', '/preferences/sign-out-everywhere', `proof=${proof}`);
    expect(answer.headers?.Location).toBe('/preferences/signed-out?lang=en');
    for (const cookies of [own, own.map((cookie) => cookie.replace(/=.*/, '=the cookie of another device'))]) {
      pages.cookies = cookies;
      expect((await pages.ask('GET', '/preferences/mine')).headers?.Location).toContain('signed-out=yes');
    }
  });

  test('lets a link in that is mailed afterwards, and none of before', async () => {
    const link = ports.links.get(A_SIGN_IN_ID) as SignIn;
    await ports.holds({ ...ana, signedOutAtMs: NOW_MS }, []);
    pages.nowMs += 60_000;
    expect((await pages.ask('POST', LINKS['sign-in'].link, '')).statusCode).toBe(410);
    await ports.signIns.put({ ...link, accessEpoch: accessEpochOf({ signedOutAtMs: NOW_MS }) });
    expect((await pages.ask('POST', LINKS['sign-in'].link, '')).statusCode).toBe(303);
  });

  test('without the proof of a form signs no subscriber out', async () => {
    await signsIn();
    expect((await pages.ask('POST', '/preferences/sign-out-everywhere', '')).statusCode).toBe(403);
    expect((await pages.ask('GET', '/preferences/mine')).statusCode).toBe(200);
  });
});
