import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { hasJoined } from '../../../../functions/domain/members/office.ts';
import { message } from '../../../../functions/locales/messages.ts';
import { DeskPages, DeskVisitor } from '../../../support/members/desk-pages.ts';
import { DAY_MS } from '../../../support/subscribing/builders.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';

let pages: DeskPages;
let ana: DeskVisitor;
let omar: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
  omar = await pages.member(OFFICE, 'Omar', ['propose', 'decide']);
});

const people = () => pages.offices.kept.get(OFFICE)?.members ?? [];
const idOf = (name: string) => people().find((one) => one.name === name)?.memberId ?? '';
const acts = (visitor: DeskVisitor, name: string, act: string, fields: Record<string, string> = {}) =>
  visitor.submits(
    `/desk/team/${idOf(name)}${act === 'remove' ? '/remove' : ''}`,
    `/desk/team/${idOf(name)}/${act}`,
    fields,
  );
const nameOf = (memberId: string) => people().find((one) => one.memberId === memberId)?.name;
const isOut = async (visitor: DeskVisitor) => (await visitor.ask('GET', '/desk')).statusCode === 303;
const history = async () => (await ana.ask('GET', '/desk/history')).text;
const plain = (text: string) => text.replaceAll(/[\u2066\u2069]/g, '');

test('a manager invites a person, who joins with what was ticked', async () => {
  const invited = { name: 'Lea Placeholder', email: 'lea@example.org', language: 'fr', may: 'propose' };
  expect((await ana.submits('/desk/team', '/desk/team/invite', invited)).to).toBe('/desk/team?done=invited&lang=en');
  expect(people().at(-1)).toMatchObject({
    name: 'Lea Placeholder',
    address: 'lea@example.org',
    language: 'fr',
    permissions: ['propose'],
    invitation: { invitedBy: 'Ana' },
  });
  expect(pages.mailed.at(-1)?.memberId).toBe(idOf('Lea Placeholder'));
  expect(plain(await history())).toContain('Ana invited Lea Placeholder (lea@example.org). Allowed: writing.');
});

test.each([
  ['without a name', { name: '', email: 'lea@example.org' }, 'Enter a name'],
  ['with a name that turns the text around', { name: 'Lea\u202e', email: 'lea@example.org' }, 'Enter a name'],
  ['without an address', { name: 'Lea', email: '' }, 'at which this person reads mail'],
  ['with a broken address', { name: 'Lea', email: 'lea' }, message('en', 'page.error.email-no-at-sign')],
  ['with the address of a member', { name: 'Lea', email: 'OMAR@example.org' }, 'has this address'],
  [
    'with a name by which the history calls an operator',
    { name: 'An operator', email: 'lea@example.org' },
    'Enter a name',
  ],
  ['with the name of the office', { name: 'Example Observatory', email: 'lea@example.org' }, 'Enter a name'],
  ['with a name like a member’s', { name: 'ómar', email: 'lea@example.org' }, 'or one that looks like it'],
])('an invitation %s is shown again with what is wrong, and mails no one', async (_, fields, words) => {
  const mailed = pages.mailed.length;
  const answer = await ana.submits('/desk/team', '/desk/team/invite', fields);
  expect([answer.statusCode, answer.text.includes(words), pages.mailed.length]).toEqual([422, true, mailed]);
});

test('an office mails thirty invitations a day, and goes on the next day', async () => {
  const next = (n: number) =>
    ana.submits('/desk/team', '/desk/team/invite', { name: `P${n}x`, email: `p${n}@example.org`, may: 'propose' });
  for (let n = 2; n < 30; n += 1) expect((await next(n)).statusCode).toBe(303);
  expect((await next(30)).statusCode).toBe(422);
  pages.nowMs += DAY_MS;
  await ana.signsIn();
  expect((await next(30)).statusCode).toBe(303);
});

test('who may do less is signed out at once, and may do less when they are back', async () => {
  expect((await acts(ana, 'Omar', 'permissions', { may: 'propose' })).to).toBe('/desk/team?done=changed&lang=en');
  expect(await isOut(omar)).toBe(true);
  await omar.signsIn();
  expect(people()[1]?.permissions).toEqual(['propose']);
  expect(plain(await history())).toContain('Ana changed what Omar may do. Before: writing and deciding. Now: writing.');
});

