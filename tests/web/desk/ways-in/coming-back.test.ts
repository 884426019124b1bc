import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { DeskSignInRequest } from '../../../../functions/domain/members/ways-in/desk-sign-in-request.ts';
import { deskLinkUrl } from '../../../../functions/domain/members/ways-in/links.ts';
import { pathBackIn } from '../../../../functions/web/desk/kit/ways-in.ts';
import { someTokenKeys } from '../../../support/builders.ts';
import { DeskPages, DeskVisitor, formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const MINUTE_MS = 60_000;
const PROPOSAL = '/desk/proposal/0a0a0a0a-1111-4222-8333-444444444444';
const TO_PROPOSAL = `to=${encodeURIComponent(PROPOSAL)}`;

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
});

test('a link that is followed from webmail leads on to the same address, where the browser sends its session', async () => {
  const answer = await ana.comesFromElsewhere('/desk/team?done=invited&lang=fr', 'cross-site');
  expect(answer.statusCode).toBe(200);
  const { document } = parseHTML(answer.text);
  const refresh = document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content');
  const link = document.querySelector('main a')?.getAttribute('href');
  expect([refresh, link]).toEqual(['0; url=/desk/team?done=invited&lang=fr', '/desk/team?done=invited&lang=fr']);
  expect([answer.cookies, answer.headers?.['Cache-Control'], document.querySelector('script')]).toEqual([
    undefined,
    'no-store',
    null,
  ]);
  expect(await htmlFaults(answer.text)).toEqual([]);
  expect((await ana.ask('GET', '/desk/team?done=invited&lang=fr')).statusCode).toBe(200);
});

test.each(['same-origin', 'same-site', 'none'])(
  'a visitor without a session is asked to sign in when they come by %s',
  async (site) => {
    const answer = await ana.comesFromElsewhere(PROPOSAL, site);
    expect([answer.statusCode, answer.to]).toEqual([303, `/desk/sign-in?${TO_PROPOSAL}&lang=en`]);
  },
);

test('a browser that sends a session that is over is not led on once more', async () => {
  pages.sessionsKept.clear();
  const answer = await ana.comesFromElsewhere(PROPOSAL, 'cross-site', ana.cookie);
  expect([answer.statusCode, answer.to]).toEqual([303, `/desk/sign-in?${TO_PROPOSAL}&lang=en`]);
});

test('a passkey leads to the page that was asked for', async () => {
  await ana.submits('/desk', '/desk/sign-out');
  const { to } = await ana.ask('GET', `${PROPOSAL}?lang=en`);
  expect((await ana.signsIn(undefined, to)).to).toBe(`${PROPOSAL}?lang=en`);
});

test('a mailed link leads to the page that was asked for', async () => {
  const lea = new DeskVisitor(pages);
  await lea.joinsByApp(await pages.invites(OFFICE, 'Lea'));
  pages.nowMs += MINUTE_MS;
  const visitor = new DeskVisitor(pages);
  const { to } = await visitor.ask('GET', PROPOSAL);
  const form = formIn((await visitor.ask('GET', to)).text, '/desk/sign-in/link');
  const posted = { ...hiddenFieldsOf(form), email: 'lea@example.org' };
  await visitor.ask('POST', form.getAttribute('action') ?? '', posted);
  const [wish] = pages.linksWanted;
  const asked = DeskSignInRequest.parse(JSON.parse(Buffer.from(wish?.sealedRequest ?? '', 'base64').toString()));
  expect(asked.to).toBe(PROPOSAL);
  const member = pages.offices.kept.get(OFFICE)?.members.find(({ name }) => name === 'Lea');
  const { memberId = '', standing = 0 } = member ?? {};
  const link = { publisherId: OFFICE, memberId, standing, linkId: crypto.randomUUID(), mailedAtMs: pages.nowMs };
  const url = deskLinkUrl('', link, { language: 'en', keys: someTokenKeys }, asked.to);
  const action = parseHTML((await visitor.ask('GET', url)).text)
    .document.querySelector('main form')
    ?.getAttribute('action');
  expect((await visitor.ask('POST', action ?? '', { code: '000000' })).statusCode).toBe(422);
  expect((await visitor.ask('POST', action ?? '', { code: lea.codeNow() })).to).toBe(`${PROPOSAL}?lang=en`);
});

test.each([
  'https://evil.example/desk',
  '//evil.example/desk',
  '/\\evil.example',
  '/desk//evil.example',
  '/desk/../unsubscribe',
  '/desk/%2e%2e/x',
  '/desk/team?x=1',
  '/deskx/team',
  '/desk/team\n',
  'javascript:alert(1)',
  '/desk/sign-in',
  `/desk/${'x'.repeat(300)}`,
  '',
])('signing in never leads to %j', async (to) => {
  expect(pathBackIn({ to })).toBeUndefined();
  await ana.submits('/desk', '/desk/sign-out');
  const signedIn = await ana.signsIn(undefined, `/desk/sign-in?to=${encodeURIComponent(to)}`);
  expect(signedIn.to).toBe('/desk?lang=en');
});
