import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import type { Permission } from '../../../../functions/contract/team-acts.ts';
import { hasJoined } from '../../../../functions/domain/members/office.ts';
import { SoftAuthenticator } from '../../../../scripts/program/soft-authenticator.ts';
import { DeskPages, DeskVisitor } from '../../../support/members/desk-pages.ts';
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
  expect(told).toContain('Ana proposed: Lea (lea@example.org) may do more: managing the team.');
  expect(told).toContain('Omar confirmed what Ana proposed: Lea (lea@example.org) may do more: managing the team.');
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

test('to take away what someone may do takes one person, at once, for a day: they are signed out, and they and all colleagues are mailed', async () => {
  const mailed = pages.teamMailed.length;
  expect((await ticks(ana, 'Lea', ['propose'])).to).toBe(PROPOSED);
  expect([one('Lea')?.permissions, waiting()]).toEqual([
    ['propose'],
    [{ kind: 'take', memberId: idOf('Lea'), permissions: ['decide'] }],
  ]);
  expect((await lea.ask('GET', '/desk')).statusCode).toBe(303);
  expect(pages.teamMailed.slice(mailed).map(({ memberId }) => memberId)).toEqual([idOf('Omar'), idOf('Lea')]);
  expect(plain((await omar.ask('GET', '/desk/team')).text)).toContain('Suspended for now: deciding.');
  pages.nowMs += DAY_MS;
  await ana.signsIn();
  await lea.signsIn();
  expect((await lea.ask('GET', '/desk')).statusCode).toBe(200);
  expect(plain((await lea.ask('GET', '/desk/team')).text)).not.toContain('Suspended for now');
  expect(plain((await lea.ask('GET', '/desk')).text)).toContain('Decides whether an appeal is sent');
});

test('what one manager took is final once a second one confirms it', async () => {
  await ticks(ana, 'Lea', ['propose']);
  expect((await confirms(omar)).to).toBe('/desk/team?done=confirmed&lang=en');
  pages.nowMs += 2 * DAY_MS;
  await ana.signsIn();
  await ticks(ana, 'Lea', ['propose']);
  expect([one('Lea')?.permissions, one('Lea')?.suspended, waiting()]).toEqual([['propose'], undefined, []]);
  expect(await history()).toContain('Omar confirmed what Ana proposed: Lea may do less, without: deciding.');
});

test('one manager suspends no one twice in a week, and what is taken back is given back at once', async () => {
  await acts(ana, 'Lea', 'remove');
  expect(one('Lea')?.permissions).toEqual([]);
  await ana.submits('/desk/team', '/desk/team/decline');
  expect(one('Lea')?.permissions).toEqual(['propose', 'decide']);
  expect(await history()).toContain('Ana took a proposal back, so Lea may do this again: writing and deciding.');
  await acts(ana, 'Lea', 'remove');
  expect([one('Lea')?.permissions, waiting()]).toEqual([
    ['propose', 'decide'],
    [{ kind: 'remove', memberId: idOf('Lea') }],
  ]);
  pages.nowMs += 7 * DAY_MS;
  await ana.signsIn();
  await acts(ana, 'Lea', 'remove');
  expect(one('Lea')?.permissions).toEqual([]);
});

test('of the last two managers none is removed: one is suspended for a day, and the other changes nothing meanwhile', async () => {
  expect((await acts(ana, 'Omar', 'remove')).to).toBe(PROPOSED);
  expect(one('Omar')?.permissions).toEqual([]);
  const refused = [
    await ticks(ana, 'Lea', ['propose']),
    await acts(ana, 'Omar', 'invite-again'),
    await ana.submits('/desk/team', '/desk/team/invite', { name: 'Max', email: 'max@example.org', may: 'propose' }),
  ];
  expect(
    refused.map(({ statusCode, text }) => [
      statusCode,
      text.includes('The other person who manages the team is suspended'),
    ]),
  ).toEqual([
    [422, true],
    [422, true],
    [422, true],
  ]);
  expect((await forces(omar, 'confirm')).statusCode).toBe(403);
  pages.nowMs += DAY_MS;
  await omar.signsIn();
  await ana.signsIn();
  expect((await omar.ask('GET', '/desk/team')).text).not.toContain('Waits for a second person');
  expect((await ticks(omar, 'Lea', ['propose', 'decide', 'manage'])).to).toBe(PROPOSED);
  expect(one('Omar')?.permissions).toContain('manage');
});

