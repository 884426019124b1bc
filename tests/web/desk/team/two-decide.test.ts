import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { hasJoined } from '../../../../functions/domain/members/office.ts';
import type { Permission } from '../../../../functions/domain/members/permission.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';
import { DAY_MS } from '../../../support/subscribing/builders.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';

let pages: DeskPages;
let ana: DeskVisitor;
let omar: DeskVisitor;
let lea: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
  omar = await pages.member(OFFICE, 'Omar');
  lea = await pages.member(OFFICE, 'Lea', ['propose', 'decide']);
  await ana.submits('/desk/team', '/desk/team/two-decide');
});

const office = () => pages.offices.kept.get(OFFICE);
const one = (name: string) => office()?.members.find((member) => member.name === name);
const idOf = (name: string) => one(name)?.memberId ?? '';
const waiting = () => (office()?.proposals ?? []).map(({ proposed }) => proposed);
const plain = (text: string) => text.replaceAll(/[\u2066\u2069]/g, '');
const history = async () => plain((await ana.ask('GET', '/desk/history')).text);
const PROPOSED = '/desk/team?done=proposed&lang=en';

async function ticks(visitor: DeskVisitor, name: string, may: readonly Permission[]) {
  const path = `/desk/team/${idOf(name)}`;
  const { text } = await visitor.ask('GET', path);
  const form = new URLSearchParams(may.map((each): [string, string] => ['may', each]));
  form.set('proof', /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '');
  return visitor.post(`${path}/permissions`, `${form}`);
}
const acts = (visitor: DeskVisitor, name: string, act: string) =>
  visitor.submits(`/desk/team/${idOf(name)}${act === 'remove' ? '/remove' : ''}`, `/desk/team/${idOf(name)}/${act}`);
const confirms = (visitor: DeskVisitor) => visitor.submits('/desk/team', '/desk/team/confirm');
/** Posts it though no such button is shown. */
async function forces(visitor: DeskVisitor, answer: 'confirm' | 'decline') {
  const { text } = await visitor.ask('GET', '/desk/team');
  const proof = /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const proposal = office()?.proposals?.[0]?.proposalId ?? '';
  return visitor.ask('POST', `/desk/team/${answer}`, { proof, proposal });
}

test('who is to do more can do so once a second manager has confirmed it, and no sooner', async () => {
  expect((await ticks(ana, 'Lea', ['propose', 'decide', 'manage'])).to).toBe(PROPOSED);
  expect(one('Lea')?.permissions).toEqual(['propose', 'decide']);
  expect((await omar.ask('GET', '/desk/team')).text).toContain('Waits for a second person');
  expect((await confirms(omar)).to).toBe('/desk/team?done=confirmed&lang=en');
  expect([one('Lea')?.permissions, waiting()]).toEqual([['propose', 'decide', 'manage'], []]);
  const told = await history();
  expect(told).toContain('Ana proposed: Lea may do more: managing the team.');
  expect(told).toContain('Omar confirmed what Ana proposed: Lea may do more: managing the team.');
  expect(told).toContain('Ana changed what Lea may do.');
});

test('no one confirms their own proposal, nor one that lets themselves do more', async () => {
  await ticks(ana, 'Omar', ['propose', 'decide']);
  await omar.signsIn();
  await ticks(ana, 'Lea', ['propose', 'decide', 'manage']);
  expect((await ana.ask('GET', '/desk/team')).text).not.toContain('/desk/team/confirm');
  expect((await forces(ana, 'confirm')).statusCode).toBe(422);
  expect((await forces(lea, 'confirm')).statusCode).toBe(403);
  expect((await forces(omar, 'confirm')).statusCode).toBe(403);
  expect(one('Lea')?.permissions).toEqual(['propose', 'decide']);
});

test('to take away what someone may do takes one person, at once, also beside what waits', async () => {
  expect((await ticks(ana, 'Lea', ['propose'])).to).toBe('/desk/team?done=changed&lang=en');
  expect((await ticks(ana, 'Lea', ['manage'])).to).toBe(PROPOSED);
  expect([one('Lea')?.permissions, waiting()]).toEqual([
    [],
    [{ kind: 'grant', memberId: idOf('Lea'), permissions: ['manage'] }],
  ]);
  expect((await lea.ask('GET', '/desk')).statusCode).toBe(303);
});

test('what was taken away meanwhile is not given back by an older proposal', async () => {
  await ticks(ana, 'Lea', ['propose', 'decide', 'manage']);
  await ticks(ana, 'Lea', ['propose']);
  await confirms(omar);
  expect(one('Lea')?.permissions).toEqual(['propose', 'manage']);
});

test('a removal, and a new invitation for who lost their phone, wait for a second manager', async () => {
  expect((await acts(ana, 'Lea', 'invite-again')).to).toBe(PROPOSED);
  expect([hasJoined(one('Lea') as never), (await lea.ask('GET', '/desk')).statusCode]).toEqual([true, 200]);
  const mailed = pages.mailed.length;
  await confirms(omar);
  expect([hasJoined(one('Lea') as never), pages.mailed.length]).toEqual([false, mailed + 1]);
  expect((await acts(ana, 'Lea', 'remove')).to).toBe(PROPOSED);
  await confirms(omar);
  expect(one('Lea')).toBeUndefined();
});

