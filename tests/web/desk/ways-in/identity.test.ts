import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeIdentityProvider } from '../../../../functions/adapters/oidc/oidc.ts';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { DeskPages, DeskVisitor, formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { OrganisationsProvider, PROVIDER_CLIENT } from '../../../support/members/organisations-provider.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const OTHER = '0d0d0d0d-1111-4222-8333-444444444444';
const RETURN_URL = 'https://alerts.example.org/desk/identity';
const MINUTE_MS = 60_000;
type Place = 'sign-in' | 'join' | 'you';

let organisation: OrganisationsProvider;
let pages: DeskPages;
beforeAll(async () => {
  organisation = await OrganisationsProvider.start(RETURN_URL);
});
afterAll(() => organisation.stop());
beforeEach(() => {
  organisation.account = { subject: 'ana-1', email: 'ana@example.org', isVerified: true };
  organisation.instead = () => false;
  const settings = { issuer: organisation.issuer, clientId: PROVIDER_CLIENT.clientId, secretArn: 'of the secret' };
  pages = new DeskPages(
    makeIdentityProvider({
      settings: { ...settings, name: 'Example Identity' },
      returnUrl: RETURN_URL,
      readSecret: async () => PROVIDER_CLIENT.secret,
      report: () => undefined,
    }),
  );
});

const memberNow = (name: string, publisherId = OFFICE) =>
  pages.offices.kept.get(publisherId)?.members.find((one) => one.name === name);
const isIn = async (visitor: DeskVisitor) => (await visitor.ask('GET', '/desk')).statusCode === 200;

/** Goes to the provider. @returns the path by which it sends the browser back. */
async function leaves(visitor: DeskVisitor, place: Place) {
  const { to } = await visitor.ask('GET', `/desk/${place}/identity`);
  const back = await organisation.leadsBack(to);
  return `${back.pathname}${back.search}`;
}

/** Presses the button of the page that the provider sends a browser back to. */
async function presses(visitor: DeskVisitor, place: Place, back: string) {
  const { text } = await visitor.comesFromElsewhere(back);
  const action = `/desk/${place}/identity`;
  return visitor.ask('POST', action, hiddenFieldsOf(formIn(text, action)));
}
const goesThrough = async (visitor: DeskVisitor, place: Place) => presses(visitor, place, await leaves(visitor, place));

async function accepts(name: string, publisherId = OFFICE) {
  const visitor = new DeskVisitor(pages);
  const link = await pages.invites(publisherId, name);
  await visitor.submits(link, link.split('?', 1).join());
  return visitor;
}
async function joins(name: string, publisherId = OFFICE) {
  const visitor = await accepts(name, publisherId);
  return { visitor, answer: await goesThrough(visitor, 'join') };
}

test('an invited person joins by their organisation’s account, and signs in by it from then on', async () => {
  const { visitor, answer } = await joins('Ana');
  expect([answer.to, await isIn(visitor), visitor.held]).toEqual(['/desk?lang=en', true, '']);
  const identity = { issuer: organisation.issuer, subject: 'ana-1', addedAtMs: pages.nowMs };
  expect([memberNow('Ana')?.identity, memberNow('Ana')?.invitation]).toEqual([identity, undefined]);
  const later = new DeskVisitor(pages);
  expect([(await goesThrough(later, 'sign-in')).to, await isIn(later)]).toEqual(['/desk?lang=en', true]);
  expect(pages.offices.entries.map(({ act }) => act)).toEqual(['invited', 'joined']);
});

test('the organisation’s account leads to the page that was asked for', async () => {
  await joins('Ana');
  const later = new DeskVisitor(pages);
  const { to } = await later.ask('GET', '/desk/history');
  const link = parseHTML((await later.ask('GET', to)).text).document.querySelector('a[href*="/desk/sign-in/identity"]');
  const left = await later.ask('GET', link?.getAttribute('href') ?? '');
  const back = await organisation.leadsBack(left.to);
  expect((await presses(later, 'sign-in', `${back.pathname}${back.search}`)).to).toBe('/desk/history?lang=en');
});

test('a member adds the account to their ways in and ends it; the history and two mails say so', async () => {
  const ana = await pages.member(OFFICE, 'Ana');
  expect((await goesThrough(ana, 'you')).to).toBe('/desk/you?done=added&lang=en');
  const thief = new DeskVisitor(pages);
  await goesThrough(thief, 'sign-in');
  expect((await ana.submits('/desk/you', '/desk/you/identity/end')).to).toBe('/desk/you?done=ended&lang=en');
  expect([memberNow('Ana')?.identity, await isIn(ana), await isIn(thief)]).toEqual([undefined, true, false]);
  expect((await goesThrough(new DeskVisitor(pages), 'sign-in')).statusCode).toBe(403);
  expect(pages.told.map(({ told }) => told)).toEqual(['identity-added', 'identity-ended']);
  const history = (await ana.ask('GET', '/desk/history')).text.replaceAll(/[\u2066\u2069]/g, '');
  expect(history).toContain('Ana added to how they sign in: an account at the organisation’s identity provider.');
  expect(history).toContain('Ana ended a way to sign in: an account at the organisation’s identity provider.');
});

test('the account is not ended while it is the last way in', async () => {
  const { visitor } = await joins('Ana');
  const refused = await visitor.submits('/desk/you', '/desk/you/identity/end');
  expect([refused.statusCode, memberNow('Ana')?.identity?.subject]).toEqual([422, 'ana-1']);
  expect(refused.text).toContain('href="#identity"');
});

test('a member’s address that the provider gave to another person opens nothing', async () => {
  await joins('Ana');
  organisation.account = { subject: 'another-person', email: 'ana@example.org', isVerified: true };
  const other = new DeskVisitor(pages);
  expect([(await goesThrough(other, 'sign-in')).statusCode, await isIn(other)]).toEqual([403, false]);
});

test('a member is let in whose address at the provider is another one since', async () => {
  await joins('Ana');
  organisation.account = { subject: 'ana-1', email: 'ana.new@example.org', isVerified: false };
  expect((await goesThrough(new DeskVisitor(pages), 'sign-in')).to).toBe('/desk?lang=en');
});

test('an account is answered alike whether its address is a member’s or no one’s', async () => {
  await pages.member(OFFICE, 'Ana');
  const answers = [];
  for (const email of ['ana@example.org', 'eve@example.org']) {
    organisation.account = { subject: email, email, isVerified: true };
    answers.push(await goesThrough(new DeskVisitor(pages), 'sign-in'));
  }
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403]);
  expect(answers[0]?.text).toBe(answers[1]?.text);
});

