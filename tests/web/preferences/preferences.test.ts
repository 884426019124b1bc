import { beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { codeOf } from '../../../functions/domain/notices/code.ts';
import { topicsOfSubscriber } from '../../../functions/domain/subscriber/cadence/slot.ts';
import { accessEpochOf, type Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { applyHeldRemovals } from '../../../functions/domain/unsubscribing/apply-held-removals.ts';
import { COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { message } from '../../../functions/locales/messages.ts';
import { aFollow, aSubscriber, someTokenKeys } from '../../support/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { aFormToken, followPathTo, linkTo, Pages, stopLinkTo } from '../../support/subscribing/pages.ts';
import { Tab } from '../../support/subscribing/tab.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const A_SIGN_IN_ID = 'bbbbbbbb-0000-8000-8000-000000000001';
const LINK = linkTo('sign-in', A_SIGN_IN_ID);
const HERE = '192.0.2.1';
const MINUTE_MS = 60_000;
const ana = aSubscriber({
  follows: [
    aFollow({ followId: 'in-russia', countries: ['RU'] }),
    aFollow({ followId: 'torture', themes: ['torture'] }),
  ],
});

let ports: MemoryPorts;
let pages: Pages;

beforeEach(async () => {
  ports = new MemoryPorts();
  await ports.holds(ana, topicsOfSubscriber(ana));
  await aLinkFrom(HERE);
  pages = new Pages(ports);
});

async function aLinkFrom(network: string): Promise<void> {
  await ports.signIns.put({
    signInId: A_SIGN_IN_ID,
    subscriberId: ana.subscriberId,
    requestedFrom: await ports.networks.hash(network, NOW_MS),
    mailedAtMs: NOW_MS,
    expiresAtMs: NOW_MS + 20 * MINUTE_MS,
    accessEpoch: accessEpochOf(ana),
    isSpent: false,
  });
  ports.writes = 0;
}

const anaNow = (): Subscriber => ports.people.get(ana.subscriberId) as Subscriber; // every test keeps her

/** The fields that name a day, as its lists post them. */
function until(day: string): Record<string, string> {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-').map((part) => part.replace(/^0/, ''));
  return { 'until-year': year, 'until-month': month, 'until-day': dayOfMonth };
}

const valuesChosen = (text: string) =>
  [...text.matchAll(/<option(?: value="(\d+)")? selected>(\d*)/g)].map(([, value, label]) => value ?? label);

/** Signs in, and gives what every form on the pages carries. */
async function signsIn(): Promise<string> {
  await pages.ask('POST', LINK, '');
  return proofOn('/preferences/mine');
}

async function proofOn(path: string): Promise<string> {
  const { text } = await pages.ask('GET', path);
  return proofIn(text);
}

const proofIn = (text: string): string => /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '';

const post = (path: string, fields: Record<string, string>) =>
  pages.ask('POST', path, new URLSearchParams(fields).toString());

const HELD = { heldAtMs: NOW_MS, pressedBy: 'one-click', mailedAtMs: NOW_MS, domainHash: '' } as const;

/** Lets presses of links in a burst have been held: of one follow, or of all. */
const holds = (followId?: string) =>
  ports.heldRemovals.hold(
    { ...HELD, subscriberId: ana.subscriberId, ...(followId !== undefined && { followId }) },
    NOW_MS + DAY_MS,
  );

describe('what was pressed in a burst and is held', () => {
  const heldNow = () => [...ports.held.values()].map(({ followId }) => followId);

  test.each(LANGUAGES)('stands in the preferences, on a valid page that writes nothing: %s', async (language) => {
    await holds();
    await holds('torture');
    await holds('stopped-by-now');
    await signsIn();
    ports.writes = 0;
    const { text } = await pages.ask('GET', `/preferences/mine?lang=${language}`);
    expect(await htmlFaults(text)).toEqual([]);
    expect(text).toContain(`<h2>${message(language, 'page.mine.held')}</h2>`);
    expect(text.match(/<h3>/g)).toHaveLength(2);
    expect([ports.writes, heldNow()]).toEqual([0, [undefined, 'torture', 'stopped-by-now']]);
  });

  test('is no word on the page when nothing is held', async () => {
    await signsIn();
    expect((await pages.ask('GET', '/preferences/mine')).text).not.toContain(message('en', 'page.mine.held'));
  });

  test('is ended at once, one follow and no other', async () => {
    await holds('torture');
    await holds();
    const proof = await signsIn();
    const { headers } = await post('/preferences/held', { proof, follow: 'torture' });
    expect(headers?.Location).toBe('/preferences/mine?done=stopped&lang=en');
    expect([anaNow().follows.map(({ followId }) => followId), heldNow()]).toEqual([['in-russia'], [undefined]]);
  });

  test('is ended at once, with all alerts and the session', async () => {
    await holds('torture');
    await holds();
    const proof = await signsIn();
    const { headers } = await post('/preferences/held', { proof, follow: '' });
    expect(headers?.Location).toBe('/preferences/unsubscribed?lang=en');
    expect([anaNow().status, heldNow()]).toEqual(['unsubscribed', []]);
  });

  test('is kept by the other button, and ends no day later', async () => {
    await holds();
    const proof = await signsIn();
    const { headers } = await post('/preferences/held', { proof, follow: '', keep: 'yes' });
    expect(headers?.Location).toBe('/preferences/mine?done=kept&lang=en');
    expect(await applyHeldRemovals(ports, NOW_MS + 2 * DAY_MS)).toEqual({ done: 0, errors: [] });
    expect([anaNow().status, heldNow()]).toEqual(['active', []]);
  });

  test('nothing is ended by a form that names what is not held, nor by one without the proof of the session', async () => {
    const proof = await signsIn();
    const { headers } = await post('/preferences/held', { proof, follow: '' });
    expect(headers?.Location).toBe('/preferences/mine?done=gone&lang=en');
    await holds();
    expect((await post('/preferences/held', { follow: '' })).statusCode).toBe(403);
    expect([anaNow().status, heldNow()]).toEqual(['active', [undefined]]);
  });
});

describe('the link', () => {
  test('shows a button and changes nothing, however often it is opened', async () => {
    const answers = [await pages.ask('GET', LINK), await pages.ask('GET', LINK)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(ports.writes).toBe(0);
    expect(answers[0]?.text).not.toContain('Russia');
  });

  test('lets in once: its button sets a cookie that no script and no other site can use', async () => {
    const first = await pages.ask('POST', LINK, '');
    expect(first.headers?.Location).toBe('/preferences/mine?signed-in=yes&lang=en');
    expect(first.cookies?.[0]).toMatch(
      /^__Host-session=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=1800$/,
    );
    pages.cookies = [];
    const second = await pages.ask('POST', LINK, '');
    expect([second.statusCode, second.cookies]).toEqual([410, undefined]);
    expect(second.text).toContain('Ask for a link again');
  });

  test('that was asked for on the way to how often mail comes leads there, and says who is signed in', async () => {
    const tab = await new Tab(pages).opens('/preferences/cadence');
    pages.nowMs += MINUTE_MS;
    await tab.sends('/preferences/sign-in', { email: ana.address });
    const [asked] = pages.handedOn;
    expect([tab.told().heading, JSON.parse(asked?.text ?? '{}')]).toMatchObject([
      'Now check your inbox',
      { address: ana.address, leadsTo: 'cadence' },
    ]);
    const link = ports.links.get(A_SIGN_IN_ID);
    if (link) await ports.signIns.put({ ...link, leadsTo: 'cadence' });
    await tab.opens(LINK);
    await tab.sends(LINK);
    expect([tab.path, tab.told().heading]).toEqual(['/preferences/cadence', 'How often alerts come']);
    expect(tab.text).toContain('Signed in as');
  });

  test('is not asked for to add one more topic: who is signed in adds it in the preferences, others sign up', async () => {
    const leadsTo = async () => (await pages.ask('GET', '/preferences/add')).headers?.Location;
    expect(await leadsTo()).toBe('/sign-up?lang=en');
    await signsIn();
    expect(await leadsTo()).toBe('/preferences/follows/new?lang=en');
    ports.people.set(ana.subscriberId, { ...ana, status: 'unsubscribed', unsubscribedAtMs: NOW_MS });
    expect(await leadsTo()).toBe('/sign-up?lang=en');
  });

  test('leads to no page that its asker made up', async () => {
    const tab = await new Tab(pages).opens('/preferences?to=https://example.com');
    pages.nowMs += MINUTE_MS;
    await tab.sends('/preferences/sign-in', { email: ana.address, to: 'https://example.com' });
    expect(pages.handedOn.map(({ text }) => Object.keys(JSON.parse(text)))).toEqual([
      ['address', 'language', 'network'],
    ]);
  });

  test.each(['cross-site', 'same-site'])(
    'lets no subscriber in whom a %s page made press, and is not spent by it',
    async (site) => {
      pages.headers = { 'sec-fetch-site': site };
      const answer = await pages.ask('POST', LINK, '');
      expect([answer.statusCode, answer.cookies, ports.writes]).toEqual([403, undefined, 0]);
      expect(answer.text).toContain('sent by another website');
      pages.headers = { 'sec-fetch-site': 'same-origin' };
      expect((await pages.ask('POST', LINK, '')).statusCode).toBe(303);
      const proof = await proofOn('/preferences/mine');
      pages.headers = { 'sec-fetch-site': site };
      ports.writes = 0;
      expect((await post('/preferences/discreet', { proof, discreet: 'yes' })).statusCode).toBe(403);
      expect(ports.writes).toBe(0);
    },
  );

  test('is over after twenty minutes, for the page and for the button', async () => {
    pages.nowMs = NOW_MS + 20 * MINUTE_MS;
    const answers = [await pages.ask('GET', LINK), await pages.ask('POST', LINK, '')];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([410, 410]);
    expect(ports.openSessions.size).toBe(0);
  });

  test('asks for the code when a gateway may have pressed its button, and takes that code alone', async () => {
    await aLinkFrom('198.51.100.7');
    const pressed = await pages.ask('POST', LINK, '');
    expect(pressed.text).toContain('Enter the code from the e‑mail');
    const wrong = await post(LINK, { code: '000000' });
    expect(wrong.statusCode).toBe(422);
    expect(ports.openSessions.size).toBe(0);
    const right = await post(LINK, { code: codeOf('sign-in', A_SIGN_IN_ID, 1, someTokenKeys) });
    expect(right.statusCode).toBe(303);
    expect(ports.openSessions.size).toBe(1);
  });

  test('works no more once its code was wrong too often', async () => {
    await aLinkFrom('198.51.100.7');
    for (const code of ['000001', '000002', '000003', '000004', '000005']) await post(LINK, { code });
    const sixth = await post(LINK, { code: '000006' });
    expect(sixth.text).toContain('The code was wrong too often');
    pages.nowMs = NOW_MS + 2 * MINUTE_MS;
    expect((await pages.ask('POST', LINK, '')).statusCode).toBe(410);
  });

  test('lets no subscriber in who is being erased', async () => {
    ports.people.set(ana.subscriberId, { ...ana, status: 'unsubscribed' });
    expect((await pages.ask('POST', LINK, '')).statusCode).toBe(410);
  });

  test('of another purpose lets no subscriber in', async () => {
    const path = linkTo('confirm', A_SIGN_IN_ID).replace('/confirm/', '/sign-in/');
    expect((await pages.ask('POST', path, '')).statusCode).toBe(404);
  });
});

describe('the session', () => {
  test('is needed for every page', async () => {
    const answer = await pages.ask('GET', '/preferences/mine');
    expect([answer.statusCode, answer.headers?.Location]).toEqual([303, '/preferences?signed-out=yes&lang=en']);
  });

  test('is over after half an hour; what was entered stays in the page that says so, and counts after a new sign-in', async () => {
    const proof = await signsIn();
    pages.nowMs = NOW_MS + 30 * MINUTE_MS;
    const late = await post('/preferences/discreet', { proof, discreet: 'yes' });
    expect(late.statusCode).toBe(403);
    expect(late.text).toContain('<form method="post" action="/preferences/discreet?lang=en">');
    expect(late.text).toContain(`<input type="hidden" name="proof" value="${proof}">`);
    expect(late.text).toContain('<input type="hidden" name="discreet" value="yes">');
    expect(anaNow().isDiscreet).toBe(false);

    ports.links.delete(A_SIGN_IN_ID);
    pages.nowMs = NOW_MS;
    await aLinkFrom(HERE);
    await pages.ask('POST', LINK, '');
    const shown = await post('/preferences/discreet', { proof, discreet: 'yes' });
    expect([shown.statusCode, anaNow().isDiscreet]).toEqual([403, false]);
    expect(shown.text).toContain(message('en', 'page.earlier-form.heading'));
    expect(shown.text).toContain('<input type="hidden" name="discreet" value="yes">');
    expect(shown.text.match(/name="proof"/g)).toHaveLength(1);
    await post('/preferences/discreet', { proof: proofIn(shown.text), discreet: 'yes' });
    expect(anaNow().isDiscreet).toBe(true);
  });

  test('takes no proof that got out of another session of the same person', async () => {
    const leaked = await signsIn();
    pages.cookies = [];
    ports.links.delete(A_SIGN_IN_ID);
    await aLinkFrom(HERE);
    const own = await signsIn();
    const answer = await post('/preferences/discreet', { proof: leaked, discreet: 'yes' });
    expect([answer.statusCode, anaNow().isDiscreet]).toEqual([403, false]);
    expect((await post('/preferences/discreet', { proof: own, discreet: 'yes' })).statusCode).toBe(303);
  });

  test('gives each form another proof, so that none can be compared with one of before', async () => {
    const first = await signsIn();
    const { text } = await pages.ask('GET', '/preferences/discreet');
    expect(proofIn(text)).not.toBe(first);
  });

  test('takes no form without the proof that it stood on our page', async () => {
    await signsIn();
    const answers = [
      await post('/preferences/discreet', { discreet: 'yes' }),
      await post('/preferences/discreet', { proof: 'forged', discreet: 'yes' }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403]);
    expect(anaNow()).toEqual(ana);
  });

  test('ends by the button, for every copy of its cookie', async () => {
    const proof = await signsIn();
    const stolen = [...pages.cookies];
    const answer = await post('/preferences/sign-out', { proof });
    expect(answer.cookies?.[0]).toContain('Max-Age=300');
    pages.cookies = stolen;
    expect((await pages.ask('GET', '/preferences/mine')).statusCode).toBe(303);
  });

  test('is kept under a hash, so that the table holds none that could be used', async () => {
    await signsIn();
    const secret = pages.cookies[0]?.split('=')[1] ?? '';
    expect([...ports.openSessions.keys()].join()).not.toContain(secret);
  });
});

describe('the pages', () => {
  test('say all that was chosen, and fold the address away', async () => {
    await signsIn();
    const { text } = await pages.ask('GET', '/preferences/mine');
    expect(text).toContain('Every appeal about Russia');
    expect(text).toContain('One e‑mail for each new appeal');
    expect(text.replace(/<details class="signed-in">.*?<\/details>/s, '')).not.toContain(ana.address);
  });

  test('name a follow in their addresses by nothing that the table has', async () => {
    await signsIn();
    const { text } = await pages.ask('GET', '/preferences/mine');
    expect(text.match(/\/preferences\/follows\/[^"?]+/g)).toHaveLength(5);
    expect(text).not.toContain('in-russia');
    expect((await pages.ask('GET', '/preferences/follows/in-russia')).statusCode).toBe(410);
  });

  test('change one follow, once however often the form is posted; a link in an older mail does not show what it became', async () => {
    const proof = await signsIn();
    const older = stopLinkTo(ana.subscriberId, 'in-russia');
    for (let posts = 0; posts < 2; posts += 1) {
      const answer = await post(followPathTo('in-russia'), { proof, country: 'BY' });
      expect(answer.headers?.Location).toBe('/preferences/mine?done=saved&lang=en');
    }
    const [edited] = anaNow().follows;
    expect(edited).toMatchObject({ countries: ['BY'] });
    expect(edited?.followId).not.toBe('in-russia');
    expect(ports.wantedTopicsOf(ana.subscriberId)).toEqual(['country:BY', 'theme:torture']);
    const shown = await pages.ask('GET', older);
    expect(shown.text).toContain('<h1>Unfollow this topic?</h1>');
    expect(shown.text).not.toMatch(/Russia|Belarus/);
    await pages.ask('POST', older, '');
    expect(anaNow().follows[0]).toEqual(edited);
  });

  test('follow everything beside nothing else, and no more than one person may, and read why', async () => {
    const proof = await signsIn();
    const everything = await post('/preferences/follows/new', { proof, everything: 'yes' });
    expect([everything.statusCode, await htmlFaults(everything.text)]).toEqual([422, []]);
    expect(everything.text).toContain('includes all else, so it can’t stand beside other choices');
    const follows = Array.from({ length: 40 }, (_, n) =>
      aFollow({ followId: `${n}`, countries: ['RU', COUNTRY_CODES[n] ?? ''] }),
    );
    ports.people.set(ana.subscriberId, { ...anaNow(), follows });
    const full = await post('/preferences/follows/new', { proof, theme: 'lawyers' });
    expect([full.statusCode, await htmlFaults(full.text)]).toEqual([422, []]);
    expect(full.text).toContain('You follow as many things as one person can: 40.');
    expect(anaNow().follows).toEqual(follows);
  });

  test('say by how much a follow is too much beside all the others, and keep it ticked', async () => {
    const proof = await signsIn();
    const follows = [aFollow({ followId: 'full', countries: COUNTRY_CODES.slice(0, 200) })];
    ports.people.set(ana.subscriberId, { ...anaNow(), follows });
    const answer = await post('/preferences/follows/new', { proof, theme: 'lawyers' });
    expect([answer.statusCode, await htmlFaults(answer.text)]).toEqual([422, []]);
    expect(answer.text).toContain('With all that you follow, these would be 201 combinations of places and themes');
    expect(answer.text).toContain('value="lawyers" checked');
    expect(anaNow().follows).toEqual(follows);
  });

  test('show a follow again as it was ticked when something is wrong with it', async () => {
    const proof = await signsIn();
    const answer = await post(followPathTo('in-russia'), { proof, country: 'BY', everything: 'yes' });
    expect(answer.statusCode).toBe(422);
    expect(answer.text).toContain('value="BY" checked');
    expect(answer.text).toContain('Error:');
    expect(anaNow()).toEqual(ana);
  });

  test('look for a place without saving', async () => {
    const proof = await signsIn();
    const answer = await post(followPathTo('in-russia'), { proof, country: 'RU', find: 'Mex', step: 'find' });
    expect(answer.statusCode).toBe(200);
    expect(answer.text).toContain('Places found');
    expect(anaNow()).toEqual(ana);
  });

  test.each(['new', 'edit'] as const)(
    'choose countries on the map as the sign-up does, without saving: %s',
    async (form) => {
      const path = form === 'new' ? '/preferences/follows/new' : followPathTo('in-russia');
      const proof = await signsIn();
      const { text } = await pages.ask('GET', path);
      expect(text).toContain('<button class="button button--quiet" type="submit" name="step" value="map">');
      const map = await post(path, { proof, country: 'RU', theme: 'torture', step: 'map' });
      expect([map.statusCode, await htmlFaults(map.text)]).toEqual([200, []]);
      expect(map.text).toContain('<input type="checkbox" name="country" value="RU" checked>');
      expect(map.text).toContain('<input type="hidden" name="theme" value="torture">');
      const back = await post(path, { proof: proofIn(map.text), country: 'MX', theme: 'torture', step: 'find' });
      expect(back.text).toMatch(/name="country" value="MX"[^>]* checked/);
      expect(anaNow()).toEqual(ana);
    },
  );

  test.each([
    '/preferences/follows/new',
    followPathTo('in-russia'),
    `${followPathTo('in-russia')}/stop`,
    '/preferences/cadence',
    '/preferences/languages',
    '/preferences/discreet',
    '/preferences/pause',
  ])('say who is signed in, folded away: %s', async (path) => {
    await signsIn();
    const { text } = await pages.ask('GET', path);
    expect(text.match(/<details class="signed-in">/g)).toHaveLength(1);
    expect(text.replace(/<details class="signed-in">.*?<\/details>/s, '')).not.toContain(ana.address);
    expect(await htmlFaults(text)).toEqual([]);
  });

  test('add a follow without another mail, and the same again only once', async () => {
    const proof = await signsIn();
    const answers = [
      await post('/preferences/follows/new', { proof, theme: 'lawyers' }),
      await post('/preferences/follows/new', { proof, theme: 'lawyers' }),
    ];
    expect(answers.map(({ headers }) => headers?.Location)).toEqual([
      '/preferences/mine?done=added&lang=en',
      '/preferences/mine?done=same&lang=en',
    ]);
    expect(anaNow().follows).toHaveLength(3);
    expect(ports.mails).toEqual([]);
  });

  test('stop one follow and keep the other; the last one unsubscribes from all, and its page says so before', async () => {
    const proof = await signsIn();
    await post(`${followPathTo('torture')}/stop`, { proof });
    expect(anaNow().follows.map(({ followId }) => followId)).toEqual(['in-russia']);
    expect((await pages.ask('GET', `${followPathTo('in-russia')}/stop`)).text).toContain('This is all that you follow');
    const last = await post(`${followPathTo('in-russia')}/stop`, { proof });
    expect([last.statusCode, anaNow().status]).toEqual([303, 'unsubscribed']);
    expect((await pages.ask('GET', String(last.headers?.Location))).text).toContain('<h1>You’re unsubscribed</h1>');
    expect((await pages.ask('GET', '/preferences/mine')).statusCode).toBe(303);
  });

  test('ask about a long follow by its lists, and about a short one by its sentence', async () => {
    const proof = await signsIn();
    const countries = ['RU', 'BY', 'MX', 'ML', 'NE', 'TD', 'KI', 'FJ', 'TO', 'WS'];
    const ticked = countries.map((code) => `&country=${code}`).join('');
    await pages.ask('POST', followPathTo('torture'), `proof=${encodeURIComponent(proof)}${ticked}`);
    const long = anaNow().follows.find(({ followId }) => followId !== 'in-russia')?.followId ?? '';
    const { text } = await pages.ask('GET', `${followPathTo(long)}/stop`);
    expect([text.includes('<h1>Unfollow this topic?</h1>'), text.includes('<li>Belarus</li>')]).toEqual([true, true]);
    const short = await pages.ask('GET', `${followPathTo('in-russia')}/stop`);
    expect(short.text).toContain('<h1>Unfollow “every appeal about Russia”?</h1>');
  });

  test('do not say that a follow was stopped that is none of theirs', async () => {
    const proof = await signsIn();
    const before = anaNow();
    const answer = await post(`${followPathTo('of-somebody-else')}/stop`, { proof });
    const { text } = await pages.ask('GET', String(answer.headers?.Location));
    expect([text.includes('You do not follow this'), text.includes(message('en', 'page.mine.done-stopped'))]).toEqual([
      true,
      false,
    ]);
    expect(anaNow()).toEqual(before);
  });

  test('say of a follow that was stopped in another tab that it is gone', async () => {
    const proof = await signsIn();
    await post(`${followPathTo('torture')}/stop`, { proof });
    const answers = [
      await pages.ask('GET', followPathTo('torture')),
      await post(followPathTo('torture'), { proof, theme: 'lawyers' }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([410, 410]);
  });

  test('change how often mail comes', async () => {
    const proof = await signsIn();
    await post('/preferences/cadence', {
      proof,
      frequency: 'weekly',
      weekday: '2',
      hour: '7',
      'time-zone': 'Europe/Berlin',
    });
    expect(anaNow()).toMatchObject({
      frequency: 'weekly',
      digestTime: { weekday: 2, hour: 7, timeZone: 'Europe/Berlin' },
    });
    expect((await pages.ask('GET', '/preferences/cadence')).text).toContain('value="weekly" checked');
  });

  test('show a cadence in a time zone that does not exist again, and say what is wrong', async () => {
    const proof = await signsIn();
    const answer = await post('/preferences/cadence', {
      proof,
      frequency: 'daily',
      hour: '7',
      'time-zone': 'Moon/Sea',
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.text).toContain('Moon/Sea is not the time zone of a place that we know.');
    expect(anaNow()).toEqual(ana);
  });

  test('change the languages, in their order, and whether appeals in none of them wait', async () => {
    const proof = await signsIn();
    const languages = { 'language-1': 'ar', 'language-2': 'fr', 'language-3': '' };
    await post('/preferences/languages', { proof, ...languages, untranslated: 'wait' });
    expect(anaNow()).toMatchObject({ language: 'ar', otherLanguages: ['fr'], waitsForEdition: true });
    expect((await pages.ask('GET', '/preferences/mine')).text).toContain('Wait until it is in one of my languages');
    await post('/preferences/languages', { proof, ...languages, untranslated: 'send' });
    expect(anaNow().waitsForEdition).toBe(false);
    expect((await post('/preferences/languages', { proof, 'language-1': '' })).statusCode).toBe(422);
  });

  test('turn discreet mail on and off', async () => {
    const proof = await signsIn();
    await post('/preferences/discreet', { proof, discreet: 'yes' });
    expect(anaNow().isDiscreet).toBe(true);
    await post('/preferences/discreet', { proof });
    expect(anaNow().isDiscreet).toBe(false);
  });

  test('pause until a day, and end the pause', async () => {
    const proof = await signsIn();
    await post('/preferences/pause', { proof, ...until('2024-04-01') });
    expect(anaNow()).toMatchObject({ pausedUntilMs: Date.UTC(2024, 3, 1, 12), pausedUntilDay: '2024-04-01' });
    expect((await pages.ask('GET', '/preferences/mine')).text).toContain('No alerts until 1 April 2024.');
    await post('/preferences/resume', { proof });
    expect(anaNow()).toEqual({ ...ana, revision: ana.revision + 2 });
  });

  test('end a pause on its own page too, which says until when it goes on and that what is missed is not sent later', async () => {
    const proof = await signsIn();
    const resume = 'action="/preferences/resume?lang=en"';
    const before = (await pages.ask('GET', '/preferences/pause')).text;
    expect([before.includes(resume), before.includes('not sent later')]).toEqual([false, true]);
    await post('/preferences/pause', { proof, ...until('2024-04-01') });
    for (const { text } of [
      await pages.ask('GET', '/preferences/pause'),
      await post('/preferences/pause', { proof, ...until('2024-2-30') }),
    ]) {
      expect(text).toContain('Alerts are paused until 1 April 2024.');
      expect(text).toContain(resume);
      expect(await htmlFaults(text)).toEqual([]);
    }
  });

  test('unsubscribe from all under what they follow, and not among what we keep about them', async () => {
    await signsIn();
    const { text } = await pages.ask('GET', '/preferences/mine');
    const headings = text.slice(0, text.indexOf('Unsubscribe from all alerts')).match(/<h2>[^<]+/g);
    expect(headings?.at(-1)).toBe('<h2>What you follow');
  });

  test.each([
    ['en', ['Day', 'Month', 'Year'], 'March'],
    ['fr', ['Jour', 'Mois', 'Année'], 'mars'],
    ['es', ['Día', 'Mes', 'Año'], 'marzo'],
    ['ar', ['يوم', 'الشهر', 'السنة'], 'آذار/مارس'],
  ])('ask in %s for a day in the order and the words of that language', async (language, labels, march) => {
    await signsIn();
    const { text } = await pages.ask('GET', `/preferences/pause?lang=${language}`);
    expect([...text.matchAll(/<label class="field" for="until-\w+">([^<]+)/g)].map(([, label]) => label)).toEqual(
      labels,
    );
    expect(text).toContain(`<option value="3">${march}</option>`);
    expect(await htmlFaults(text)).toEqual([]);
  });

  test('are told by which clock a pause ends, and see their day again even if they choose another clock later', async () => {
    const proof = await signsIn();
    expect((await pages.ask('GET', '/preferences/pause')).text).toContain('begun everywhere in the world');
    await post('/preferences/pause', { proof, ...until('2024-04-01') });
    await post('/preferences/cadence', { proof, frequency: 'daily', hour: '8', 'time-zone': 'America/Los_Angeles' });
    const { text } = await pages.ask('GET', '/preferences/pause');
    expect(text).toContain('in the time zone of your digests: United States · Los Angeles.');
    expect(valuesChosen(text)).toEqual(['1', '4', '2024']);
    expect((await pages.ask('GET', '/preferences/mine')).text).toContain('No alerts until 1 April 2024.');
  });

  test.each([
    ['', 'Choose the day'],
    ['soon', 'Choose the day'],
    ['2024-02-30', 'no such day'],
    ['2024-99-1', 'no such day'],
    ['2024-03-14', 'has already come'],
    ['2025-03-16', 'more than a year'],
  ])('a pause until %j is refused with words that help', async (day, words) => {
    const proof = await signsIn();
    const answer = await post('/preferences/pause', { proof, ...until(day) });
    expect(answer.statusCode).toBe(422);
    expect(answer.text).toContain(words);
    expect(anaNow()).toEqual(ana);
  });

  test('never answer a GET with a change', async () => {
    await signsIn();
    ports.writes = 0;
    const paths = [
      'mine',
      'follows/new',
      'follows/torture',
      'follows/torture/stop',
      'cadence',
      'languages',
      'discreet',
      'pause',
      'resume',
      'sign-out',
    ];
    for (const path of paths)
      for (const method of ['GET', 'HEAD']) await pages.ask(method, `/preferences/${path}?done=saved`);
    expect([ports.writes, anaNow()]).toEqual([0, ana]);
  });

  test('let a pause that is long over be no pause', async () => {
    await signsIn();
    ports.people.set(ana.subscriberId, { ...ana, pausedUntilMs: NOW_MS - DAY_MS });
    expect((await pages.ask('GET', '/preferences/mine')).text).toContain('No pause');
  });
});

describe('asking for a link', () => {
  const ask = (email: string) => post('/preferences/sign-in', { form: aFormToken(), email });

  test('answers every address alike, hands it on sealed, and writes nothing', async () => {
    const answers = [await ask('ana@example.org'), await ask('nobody@example.org')];
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.headers?.Location).toBe('/preferences/asked?lang=en');
    expect(pages.handedOn.map(({ message, text }) => [message.kind, JSON.parse(text).address])).toEqual([
      ['sign-in-requested', 'ana@example.org'],
      ['sign-in-requested', 'nobody@example.org'],
    ]);
    expect(ports.writes).toBe(0);
  });

  test('takes an address that a browser filled in at once, and a hasty second press says the same and asks for nothing more', async () => {
    const atOnce = { form: aFormToken(NOW_MS), email: 'ana@example.org' };
    const [first, second] = [await post('/preferences/sign-in', atOnce), await post('/preferences/sign-in', atOnce)];
    expect([first.statusCode, first.headers?.Location]).toEqual([303, '/preferences/asked?lang=en']);
    expect(second).toEqual(first);
    expect(new Set(pages.handedOn.map(({ message }) => message.requestId)).size).toBe(1);
  });

  test('shows an address that is none again, with what is wrong', async () => {
    const answer = await ask('ana example.org');
    expect(answer.statusCode).toBe(422);
    expect(answer.text).toContain('value="ana example.org"');
  });
});