test('an invitation to do what is sensitive waits and mails no one; one to write goes out at once', async () => {
  const mailed = pages.mailed.length;
  const invites = (name: string, may: string) =>
    ana.submits('/desk/team', '/desk/team/invite', { name, email: `${name}@example.org`, language: 'ar', may });
  expect((await invites('Eve', 'decide')).to).toBe(PROPOSED);
  expect([one('Eve'), pages.mailed.length]).toEqual([undefined, mailed]);
  expect((await invites('Max', 'propose')).to).toBe('/desk/team?done=invited&lang=en');
  await confirms(omar);
  expect([one('Eve')?.permissions, one('Eve')?.language, pages.mailed.length]).toEqual([['decide'], 'ar', mailed + 2]);
});

test('that one person is enough again takes two, and to ask for two takes a second manager to be there', async () => {
  expect((await ana.submits('/desk/team', '/desk/team/two-decide')).to).toBe(PROPOSED);
  expect(office()?.needsTwo).toBe(true);
  await confirms(omar);
  expect(office()?.needsTwo).toBeUndefined();
  await ticks(ana, 'Omar', ['propose']);
  const refused = await ana.submits('/desk/team', '/desk/team/two-decide');
  expect([refused.statusCode, refused.text.includes('At least two people have to manage the team')]).toEqual([
    422,
    true,
  ]);
});

test('any manager takes a proposal back, its author too', async () => {
  await acts(ana, 'Lea', 'remove');
  expect((await ana.submits('/desk/team', '/desk/team/decline')).to).toBe('/desk/team?done=declined&lang=en');
  await acts(ana, 'Lea', 'remove');
  await omar.submits('/desk/team', '/desk/team/decline');
  expect([waiting(), one('Lea') !== undefined]).toEqual([[], true]);
  expect(await history()).toContain('Omar took a proposal back: Lea is removed from the team.');
});

test('a proposal ends after seven days', async () => {
  await acts(ana, 'Lea', 'remove');
  pages.nowMs += 7 * DAY_MS - 1;
  await omar.signsIn();
  expect((await omar.ask('GET', '/desk/team')).text).toContain('Waits for a second person');
  pages.nowMs += 1;
  expect((await omar.ask('GET', '/desk/team')).text).not.toContain('Waits for a second person');
  await forces(omar, 'confirm');
  expect(one('Lea')).toBeDefined();
});

test('a proposal ends with its author, and comes back with no later permission', async () => {
  await acts(ana, 'Lea', 'remove');
  await ticks(omar, 'Ana', ['propose']);
  expect(waiting()).toEqual([]);
});

test('without the rule one manager does all of it, as before', async () => {
  await ana.submits('/desk/team', '/desk/team/two-decide');
  await confirms(omar);
  expect((await ticks(ana, 'Lea', ['propose', 'manage'])).to).toBe('/desk/team?done=changed&lang=en');
});

test('a member who does not manage the team sees what waits, and no button', async () => {
  await acts(ana, 'Omar', 'invite-again');
  const { text } = await lea.ask('GET', '/desk/team');
  expect([text.includes('Waits for a second person'), text.includes('/desk/team/decline')]).toEqual([true, false]);
});

test.each(LANGUAGES)('the pages are sound HTML, and in their language: %s', async (language) => {
  await ticks(ana, 'Lea', ['propose', 'decide', 'manage']);
  await acts(ana, 'Lea', 'remove');
  await omar.submits('/desk/team', '/desk/team/decline');
  await confirms(omar);
  await acts(ana, 'Omar', 'invite-again');
  await ana.submits('/desk/team', '/desk/team/invite', {
    name: 'Eve',
    email: 'eve@example.org',
    language: 'en',
    may: 'manage',
  });
  await ana.submits('/desk/team', '/desk/team/two-decide');
  for (const path of ['/desk/team', '/desk/history', `/desk/team/${idOf('Lea')}`]) {
    const { text } = await omar.ask('GET', `${path}?lang=${language}`);
    expect(text).toContain(`<html lang="${language}"`);
    expect(await htmlFaults(text)).toEqual([]);
  }
});

test('a proposal is mailed to those who may confirm it, and stands on their home until it is answered', async () => {
  const home = async (visitor: DeskVisitor) =>
    (await visitor.ask('GET', '/desk')).text.includes('waits for you to confirm');
  await ticks(ana, 'Lea', ['propose', 'decide', 'manage']);
  const [proposal] = office()?.proposals ?? [];
  expect(pages.proposalsMailed).toEqual([
    { publisherId: OFFICE, proposalId: proposal?.proposalId, memberId: idOf('Omar') },
  ]);
  expect([await home(ana), await home(omar), await home(lea)]).toEqual([false, true, false]);
  await confirms(omar);
  expect(await home(omar)).toBe(false);
});

test('one who proposes without end fills no mailbox', async () => {
  for (let n = 0; n < 31; n += 1) {
    await ticks(ana, 'Lea', ['propose', 'decide', 'manage']);
    await forces(ana, 'decline');
  }
  expect(pages.proposalsMailed.length).toBeLessThan(31);
});

test.each(LANGUAGES)('the home of one whom a proposal waits for is sound markup in %s', async (language) => {
  await ticks(ana, 'Lea', ['propose', 'decide', 'manage']);
  expect(await htmlFaults((await omar.ask('GET', `/desk?lang=${language}`)).text)).toEqual([]);
});
