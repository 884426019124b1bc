import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { message } from '../../../../functions/locales/messages.ts';
import { DeskPages, DeskVisitor } from '../../../support/members/desk-pages.ts';
import { DAY_MS } from '../../../support/subscribing/builders.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const HERE = 'https://alerts.example.org';

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(() => {
  pages = new DeskPages();
  ana = new DeskVisitor(pages);
});

const anaNow = () => pages.offices.kept.get(OFFICE)?.members[0];

test('a person who is invited accepts, makes a passkey and is at the desk', async () => {
  const link = await pages.invites(OFFICE, 'Ana');
  expect((await ana.ask('GET', link)).text).toContain('Example Observatory invites you to its desk');
  const joined = await ana.joins(link);
  expect([joined.statusCode, joined.to]).toEqual([303, '/desk?lang=en']);
  const desk = await ana.ask('GET', '/desk');
  expect([desk.statusCode, desk.text]).toEqual([200, expect.stringContaining('The desk of Example Observatory')]);
  expect(pages.offices.entries.map(({ act, author }) => [act, author.kind])).toEqual([
    ['invited', 'operator'],
    ['joined', 'member'],
  ]);
});

test('opening the link changes nothing, however often: a mail scanner may', async () => {
  const link = await pages.invites(OFFICE, 'Ana');
  const before = structuredClone(pages.offices.kept);
  await ana.ask('GET', link);
  await ana.ask('GET', link);
  expect([pages.offices.kept, pages.sessionsKept.size, ana.cookie]).toEqual([before, 0, '']);
});

test('who accepted can do nothing before they have a way to sign in', async () => {
  const link = await pages.invites(OFFICE, 'Ana');
  await ana.submits(link, link.split('?', 1).join());
  expect((await ana.ask('GET', '/desk')).to).toBe('/desk/join?lang=en');
});

test('an invitation works once', async () => {
  const link = await pages.invites(OFFICE, 'Ana');
  await ana.joins(link);
  const other = new DeskVisitor(pages);
  expect((await other.ask('GET', link)).statusCode).toBe(410);
  expect((await other.ask('POST', link, {})).statusCode).toBe(410);
});

test('of two browsers that accepted one invitation, the second makes no passkey once the first has', async () => {
  const link = await pages.invites(OFFICE, 'Ana');
  const other = new DeskVisitor(pages);
  await other.submits(link, link.split('?', 1).join());
  const options = await other.optionsOf('/desk/join');
  await ana.joins(link);
  const response = other.device.creates(options, { origin: HERE });
  await other.submits('/desk/join', '/desk/join/passkey', { response }).catch(() => undefined);
  expect(anaNow()?.passkeys).toHaveLength(1);
  expect((await other.ask('GET', '/desk')).statusCode).toBe(303);
});

test('an invitation ends after seven days', async () => {
  const link = await pages.invites(OFFICE, 'Ana');
  pages.nowMs += 7 * DAY_MS;
  expect((await ana.ask('GET', link)).statusCode).toBe(410);
});

test('a link that is not ours says so', async () => {
  expect((await ana.ask('GET', '/desk/invitation/k1.forged')).statusCode).toBe(404);
});

test.each([
  ['of another site', { origin: 'https://evil.example' }],
  ['from a device that asked no person', { origin: HERE, isUnattended: true }],
])('a passkey %s is not taken', async (_, where) => {
  const link = await pages.invites(OFFICE, 'Ana');
  await ana.submits(link, link.split('?', 1).join());
  const response = ana.device.creates(await ana.optionsOf('/desk/join'), where);
  const refused = await ana.submits('/desk/join', '/desk/join/passkey', { response });
  expect([refused.statusCode, anaNow()?.passkeys]).toEqual([422, []]);
});

test.each(LANGUAGES)('each page on the way is sound HTML, and in its language: %s', async (language) => {
  const link = (await pages.invites(OFFICE, 'Ana')).replace('lang=en', `lang=${language}`);
  const invitation = await ana.ask('GET', link);
  await ana.submits(link, link.split('?', 1).join());
  const join = await ana.ask('GET', `/desk/join?lang=${language}`);
  await ana.joins(link);
  const desk = await ana.ask('GET', `/desk?lang=${language}`);
  const signIn = await new DeskVisitor(pages).ask('GET', `/desk/sign-in?lang=${language}`);
  for (const { text } of [invitation, join, desk, signIn]) {
    expect(text).toContain(`<html lang="${language}"`);
    expect(await htmlFaults(text)).toEqual([]);
  }
  expect(invitation.text).toContain(message(language, 'desk.may.decide'));
});