test('who may do more goes on where they are', async () => {
  const ticked = new URLSearchParams([
    ['may', 'propose'],
    ['may', 'decide'],
    ['may', 'manage'],
  ]);
  const { text } = await ana.ask('GET', `/desk/team/${idOf('Omar')}`);
  ticked.set('proof', /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '');
  await ana.post(`/desk/team/${idOf('Omar')}/permissions`, `${ticked}`);
  expect([people()[1]?.permissions, await isOut(omar)]).toEqual([['propose', 'decide', 'manage'], false]);
});

test('who lets themselves do more does so at once; all colleagues are mailed each time, and the history says so', async () => {
  await pages.member(OFFICE, 'Lea', ['propose']);
  const ticks = async (may: readonly string[]) => {
    const page = `/desk/team/${idOf('Ana')}`;
    const form = new URLSearchParams(may.map((one): [string, string] => ['may', one]));
    form.set('proof', /name="proof" value="([^"]+)"/.exec((await ana.ask('GET', page)).text)?.[1] ?? '');
    await ana.post(`${page}/permissions`, `${form}`);
    await ana.signsIn();
  };
  const others = [idOf('Omar'), idOf('Lea')];
  const mailed = () => pages.teamMailed.map(({ memberId }) => memberId);
  await ticks(['manage']);
  await ticks(['propose', 'manage']);
  await ticks(['propose', 'decide', 'manage']);
  expect(mailed()).toEqual([...others, ...others, ...others]);
  expect(plain(await history())).toContain('Ana changed what Ana may do.');
  const lines = await pages.offices.newest(OFFICE);
  expect(pages.teamMailed.at(-1)).toEqual({
    ...{ publisherId: OFFICE, memberId: idOf('Lea') },
    ...{ entryId: lines[0]?.entryId, atMs: pages.nowMs },
  });
});

test.each([
  [
    'who is invited, whatever they may do',
    () => ana.submits('/desk/team', '/desk/team/invite', { name: 'Lea', email: 'lea@example.org', may: 'propose' }),
  ],
  ['who gets a new invitation', () => acts(ana, 'Max', 'invite-again')],
  ['who may do less', () => acts(ana, 'Max', 'permissions', { may: 'propose' })],
  ['who is removed', () => acts(ana, 'Max', 'remove')],
])('all colleagues are mailed at once %s', async (_, act) => {
  await pages.member(OFFICE, 'Max', ['propose', 'decide']);
  expect((await act()).statusCode).toBe(303);
  const names = pages.teamMailed.map(({ memberId }) => nameOf(memberId));
  expect(names.filter((name) => name === 'Omar' || name === 'Ana')).toEqual(['Omar']);
});

test('who is removed is mailed that they were, for a day', async () => {
  const omarId = idOf('Omar');
  await acts(ana, 'Omar', 'remove');
  expect(pages.teamMailed.map(({ memberId }) => memberId)).toEqual([omarId]);
  const former = () => pages.offices.kept.get(OFFICE)?.former?.map(({ address }) => address);
  expect(former()).toEqual(['omar@example.org']);
  pages.nowMs += DAY_MS;
  await ana.signsIn();
  await ana.submits('/desk/team', '/desk/team/invite', { name: 'Lea', email: 'lea@example.org', may: 'propose' });
  expect(former()).toBeUndefined();
});

test('rights are changed thirty times a day, with invitations, and all of them are taken away at any time', async () => {
  const gives = (may: string) => acts(ana, 'Omar', 'permissions', { may });
  for (let n = 2; n < 30; n += 1) expect((await gives(n % 2 === 0 ? 'propose' : 'decide')).statusCode).toBe(303);
  expect([(await gives('manage')).statusCode, (await gives('propose')).statusCode]).toEqual([422, 422]);
  expect((await gives('')).to).toBe('/desk/team?done=changed&lang=en');
  expect(people()[1]?.permissions).toEqual([]);
});

test('who is removed can do nothing at once, nor come in again', async () => {
  expect((await acts(ana, 'Omar', 'remove')).to).toBe('/desk/team?done=removed&lang=en');
  const told = await omar.ask('GET', '/desk');
  expect([told.statusCode, told.text.includes('You are not a member of this office any more')]).toEqual([403, true]);
  expect((await omar.signsIn()).statusCode).toBe(422);
  expect(plain(await history())).toContain('Ana removed Omar. Allowed until then: writing and deciding.');
});

