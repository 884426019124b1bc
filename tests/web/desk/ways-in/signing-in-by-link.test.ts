import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { message } from '../../../../functions/locales/messages.ts';
import { DeskPages, DeskVisitor } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const MINUTE_MS = 60_000;

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = new DeskVisitor(pages);
  await ana.joinsByApp(await pages.invites(OFFICE, 'Ana'));
});

const anaNow = () => pages.offices.kept.get(OFFICE)?.members[0];
/** By when her app shows another code than the one that she joined with. */
const laterOn = () => {
  pages.nowMs += MINUTE_MS;
};
const path = (link: string) => link.split('?', 1).join();
const asksForLink = (email: string) => new DeskVisitor(pages).submits('/desk/sign-in', '/desk/sign-in/link', { email });
const enters = (visitor: DeskVisitor, link: string, code: string) => visitor.ask('POST', path(link), { code });

test('a person who joins with an app is at the desk, and has no passkey', async () => {
  expect((await ana.ask('GET', '/desk')).statusCode).toBe(200);
  expect([anaNow()?.passkeys, anaNow()?.authenticator !== undefined, anaNow()?.invitation]).toEqual([
    [],
    true,
    undefined,
  ]);
});

test('the app is taken once it shows a code of the secret: a wrong code shows the same secret again', async () => {
  const lea = new DeskVisitor(pages);
  const invitation = await pages.invites(OFFICE, 'Lea');
  await lea.submits(invitation, path(invitation));
  const { text } = await lea.ask('GET', '/desk/join/app');
  const secret = /name="secret" value="(\w+)"/.exec(text)?.[1] ?? '';
  const proof = /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const refused = await lea.ask('POST', '/desk/join/app', { secret, proof, code: '000000' });
  expect([refused.statusCode, refused.text.includes(`value="${secret}"`)]).toEqual([422, true]);
  expect(pages.offices.kept.get(OFFICE)?.members[1]?.authenticator).toBeUndefined();
});

test('a member signs in by a mailed link and a code of their app', async () => {
  laterOn();
  const visitor = new DeskVisitor(pages);
  const link = pages.linkMailedTo(OFFICE, 'Ana');
  expect((await visitor.ask('GET', link)).text).toContain('Enter the code of your app');
  expect((await enters(visitor, link, ana.codeNow())).to).toBe('/desk?lang=en');
  expect((await visitor.ask('GET', '/desk')).statusCode).toBe(200);
});

test('asking for a link is answered alike for every address, and says nothing of whom we know', async () => {
  const answers = await Promise.all(['ana@example.org', 'eve@example.org'].map(asksForLink));
  expect(answers.map(({ to }) => to)).toEqual(['/desk/sign-in/asked?lang=en', '/desk/sign-in/asked?lang=en']);
  const asked = pages.linksWanted.map(({ sealedRequest }) =>
    JSON.parse(Buffer.from(sealedRequest, 'base64').toString()),
  );
  expect(asked.map(({ address, language }) => [address, language])).toEqual([
    ['ana@example.org', 'en'],
    ['eve@example.org', 'en'],
  ]);
});

test('what is no address is shown again with what is wrong, and hands nothing on', async () => {
  const refused = await asksForLink('ana');
  expect([refused.statusCode, refused.text.includes('value="ana"'), pages.linksWanted]).toEqual([422, true, []]);
  expect(refused.text).toContain(message('en', 'page.error.email-no-at-sign'));
});

test('a form that is posted twice is one wish; one that did not stand on our page, or stood there for a day, is none', async () => {
  const visitor = new DeskVisitor(pages);
  const { text } = await visitor.ask('GET', '/desk/sign-in');
  const form = /name="form" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const posts = (token: string) => visitor.ask('POST', '/desk/sign-in/link', { email: 'ana@example.org', form: token });
  await posts(form);
  await posts(form);
  expect(new Set(pages.linksWanted.map(({ requestId }) => requestId)).size).toBe(1);
  const refused = await posts('forged');
  pages.nowMs += 24 * 60 * MINUTE_MS;
  expect([refused.statusCode, (await posts(form)).statusCode, pages.linksWanted.length]).toEqual([422, 422, 2]);
  expect(refused.text).toContain('value="ana@example.org"');
});

test('opening the link changes nothing, and its button without a code opens nothing: a mail scanner may press it', async () => {
  const scanner = new DeskVisitor(pages);
  const link = pages.linkMailedTo(OFFICE, 'Ana');
  const before = structuredClone(pages.offices.kept);
  await scanner.ask('GET', link);
  expect((await scanner.ask('POST', path(link), {})).statusCode).toBe(422);
  expect([pages.offices.kept, scanner.cookie]).toEqual([before, '']);
});