test('who leaves by themselves can do so once another confirms it, and not as one of the last two managers', async () => {
  expect((await acts(ana, 'Ana', 'remove')).to).toBe(PROPOSED);
  const refused = await confirms(omar);
  expect([refused.statusCode, refused.text.includes('Then fewer than two people would manage the team')]).toEqual([
    422,
    true,
  ]);
  await ana.submits('/desk/team', '/desk/team/decline');
  await ticks(ana, 'Lea', ['propose', 'decide', 'manage']);
  await confirms(omar);
  await acts(ana, 'Ana', 'remove');
  await confirms(omar);
  expect(office()?.members.map(({ name }) => name)).toEqual(['Omar', 'Lea']);
});

test('a third manager makes a removal final, and the last two suspend each other alone', async () => {
  await ticks(ana, 'Lea', ['propose', 'decide', 'manage']);
  await confirms(omar);
  await acts(ana, 'Omar', 'remove');
  const early = await forces(lea, 'confirm');
  expect([early.statusCode, early.text.includes('do not count as two people')]).toEqual([422, true]);
  pages.nowMs += 8 * DAY_MS;
  for (const visitor of [ana, lea]) await visitor.signsIn();
  await acts(ana, 'Omar', 'remove');
  expect((await confirms(lea)).to).toBe('/desk/team?done=confirmed&lang=en');
  expect(one('Omar')).toBeUndefined();
  await acts(ana, 'Lea', 'remove');
  expect([one('Lea')?.permissions, (await forces(lea, 'confirm')).statusCode]).toEqual([[], 403]);
});

test('neither whom it takes from, nor whom they let in, takes back what takes something from them', async () => {
  await ana.submits('/desk/team', '/desk/team/invite', { name: 'Jane', email: 'jane@example.org', may: 'manage' });
  await confirms(omar);
  const jane = new DeskVisitor(pages);
  await jane.joins(pages.linkOfLastMail());
  await acts(omar, 'Ana', 'remove');
  expect(one('Ana')?.permissions).toEqual([]);
  const refused = await forces(jane, 'decline');
  expect([refused.statusCode, refused.text.includes('Someone else has to take it back')]).toEqual([422, true]);
  expect((await jane.ask('GET', '/desk/team')).text).not.toContain('/desk/team/decline');
  expect((await omar.submits('/desk/team', '/desk/team/decline')).statusCode).toBe(303);
  expect(one('Ana')?.permissions).toContain('manage');
});

test('what takes something from a member has a place, however much another has proposed', async () => {
  for (let n = 0; n < 11; n += 1)
    await ana.submits('/desk/team', '/desk/team/invite', { name: `P${n}x`, email: `p${n}@example.org`, may: 'decide' });
  expect(waiting()).toHaveLength(10);
  await acts(omar, 'Ana', 'remove');
  expect(one('Ana')?.permissions).toEqual([]);
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
  const mailed = pages.teamMailed.length;
  await confirms(omar);
  expect(office()).toMatchObject({ needsTwo: true, twoEnds: { dueAtMs: pages.nowMs + DAY_MS } });
  expect(await htmlFaults((await omar.ask('GET', '/desk')).text)).toEqual([]);
  expect(pages.teamMailed.slice(mailed).map(({ memberId }) => memberId)).toEqual([idOf('Omar'), idOf('Lea')]);
  pages.nowMs += DAY_MS;
  await ana.signsIn();
  await ticks(ana, 'Omar', ['propose']);
  expect(office()?.needsTwo).toBeUndefined();
  const refused = await ana.submits('/desk/team', '/desk/team/two-decide');
  expect([refused.statusCode, refused.text.includes('At least two people have to manage the team')]).toEqual([
    422,
    true,
  ]);
});