test.each([
  ['with another address', { email: 'eve@example.org', isVerified: true }],
  ['whose address is not verified', { email: 'ana@example.org', isVerified: false }],
  ['without an address', { isVerified: true }],
])('an account %s lets an invited person not join', async (_, account) => {
  organisation.account = { subject: 'ana-1', ...account };
  const { visitor, answer } = await joins('Ana');
  expect([answer.statusCode, memberNow('Ana')?.identity, await isIn(visitor)]).toEqual([422, undefined, false]);
});

test('capitals in an address make it no other', async () => {
  organisation.account = { subject: 'ana-1', email: 'Ana@Example.org', isVerified: true };
  expect((await joins('Ana')).answer.to).toBe('/desk?lang=en');
});

test('one account lets in one member, whichever office they are of', async () => {
  await joins('Ana');
  const { answer } = await joins('Ana', OTHER);
  expect([answer.statusCode, memberNow('Ana', OTHER)?.identity]).toEqual([422, undefined]);
  expect(answer.text).toContain('Another member signs in by this account');
});

test.each(['remove', 'invite-again'])('after a colleague’s %s a member’s account lets them in no more', async (act) => {
  const omar = await pages.member(OFFICE, 'Omar');
  const { visitor } = await joins('Ana');
  const page = `/desk/team/${memberNow('Ana')?.memberId}`;
  expect((await omar.submits(act === 'remove' ? `${page}/remove` : page, `${page}/${act}`)).statusCode).toBe(303);
  const again = new DeskVisitor(pages);
  await goesThrough(again, 'sign-in');
  expect([await isIn(visitor), await isIn(again)]).toEqual([false, false]);
});

test('coming back changes nothing, however often: the button does', async () => {
  const visitor = await accepts('Ana');
  const back = await leaves(visitor, 'join');
  const before = structuredClone([pages.offices.kept, pages.sessionsKept.size, visitor.held]);
  organisation.asked.length = 0;
  for (let times = 0; times < 2; times += 1) expect((await visitor.comesFromElsewhere(back)).statusCode).toBe(200);
  expect([pages.offices.kept, pages.sessionsKept.size, visitor.held]).toEqual(before);
  expect(organisation.asked).toEqual([]);
  expect((await presses(visitor, 'join', back)).to).toBe('/desk?lang=en');
});

test('what came back works once', async () => {
  await joins('Ana');
  const visitor = new DeskVisitor(pages);
  const back = await leaves(visitor, 'sign-in');
  const { held } = visitor;
  await presses(visitor, 'sign-in', back);
  const replayer = new DeskVisitor(pages);
  replayer.held = held;
  expect([(await presses(replayer, 'sign-in', back)).statusCode, await isIn(replayer)]).toEqual([410, false]);
});

