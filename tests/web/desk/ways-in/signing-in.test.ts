import { beforeEach, expect, test } from 'vitest';
import { DeskPages, DeskVisitor } from '../../../support/members/desk-pages.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const HERE = 'https://alerts.example.org';
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
});

const out = async (visitor: DeskVisitor) => (await visitor.ask('GET', '/desk')).to === '/desk/sign-in?lang=en';

test('a member signs out, and in again by their passkey', async () => {
  expect((await ana.submits('/desk', '/desk/sign-out')).to).toBe('/desk/sign-in?signed-out=yes&lang=en');
  expect([ana.cookie, pages.sessionsKept.size, await out(ana)]).toEqual(['', 0, true]);
  expect((await ana.signsIn()).to).toBe('/desk?lang=en');
  expect((await ana.ask('GET', '/desk')).statusCode).toBe(200);
});

test('a session that was signed out opens nothing to who kept its cookie', async () => {
  const thief = new DeskVisitor(pages);
  thief.cookie = ana.cookie;
  expect(await out(thief)).toBe(false);
  await ana.submits('/desk', '/desk/sign-out');
  expect(await out(thief)).toBe(true);
});

test('a session ends after two hours, however busy its member is', async () => {
  pages.nowMs += 2 * HOUR_MS - 1;
  expect(await out(ana)).toBe(false);
  pages.nowMs += 1;
  expect(await out(ana)).toBe(true);
});

test('the cookie is kept from scripts, from other sites and from plain connections', async () => {
  const answer = await new DeskVisitor(pages).ask('GET', '/desk/sign-in');
  expect(answer.cookies).toBeUndefined();
  const response = ana.device.signs(await ana.optionsOf('/desk/sign-in'), { origin: HERE });
  const { cookies } = await ana.ask('POST', '/desk/sign-in/passkey', { response });
  expect(cookies).toEqual([
    expect.stringMatching(/^__Host-desk=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=7200$/),
  ]);
});

test('an answer of the device works once', async () => {
  const response = ana.device.signs(await ana.optionsOf('/desk/sign-in'), { origin: HERE });
  expect((await ana.ask('POST', '/desk/sign-in/passkey', { response })).statusCode).toBe(303);
  expect((await new DeskVisitor(pages).ask('POST', '/desk/sign-in/passkey', { response })).statusCode).toBe(422);
});

test('an answer to a page that stood open for too long does not count', async () => {
  const options = await ana.optionsOf('/desk/sign-in');
  pages.nowMs += 10 * MINUTE_MS;
  const response = ana.device.signs(options, { origin: HERE });
  expect((await ana.ask('POST', '/desk/sign-in/passkey', { response })).statusCode).toBe(422);
});

test.each([
  ['to a page of another site', { origin: 'https://evil.example' }],
  ['of a device that asked no person', { origin: HERE, isUnattended: true }],
])('an answer %s does not count', async (_, where) => {
  const response = ana.device.signs(await ana.optionsOf('/desk/sign-in'), where);
  expect((await new DeskVisitor(pages).ask('POST', '/desk/sign-in/passkey', { response })).statusCode).toBe(422);
});

test('a passkey of no member, a signature that was changed and what is no answer at all are refused alike', async () => {
  const elsewhere = new DeskPages();
  const stranger = await elsewhere.member(OFFICE, 'Eve');
  const options = await ana.optionsOf('/desk/sign-in');
  const right = JSON.parse(ana.device.signs(options, { origin: HERE }));
  const changed = { ...right, response: { ...right.response, signature: 'MEUCIQ' } };
  const answers = [stranger.device.signs(options, { origin: HERE }), JSON.stringify(changed), '{', ''];
  const refused = await Promise.all(
    answers.map((response) => new DeskVisitor(pages).ask('POST', '/desk/sign-in/passkey', { response })),
  );
  expect(refused.map(({ statusCode }) => statusCode)).toEqual([422, 422, 422, 422]);
});

test('a form that another site made up changes nothing', async () => {
  const before = ana.cookie;
  expect((await ana.ask('POST', '/desk/sign-out', { proof: 'forged' })).statusCode).toBe(403);
  expect([ana.cookie, await out(ana)]).toEqual([before, false]);
});

test('a form of one member counts for no other in the same browser', async () => {
  const bo = await pages.member(OFFICE, 'Bo');
  const { text } = await ana.ask('GET', '/desk');
  const proof = /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '';
  expect((await bo.ask('POST', '/desk/sign-out', { proof })).statusCode).toBe(403);
});

test('a member whose office does not know them any more can do nothing at once', async () => {
  const office = pages.offices.kept.get(OFFICE);
  if (!office) throw new Error('the office is kept');
  pages.offices.kept.set(OFFICE, { ...office, members: [] });
  expect((await ana.ask('GET', '/desk')).statusCode).toBe(403);
  expect((await ana.ask('POST', '/desk/sign-out', {})).statusCode).toBe(403);
  expect((await ana.signsIn()).statusCode).toBe(422);
});