test('an office whose two managers let each other in this week can’t ask for two, and is told why', async () => {
  const other = new DeskPages();
  const mia = await other.member(OFFICE, 'Mia');
  const { text } = await mia.ask('GET', '/desk/team');
  const form = new URLSearchParams([
    ...['propose', 'decide', 'manage'].map((may): [string, string] => ['may', may]),
    ['proof', /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? ''],
    ['name', 'Hugo'],
    ['email', 'hugo@example.org'],
  ]);
  await mia.post('/desk/team/invite', `${form}`);
  const hugo = new DeskVisitor(other);
  await hugo.joins(other.linkOfLastMail());
  const refused = await mia.submits('/desk/team', '/desk/team/two-decide');
  expect([refused.statusCode, refused.text.includes('not all of you count as different people yet')]).toEqual([
    422,
    true,
  ]);
  other.nowMs += 7 * DAY_MS;
  await mia.signsIn();
  expect((await mia.submits('/desk/team', '/desk/team/two-decide')).statusCode).toBe(303);
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
  await acts(ana, 'Lea', 'invite-again');
  pages.nowMs += 7 * DAY_MS - 1;
  await omar.signsIn();
  expect((await omar.ask('GET', '/desk/team')).text).toContain('Waits for a second person');
  pages.nowMs += 1;
  expect((await omar.ask('GET', '/desk/team')).text).not.toContain('Waits for a second person');
  await forces(omar, 'confirm');
  expect(hasJoined(one('Lea') as never)).toBe(true);
});

test('a proposal ends with its author, and comes back with no later permission', async () => {
  await acts(ana, 'Lea', 'remove');
  await ticks(omar, 'Ana', ['propose']);
  expect(waiting()).toEqual([
    { kind: 'take', memberId: idOf('Ana'), permissions: ['decide', 'send-urgent', 'manage'] },
  ]);
  expect(one('Lea')?.permissions).toEqual(['propose', 'decide']);
});