test('another browser can do nothing with the address by which one came back', async () => {
  await joins('Ana');
  const back = await leaves(new DeskVisitor(pages), 'sign-in');
  const other = new DeskVisitor(pages);
  expect((await other.comesFromElsewhere(back)).statusCode).toBe(410);
  await leaves(other, 'sign-in');
  expect((await other.comesFromElsewhere(back)).statusCode).toBe(410);
  const answer = back.split('?', 2)[1] ?? '';
  expect((await other.ask('POST', '/desk/sign-in/identity', { answer })).statusCode).toBe(403);
  expect(await isIn(other)).toBe(false);
});

test('what was begun to sign in adds no account, and in another session nothing is added', async () => {
  const ana = await pages.member(OFFICE, 'Ana');
  const addsBy = async (back: string) => {
    const proof = /name="proof" value="([^"]+)"/.exec((await ana.ask('GET', '/desk/you')).text)?.[1] ?? '';
    return ana.ask('POST', '/desk/you/identity', { answer: back.split('?', 2)[1] ?? '', proof });
  };
  expect((await addsBy(await leaves(ana, 'sign-in'))).statusCode).toBe(410);
  const begun = await leaves(ana, 'you');
  const { held } = ana;
  await ana.signsIn();
  expect((await presses(ana, 'you', begun)).statusCode).toBe(403);
  ana.held = held;
  expect((await addsBy(begun)).statusCode).toBe(410);
  expect(memberNow('Ana')?.identity).toBeUndefined();
});

test('it lasts ten minutes', async () => {
  await joins('Ana');
  const visitor = new DeskVisitor(pages);
  const back = await leaves(visitor, 'sign-in');
  pages.nowMs += 10 * MINUTE_MS;
  expect((await visitor.comesFromElsewhere(back)).statusCode).toBe(410);
});

test('an error of the provider is told in our words alone', async () => {
  const visitor = new DeskVisitor(pages);
  const { to } = await visitor.ask('GET', '/desk/sign-in/identity');
  const state = new URL(to).searchParams.get('state') ?? '';
  const query = new URLSearchParams({ state, error: 'access_denied', error_description: '<b>hostile</b>' });
  const { statusCode, text } = await visitor.comesFromElsewhere(`/desk/identity?${query}`);
  expect([statusCode, text.includes('did not let you in'), text.includes('<b>hostile')]).toEqual([403, true, false]);
});

test('while the provider is down, the page says so and leads to the other ways', async () => {
  organisation.instead = (_, response) => Boolean(response.writeHead(503).end());
  const { statusCode, text } = await new DeskVisitor(pages).ask('GET', '/desk/sign-in/identity');
  expect([statusCode, text.includes('href="/desk/sign-in?lang=en"')]).toEqual([503, true]);
});

test('the cookie is this host’s, hidden from scripts, for ten minutes, and the page goes on in the language that it began in', async () => {
  const visitor = new DeskVisitor(pages);
  const { to, cookies } = await visitor.ask('GET', '/desk/sign-in/identity?lang=fr');
  expect(cookies?.join()).toMatch(/^__Host-identity=[^;]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/);
  const back = await organisation.leadsBack(to);
  const { text, headers } = await visitor.comesFromElsewhere(`${back.pathname}${back.search}`);
  expect([text.includes('lang="fr"'), headers?.['Cache-Control']]).toEqual([true, 'no-store']);
});

test('without a provider there is no button and no route', async () => {
  const without = new DeskPages(null);
  const visitor = await without.member(OFFICE, 'Ana');
  for (const path of ['/desk/sign-in', '/desk/you'])
    expect((await visitor.ask('GET', path)).text).not.toContain('/identity');
  for (const path of ['/desk/sign-in/identity', '/desk/join/identity', '/desk/you/identity', '/desk/identity'])
    expect([path, (await visitor.ask('GET', path)).statusCode]).toEqual([path, 404]);
});

test.each(LANGUAGES)('each page of it is a sound document (%s)', async (language) => {
  const visitor = await accepts('Ana');
  const begun = await visitor.ask('GET', `/desk/join/identity?lang=${language}`);
  const back = await organisation.leadsBack(begun.to);
  const texts = [
    (await visitor.ask('GET', `/desk/sign-in?lang=${language}`)).text,
    (await visitor.ask('GET', `/desk/join?lang=${language}`)).text,
    (await visitor.comesFromElsewhere(`${back.pathname}${back.search}`)).text,
    (await new DeskVisitor(pages).ask('GET', `/desk/identity?lang=${language}`)).text,
  ];
  await goesThrough(visitor, 'join');
  texts.push((await visitor.ask('GET', `/desk/you?lang=${language}`)).text);
  for (const text of texts) expect(await htmlFaults(text)).toEqual([]);
});