test('a link works once, and a code works once', async () => {
  laterOn();
  const [one, other] = [pages.linkMailedTo(OFFICE, 'Ana'), pages.linkMailedTo(OFFICE, 'Ana')];
  const code = ana.codeNow();
  expect((await enters(new DeskVisitor(pages), one, code)).statusCode).toBe(303);
  expect((await enters(new DeskVisitor(pages), other, code)).text).toContain('This code was used before');
  laterOn();
  expect((await enters(new DeskVisitor(pages), one, ana.codeNow())).statusCode).toBe(410);
});

test('the code that an app was set up with signs no one in', async () => {
  expect((await enters(new DeskVisitor(pages), pages.linkMailedTo(OFFICE, 'Ana'), ana.codeNow())).statusCode).toBe(422);
});

test('five wrong codes end a link, and the right one comes too late', async () => {
  laterOn();
  const link = pages.linkMailedTo(OFFICE, 'Ana');
  const thief = new DeskVisitor(pages);
  const codes = ['000000', '000001', '000002', '000003', '000004'];
  for (const code of codes) expect((await enters(thief, link, code)).statusCode).toBe(422);
  expect((await enters(thief, link, ana.codeNow())).statusCode).toBe(410);
});

test('a link that was used, or tried too often, says so when it is opened: no code is asked for in vain', async () => {
  laterOn();
  const [used, tried] = [pages.linkMailedTo(OFFICE, 'Ana'), pages.linkMailedTo(OFFICE, 'Ana')];
  const opens = async (link: string) => (await new DeskVisitor(pages).ask('GET', link)).statusCode;
  const thief = new DeskVisitor(pages);
  for (const code of ['000000', '000001', '000002', '000003']) await enters(thief, tried, code);
  expect([await opens(used), await opens(used), await opens(tried)]).toEqual([200, 200, 200]);
  await enters(thief, tried, '000004');
  await enters(new DeskVisitor(pages), used, ana.codeNow());
  expect([await opens(used), await opens(tried)]).toEqual([410, 410]);
});

test('a link ends after fifteen minutes', async () => {
  const link = pages.linkMailedTo(OFFICE, 'Ana');
  pages.nowMs += 15 * MINUTE_MS;
  expect([(await ana.ask('GET', link)).statusCode, (await enters(ana, link, ana.codeNow())).statusCode]).toEqual([
    410, 410,
  ]);
});

test('a link of before a lost phone opens nothing, nor does one of a member who was removed', async () => {
  laterOn();
  const omar = await pages.member(OFFICE, 'Omar');
  const link = pages.linkMailedTo(OFFICE, 'Ana');
  const anaId = anaNow()?.memberId;
  await omar.submits(`/desk/team/${anaId}`, `/desk/team/${anaId}/invite-again`);
  expect(anaNow()?.authenticator).toBeUndefined();
  expect((await enters(new DeskVisitor(pages), link, ana.codeNow())).statusCode).toBe(410);
  await omar.submits(`/desk/team/${anaId}/remove`, `/desk/team/${anaId}/remove`);
  expect((await enters(new DeskVisitor(pages), link, ana.codeNow())).statusCode).toBe(410);
});

test('a link of before its member was signed out everywhere opens nothing, though their app is the same', async () => {
  const omar = await pages.member(OFFICE, 'Omar');
  const link = pages.linkMailedTo(OFFICE, 'Ana');
  laterOn();
  const anaId = anaNow()?.memberId;
  await omar.submits(`/desk/team/${anaId}`, `/desk/team/${anaId}/permissions`, { may: 'propose' });
  expect((await enters(new DeskVisitor(pages), link, ana.codeNow())).statusCode).toBe(410);
  expect((await enters(ana, pages.linkMailedTo(OFFICE, 'Ana'), ana.codeNow())).statusCode).toBe(303);
});

test('a link that is not ours says so', async () => {
  expect((await ana.ask('GET', '/desk/enter/k1.forged')).statusCode).toBe(404);
});

test.each(LANGUAGES)('each page on the way is sound HTML, and in its language: %s', async (language) => {
  const lea = new DeskVisitor(pages);
  const invitation = await pages.invites(OFFICE, 'Lea');
  await lea.submits(invitation, path(invitation));
  const link = pages.linkMailedTo(OFFICE, 'Ana');
  const shown = [
    await lea.ask('GET', `/desk/join/app?lang=${language}`),
    await lea.ask('GET', `/desk/sign-in/asked?lang=${language}`),
    await lea.ask('GET', `${path(link)}?lang=${language}`),
    await lea.ask('POST', `${path(link)}?lang=${language}`, { code: '1' }),
    await lea.ask('POST', `/desk/sign-in/link?lang=${language}`, { email: '' }),
  ];
  for (const { text } of shown) {
    expect(text).toContain(`<html lang="${language}"`);
    expect(await htmlFaults(text)).toEqual([]);
  }
});