test('without the rule one manager does all of it, as before', async () => {
  await ana.submits('/desk/team', '/desk/team/two-decide');
  await confirms(omar);
  pages.nowMs += DAY_MS;
  await ana.signsIn();
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

test('until the day is over every member sees that one person will be enough, and stops it by one press', async () => {
  const max = await pages.member(OFFICE, 'Max', []);
  await ana.submits('/desk/team', '/desk/team/two-decide');
  await confirms(omar);
  expect((await max.ask('GET', '/desk')).text).toContain('Until then each of you can stop it.');
  expect((await max.submits('/desk/team', '/desk/team/two-decide/keep')).to).toBe('/desk/team?done=two-kept&lang=en');
  expect(office()).toMatchObject({ needsTwo: true });
  pages.nowMs += DAY_MS;
  await ana.signsIn();
  expect((await ticks(ana, 'Omar', ['propose'])).to).toBe(PROPOSED);
  expect(await history()).toContain('Max stopped that one person would be enough again');
});

test('who is let in is named with their address: in the proposal, its confirmation and the history', async () => {
  await ana.submits('/desk/team', '/desk/team/invite', {
    name: 'Jane Trusted',
    email: 'jane@example.net',
    may: 'manage',
  });
  expect(plain((await omar.ask('GET', '/desk/team')).text)).toContain(
    'Jane Trusted (jane@example.net) is invited. Allowed: managing the team',
  );
  await confirms(omar);
  const told = await history();
  expect(told).toContain('Omar confirmed what Ana proposed: Jane Trusted (jane@example.net) is invited.');
  expect(told).toContain('Ana invited Jane Trusted (jane@example.net). Allowed: managing the team.');
});

test('whom two managers let in confirms nothing of either for a week, nor do they anything of theirs', async () => {
  await ana.submits('/desk/team', '/desk/team/invite', { name: 'Jane', email: 'jane@example.org', may: 'manage' });
  await confirms(omar);
  const jane = new DeskVisitor(pages);
  await jane.joins(pages.linkOfLastMail());
  await ticks(ana, 'Lea', ['propose', 'decide', 'manage']);
  const page = (await jane.ask('GET', '/desk/team')).text;
  expect([page.includes('/desk/team/confirm'), plain(page).includes('you and Ana do not count as two people')]).toEqual(
    [false, true],
  );
  const refused = await forces(jane, 'confirm');
  expect([refused.statusCode, refused.text.includes('do not count as two people')]).toEqual([422, true]);
  await ana.submits('/desk/team', '/desk/team/decline');
  await ticks(jane, 'Lea', ['propose', 'decide', 'manage']);
  expect([(await forces(ana, 'confirm')).statusCode, (await forces(omar, 'confirm')).statusCode]).toEqual([422, 422]);
  pages.nowMs += 7 * DAY_MS - 1;
  await jane.signsIn();
  await ana.signsIn();
  expect((await forces(ana, 'confirm')).statusCode).toBe(422);
  pages.nowMs += 1;
  await ticks(ana, 'Lea', ['propose', 'decide', 'manage']);
  await forces(jane, 'confirm');
  expect(one('Lea')?.permissions).toContain('manage');
});

test('an office whose record someone filled takes no one more and no way in, and still suspends them', async () => {
  const now = office();
  if (!now) throw new Error('an office');
  const passkey = { credentialId: 'x'.repeat(1364), publicKey: 'x'.repeat(4000), counter: 0, transports: [] };
  const filled = Array.from({ length: 40 }, () => ({ ...passkey, addedAtMs: pages.nowMs }));
  const members = now.members.map((each) => (each.name === 'Lea' ? { ...each, passkeys: filled } : each));
  pages.offices.kept.set(OFFICE, { ...now, members });
  const response = new SoftAuthenticator().creates(await ana.optionsOf('/desk/you'), {
    origin: 'https://alerts.example.org',
  });
  expect((await ana.submits('/desk/you', '/desk/you/passkey', { response, label: '' })).statusCode).toBe(422);
  const invited = { name: 'Nadia', email: 'nadia@example.org', may: 'propose' };
  expect((await ana.submits('/desk/team', '/desk/team/invite', invited)).statusCode).toBe(422);
  expect((await acts(ana, 'Lea', 'remove')).statusCode).toBe(303);
  expect([one('Lea')?.permissions, one('Lea')?.suspended?.permissions]).toEqual([[], ['propose', 'decide']]);
});

test('an office that was just let another hand in can’t ask for two until it is out again', async () => {
  const other = new DeskPages();
  const mia = await other.member(OFFICE, 'Mia');
  await other.member(OFFICE, 'Noor');
  const { text } = await mia.ask('GET', '/desk/team');
  const proof = /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const invited = { proof, name: 'Hugo', email: 'hugo@example.org', may: 'manage' };
  await mia.ask('POST', '/desk/team/invite', invited);
  expect((await mia.submits('/desk/team', '/desk/team/two-decide')).statusCode).toBe(422);
  const hugo = other.offices.kept.get(OFFICE)?.members.find(({ name }) => name === 'Hugo')?.memberId ?? '';
  await mia.submits(`/desk/team/${hugo}/remove`, `/desk/team/${hugo}/remove`);
  expect((await mia.submits('/desk/team', '/desk/team/two-decide')).statusCode).toBe(303);
});

test('a removal takes the place of less that one took, and who is suspended suspends not the one who had it so', async () => {
  const max = await pages.member(OFFICE, 'Max');
  await ticks(ana, 'Max', ['propose', 'manage']);
  await max.signsIn();
  await acts(max, 'Ana', 'remove');
  expect([one('Ana')?.permissions.length, waiting()]).toEqual([
    4,
    [
      { kind: 'take', memberId: idOf('Max'), permissions: ['decide', 'send-urgent'] },
      { kind: 'remove', memberId: idOf('Ana') },
    ],
  ]);
  pages.nowMs += DAY_MS / 2;
  await ana.signsIn();
  await acts(ana, 'Max', 'remove');
  expect([one('Max')?.permissions, one('Max')?.suspended?.permissions.length]).toEqual([[], 4]);
  // It ends when what it takes the place of would have.
  pages.nowMs += DAY_MS / 2;
  await omar.signsIn();
  await omar.ask('GET', '/desk/team');
  await ticks(omar, 'Lea', ['propose', 'decide', 'manage']);
  expect(one('Max')?.permissions.length).toBe(4);
});
