import { beforeEach, expect, test } from 'vitest';
import { mailSignIn } from '../../../functions/domain/account/mail-sign-in.ts';
import { NOW_MS, someLimits } from '../../support/subscribing/builders.ts';
import { aLinkWorld, ana, LINKS, TYPED_CODE } from '../../support/subscribing/link-world.ts';
import type { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { linkTo, type Pages } from '../../support/subscribing/pages.ts';

const HERE = '192.0.2.1';
const idOf = (index: number) => `bbbbbbbb-0000-8000-8000-00000000010${index}`;

let ports: MemoryPorts;
let pages: Pages;
beforeEach(async () => {
  ({ ports, pages } = await aLinkWorld());
});

const mailSignInLink = (signInId: string) =>
  mailSignIn(signInId, { address: ana.address, language: 'en', network: HERE }, ports, someLimits(), pages.nowMs);
const pressSignIn = async (signInId: string) =>
  (await pages.ask('POST', linkTo('sign-in', signInId), 'other-session-ends=yes')).statusCode;

/** Has something happen between the press and what it saves. */
function whileItIsSaved(happens: () => Promise<void>): void {
  const { save } = ports.subscribers;
  ports.subscribers.save = async (...given) => {
    ports.subscribers.save = save;
    await happens();
    return save(...given);
  };
}

const ACTS: readonly (readonly [act: string, does: () => Promise<unknown>])[] = [
  ['a move', () => pages.ask('POST', LINKS['change-address'].link, TYPED_CODE)],
  [
    'signing out everywhere',
    async () => {
      await mailSignInLink(idOf(0));
      await pressSignIn(idOf(0));
      const { text } = await pages.ask('GET', '/preferences/mine');
      const proof = /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '';
      return pages.ask('POST', '/preferences/sign-out-everywhere', `proof=${proof}`);
    },
  ],
];

test.each(ACTS)('%s ends the session that begins, and the link that is mailed, in its moment', async (_, does) => {
  await mailSignInLink(idOf(1));
  let inside: string[] = [];
  whileItIsSaved(async () => {
    const outside = pages.cookies;
    pages.nowMs += 1_000;
    expect(await pressSignIn(idOf(1))).toBe(303);
    inside = pages.cookies;
    expect((await pages.ask('GET', '/preferences/mine')).statusCode).toBe(200);
    await mailSignInLink(idOf(2));
    pages.cookies = outside;
  });
  await does();
  const { addressSinceMs, signedOutAtMs } = ports.people.get(ana.subscriberId) ?? {};
  expect([addressSinceMs, signedOutAtMs]).toContain(NOW_MS);
  pages.cookies = inside;
  expect((await pages.ask('GET', '/preferences/mine')).headers?.Location).toContain('signed-out=yes');
  pages.cookies = [];
  expect(await pressSignIn(idOf(2))).toBe(410);
});

test('signing out everywhere twice in one moment ends what began between', async () => {
  await ports.holds({ ...ana, signedOutAtMs: NOW_MS }, []);
  await mailSignInLink(idOf(1));
  expect(await pressSignIn(idOf(1))).toBe(303);
  const inside = pages.cookies;
  pages.cookies = [];
  await ACTS[1]?.[1]();
  pages.cookies = inside;
  expect((await pages.ask('GET', '/preferences/mine')).headers?.Location).toContain('signed-out=yes');
});

test('a link whose mail is tried again stays one of before the act', async () => {
  ports.answerOfProvider = () => ({ kind: 'throttled' });
  await expect(mailSignInLink(idOf(1))).rejects.toThrow('waits');
  await ports.holds({ ...ana, signedOutAtMs: NOW_MS }, []);
  pages.nowMs += 60_000;
  ports.answerOfProvider = () => ({ kind: 'accepted' });
  expect(await mailSignInLink(idOf(1))).toBe('sent');
  expect(await pressSignIn(idOf(1))).toBe(410);
});