test('removing asks first, on a page that says what ends with it', async () => {
  const page = `/desk/team/${idOf('Omar')}`;
  const { document } = parseHTML((await ana.ask('GET', page)).text);
  expect(document.querySelector(`form[action^="${page}/remove"]`)).toBeNull();
  expect(document.querySelector(`a[href^="${page}/remove"]`)?.textContent).toBe('Remove from the team');
  const { text } = await ana.ask('GET', `${page}/remove`);
  expect(plain(text)).toContain('<h1>Remove Omar from the team?</h1>');
  expect(await htmlFaults(text)).toEqual([]);
  expect(people()).toHaveLength(2);
});

test('who is over by the clock, and a stranger, are told nothing of a removal', async () => {
  await acts(ana, 'Omar', 'remove');
  pages.nowMs += DAY_MS;
  expect((await omar.ask('GET', '/desk')).statusCode).toBe(303);
  expect((await new DeskVisitor(pages).ask('GET', '/desk')).statusCode).toBe(303);
});

test('an invitation that was taken back lets no one in', async () => {
  const link = await pages.invites(OFFICE, 'Lea');
  await acts(ana, 'Lea', 'remove');
  expect((await new DeskVisitor(pages).ask('GET', link)).statusCode).toBe(410);
});

test('a lost phone: what it signed in with ends, and its owner joins again by a new invitation', async () => {
  expect((await acts(ana, 'Omar', 'invite-again')).to).toBe('/desk/team?done=invited-again&lang=en');
  expect([await isOut(omar), (await omar.signsIn()).statusCode, hasJoined(people()[1] as never)]).toEqual([
    true,
    422,
    false,
  ]);
  const back = new DeskVisitor(pages);
  await back.joins(pages.linkOfLastMail());
  expect([await isOut(back), people()[1]?.permissions]).toEqual([false, ['propose', 'decide']]);
});

test.each(['remove', 'permissions'])('the last who may manage the team stays so: %s', async (act) => {
  const answer = await acts(ana, 'Ana', act);
  expect([answer.statusCode, answer.text.includes('no one could manage the team')]).toEqual([422, true]);
  expect([people()[0]?.permissions.includes('manage'), await isOut(ana)]).toEqual([true, false]);
});

test('no one ends their own passkeys for a new invitation: a stolen session could', async () => {
  const { text } = await ana.ask('GET', `/desk/team/${idOf('Ana')}`);
  const proof = /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '';
  expect(text).not.toContain('/invite-again');
  const answer = await ana.ask('POST', `/desk/team/${idOf('Ana')}/invite-again`, { proof });
  expect([answer.statusCode, people()[0]?.passkeys.length]).toEqual([422, 1]);
});

test('who does not manage the team sees it, and can change nothing', async () => {
  const team = await omar.ask('GET', '/desk/team');
  expect([team.statusCode, team.text.includes('/desk/team/invite'), team.text.includes(idOf('Ana'))]).toEqual([
    200,
    false,
    false,
  ]);
  expect((await omar.ask('GET', `/desk/team/${idOf('Ana')}`)).statusCode).toBe(403);
  const proof = /name="proof" value="([^"]+)"/.exec(team.text)?.[1] ?? '';
  expect((await omar.ask('POST', `/desk/team/${idOf('Ana')}/remove`, { proof })).statusCode).toBe(403);
  expect(people()).toHaveLength(2);
});

test('the page says so until two can decide and two can manage', async () => {
  const warns = async () => (await ana.ask('GET', '/desk/team')).text.includes('One absence could stop your work');
  expect(await warns()).toBe(true);
  await pages.member(OFFICE, 'Lea');
  expect(await warns()).toBe(false);
});

test.each(LANGUAGES)('team, member and history are sound HTML in their language: %s', async (language) => {
  await acts(ana, 'Omar', 'permissions', { may: 'propose' });
  await acts(ana, 'Omar', 'invite-again');
  await pages.invites(OFFICE, 'Lea');
  for (const path of ['/desk/team', `/desk/team/${idOf('Omar')}`, '/desk/history']) {
    const { text } = await ana.ask('GET', `${path}?lang=${language}`);
    expect(text).toContain(`<html lang="${language}"`);
    expect(await htmlFaults(text)).toEqual([]);
  }
});
