import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import type { Permission } from '../../../../functions/contract/team-acts.ts';
import { DRAFT, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { DeskVisitor } from '../../../support/members/desk-pages.ts';
import { DAY_MS } from '../../../support/subscribing/builders.ts';

const DELAY_MS = 30 * 60_000;
const MAY_ALL: readonly Permission[] = ['propose', 'decide', 'send-urgent', 'manage'];
const MAY_SEND: readonly Permission[] = ['propose', 'decide', 'send-urgent'];
const mainOf = (text: string) =>
  (parseHTML(text).document.querySelector('main')?.textContent ?? '')
    .replaceAll(/[\u2066\u2069]/g, '')
    .replace(/\s+/g, ' ');

let office: OfficeOfTwo;
let lea: DeskVisitor;
beforeEach(async () => {
  office = await OfficeOfTwo.make({ ana: MAY_ALL, omar: MAY_ALL });
  lea = await office.pages.member(OFFICE, 'Lea', []);
});

/** A member invites a person by the form of the team page, who joins at once. */
async function letsIn(by: DeskVisitor, name: string, may: readonly Permission[]) {
  const { text } = await by.ask('GET', '/desk/team');
  const form = new URLSearchParams([
    ...may.map((one): [string, string] => ['may', one]),
    ['proof', /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? ''],
    ['name', name],
    ['email', `${name.toLowerCase()}@example.org`],
    ['language', 'en'],
  ]);
  await by.post('/desk/team/invite', `${form}`);
  const visitor = new DeskVisitor(office.pages);
  await visitor.joins(office.pages.linkOfLastMail());
  return visitor;
}

async function passes(ms: number, ...visitors: readonly DeskVisitor[]) {
  office.pages.nowMs += ms;
  for (const visitor of visitors) await visitor.signsIn();
}

const asked = () => office.pages.proposals.kept;
const namesOf = (ids: readonly string[]) =>
  ids.map((id) => office.pages.offices.kept.get(OFFICE)?.members.find(({ memberId }) => memberId === id)?.name);

test('an urgent appeal that its author has a second address of theirs approve waits for half an hour, and all others are mailed its text at once', async () => {
  const eve = await letsIn(office.ana, 'Eve', MAY_ALL);
  expect(namesOf(office.pages.teamMailed.map(({ memberId }) => memberId))).toEqual(['Omar', 'Lea']);
  await office.saves({ ...READY, urgent: 'yes' }, 'Ana');
  expect(mainOf((await office.ana.ask('GET', `/desk/write/${DRAFT}/ask`)).text)).toContain(
    'do not count as a second person beside you: Eve. If one of them sends it, it leaves after 30 minutes',
  );
  const { page, proposalId } = await office.asks();
  office.pages.askedOf.length = 0;
  const wait = 'After the wait in which others can stop it';
  expect(mainOf((await office.ana.ask('GET', page)).text)).not.toContain(wait);
  expect(mainOf((await eve.ask('GET', page)).text)).toContain(wait);
  expect(mainOf((await eve.ask('GET', page)).text)).not.toContain('without a wait');
  expect(mainOf((await eve.ask('GET', page)).text)).toContain(
    'You and Ana do not count as two people for a week after one of you let the other in',
  );
  expect((await office.sends(eve, page)).statusCode).toBe(303);
  expect(office.pages.askedOf).toEqual([
    { publisherId: OFFICE, proposalId, memberId: office.memberId('Omar'), isApproved: true },
  ]);
  expect(office.pages.acted).toMatchObject([
    { memberId: office.memberId('Lea'), did: 'sending-alone' },
    { memberId: office.memberId('Ana'), did: 'sending-approved' },
  ]);
  const his = mainOf((await office.omar.ask('GET', page)).text);
  expect(his).toContain('Not yet looked at');
  expect(his).toContain('These were mailed the text: Omar.');
  await passes(DELAY_MS - 1);
  expect(await office.wake(proposalId)).toMatchObject({ kind: 'early' });
  await passes(1);
  expect(await office.wake(proposalId)).toMatchObject({ kind: 'sent' });
  expect(office.pages.appeals.versions).toHaveLength(1);
});

test.each([
  ['the new one asks, and who let them in approves', ['propose'] as const, 'Eve', 'Ana'],
  ['who let them in asks, and the new one approves', ['decide'] as const, 'Ana', 'Eve'],
])('%s: it counts as sent by one', async (_, may, author, decider) => {
  const eve = await letsIn(office.ana, 'Eve', may);
  const [asks, decides] = author === 'Eve' ? [eve, office.ana] : [office.ana, eve];
  const { page, proposalId } = await office.asks(asks);
  await office.sends(decides, page);
  expect(asked().get(`${OFFICE}/${proposalId}`)).toMatchObject({
    goesOutAtMs: office.pages.nowMs + DELAY_MS,
    decision: { by: { name: decider }, asOne: { because: 'let-in' } },
  });
});

test('through a chain of invitations, and between two whom one colleague let in, it counts as sent by one too', async () => {
  const eve = await letsIn(office.ana, 'Eve', MAY_ALL);
  const max = await letsIn(eve, 'Max', MAY_ALL);
  const mia = await letsIn(office.ana, 'Mia', MAY_ALL);
  for (const [asks, decides] of [
    [office.ana, max],
    [mia, max],
  ] as const) {
    await office.saves(READY, 'Ana');
    const { page, proposalId } = await office.asks(asks);
    await office.sends(decides, page);
    expect(asked().get(`${OFFICE}/${proposalId}`)?.decision?.asOne?.because).toBe('let-in');
  }
});

test('a colleague whom an operator let in, and one who joined a week ago, is a second person', async () => {
  const eve = await letsIn(office.ana, 'Eve', MAY_ALL);
  const first = await office.asks();
  await office.sends(office.omar, first.page);
  expect(asked().get(`${OFFICE}/${first.proposalId}`)?.decision?.asOne).toBeUndefined();
  await passes(7 * DAY_MS - 1, eve, office.ana);
  await office.saves(READY, 'Ana');
  const second = await office.asks();
  await office.sends(eve, second.page);
  expect(asked().get(`${OFFICE}/${second.proposalId}`)?.decision?.asOne?.because).toBe('let-in');
  await passes(1, eve, office.ana);
  await office.saves(READY, 'Ana');
  const third = await office.asks();
  await office.sends(eve, third.page);
  expect(asked().get(`${OFFICE}/${third.proposalId}`)?.decision?.asOne).toBeUndefined();
});

test('an invitation that waited for a week makes no one a second person on the day that it is used', async () => {
  await office.ana.submits('/desk/team', '/desk/team/invite', { name: 'Eve', email: 'eve@example.org', may: 'decide' });
  const link = office.pages.linkOfLastMail();
  await passes(7 * DAY_MS - 1, office.ana);
  const eve = new DeskVisitor(office.pages);
  await eve.joins(link);
  await passes(1, office.ana);
  const { page, proposalId } = await office.asks();
  await office.sends(eve, page);
  expect(asked().get(`${OFFICE}/${proposalId}`)?.decision?.asOne?.because).toBe('let-in');
});

test('who was given the right less than a day ago is no second person by it, and is one a day later', async () => {
  const path = `/desk/team/${office.memberId('Lea')}`;
  await office.ana.submits(path, `${path}/permissions`, { may: 'decide' });
  const first = await office.asks();
  await office.sends(lea, first.page);
  expect(asked().get(`${OFFICE}/${first.proposalId}`)?.decision?.asOne?.because).toBe('gained');
  await passes(DAY_MS, lea, office.ana);
  await office.saves(READY, 'Ana');
  const second = await office.asks();
  await office.sends(lea, second.page);
  expect(asked().get(`${OFFICE}/${second.proposalId}`)?.decision?.asOne).toBeUndefined();
});

test('what an author asked who was removed since counts as sent by one', async () => {
  await letsIn(office.ana, 'Eve', ['propose']);
  const eve = await letsIn(office.ana, 'Max', ['propose']);
  const { page, proposalId } = await office.asks(eve);
  const max = office.memberId('Max');
  await office.ana.submits(`/desk/team/${max}/remove`, `/desk/team/${max}/remove`);
  await office.sends(office.ana, page);
  expect(asked().get(`${OFFICE}/${proposalId}`)?.decision?.asOne?.because).toBe('author-left');
});

test('it is held where someone who was mailed can stop it no more, and leaves where one of another hand looked at it', async () => {
  const eve = await letsIn(office.ana, 'Eve', MAY_ALL);
  const first = await office.asks();
  await office.sends(eve, first.page);
  expect(mainOf((await eve.ask('GET', first.page)).text)).toContain('Not yet looked at');
  const omar = office.memberId('Omar');
  await office.ana.submits(`/desk/team/${omar}`, `/desk/team/${omar}/permissions`, { may: 'manage' });
  await passes(DELAY_MS);
  expect(await office.wake(first.proposalId)).toEqual({ kind: 'held', because: 'told-changed' });
});

test('neither of two who count as one looks at what they sent as the colleague who has to', async () => {
  const eve = await letsIn(office.ana, 'Eve', MAY_ALL);
  const mia = await letsIn(eve, 'Mia', MAY_ALL);
  const { page, proposalId } = await office.asks();
  await office.sends(eve, page);
  for (const one of [office.ana, eve, mia])
    expect(mainOf((await one.ask('GET', page)).text)).toMatch(/You sent it yourself|another member has to look at it/);
  const digest = asked().get(`${OFFICE}/${proposalId}`)?.digest ?? '';
  const proof = /name="proof" value="([^"]+)"/.exec((await mia.ask('GET', '/desk/team')).text)?.[1] ?? '';
  await mia.ask('POST', `${page}/decide`, { proof, digest, do: 'send', understood: 'yes' });
  expect(asked().get(`${OFFICE}/${proposalId}`)?.looked).toBeUndefined();
  await office.sends(office.omar, page);
  expect(asked().get(`${OFFICE}/${proposalId}`)?.looked?.by.name).toBe('Omar');
});

test('in an office that asks for two it is refused, the page says why, and they can stop it', async () => {
  const eve = await letsIn(office.ana, 'Eve', MAY_SEND);
  await office.ana.submits('/desk/team', '/desk/team/two-decide');
  const { page, proposalId } = await office.asks();
  expect(office.pages.askedOf.map(({ memberId }) => memberId)).toEqual([office.memberId('Omar')]);
  expect(mainOf((await eve.ask('GET', page)).text)).toContain('Another member has to decide. You can stop it.');
  const digest = asked().get(`${OFFICE}/${proposalId}`)?.digest ?? '';
  const proof = /name="proof" value="([^"]+)"/.exec((await eve.ask('GET', '/desk/team')).text)?.[1] ?? '';
  expect((await eve.ask('POST', `${page}/decide`, { proof, digest, do: 'send', understood: 'yes' })).statusCode).toBe(
    409,
  );
  await office.submits(eve, page, `${page}/stop`, {});
  expect(office.status(proposalId)).toBe('stopped');
});

test('an office that asks for two in between lets nothing leave that one hand approved', async () => {
  const eve = await letsIn(office.ana, 'Eve', MAY_SEND);
  const { page, proposalId } = await office.asks();
  await office.sends(eve, page);
  await office.omar.submits('/desk/team', '/desk/team/two-decide');
  await passes(DELAY_MS);
  expect(await office.wake(proposalId)).toEqual({ kind: 'held', because: 'no-decider' });
});

test('ten a day leave so, and the eleventh asks for another colleague', async () => {
  const eve = await letsIn(office.ana, 'Eve', MAY_ALL);
  const answers: number[] = [];
  let text = '';
  for (let n = 0; n < 11; n += 1) {
    await office.saves({ ...READY, title: `Lawyer Ivan Example beaten, ${n}` }, 'Ana');
    const answer = await office.sends(eve, (await office.asks()).page);
    answers.push(answer.statusCode ?? 0);
    text = answer.text;
  }
  expect(answers).toEqual([...Array(10).fill(303), 409]);
  expect(text).toContain('You approved ten appeals without a second person today');
});

test('who is invited again is mailed what is done and what leaves alone', async () => {
  for (const name of ['Omar', 'Lea']) {
    const path = `/desk/team/${office.memberId(name)}`;
    await office.ana.submits(path, `${path}/invite-again`);
  }
  await office.ana.submits('/desk/team', '/desk/team/sends-alone');
  office.pages.teamMailed.length = 0;
  const alone = { when: 'at-once', do: 'alone', reason: 'No one answers me.', 'alone-understood': 'yes' };
  const { page, proposalId } = await office.asks(office.ana, alone);
  expect(office.pages.askedOf.map(({ memberId }) => memberId)).toEqual([office.memberId('Omar')]);
  expect(office.pages.acted).toMatchObject([{ memberId: office.memberId('Lea'), did: 'sending-alone' }]);
  expect(mainOf((await office.ana.ask('GET', page)).text)).toContain('These were mailed the text: Omar.');
  expect(await office.wake(proposalId)).toMatchObject({ kind: 'early' });
});

test('in an office that asks for two, the page of asking says who could decide and does not count as a second person', async () => {
  await letsIn(office.ana, 'Eve', MAY_SEND);
  await office.ana.submits('/desk/team', '/desk/team/two-decide');
  const { kept } = office.pages.offices;
  const now = kept.get(OFFICE);
  if (now) kept.set(OFFICE, { ...now, members: now.members.filter(({ name }) => name !== 'Omar') });
  const path = `/desk/write/${DRAFT}/ask`;
  expect(mainOf((await office.ana.ask('GET', path)).text)).toContain(
    'Eve may decide, but you and they do not count as two people',
  );
});

test('what a colleague stopped goes out by no one hand as long as it is the same', async () => {
  const eve = await letsIn(office.ana, 'Eve', MAY_ALL);
  const first = await office.asks();
  await office.sends(eve, first.page);
  await office.submits(office.omar, first.page, `${first.page}/stop`, {});
  const second = await office.asks();
  const hers = await eve.ask('GET', second.page);
  expect([hers.text.includes('value="send"'), hers.text.includes('value="return"')]).toEqual([false, true]);
  const refused = await office.sends(eve, second.page);
  expect([refused.statusCode, refused.text.includes('A colleague returned or stopped exactly this text')]).toEqual([
    409,
    true,
  ]);
  expect((await office.sends(office.omar, second.page)).statusCode).toBe(303);
});

test('a colleague who changes how they sign in keeps no one from deciding', async () => {
  const { page } = await office.asks();
  const { offices } = office.pages;
  const find = offices.find.bind(offices);
  let changes = 0;
  // The office is changed after it was read, three times.
  offices.find = async (publisherId) => {
    const found = await find(publisherId);
    if (found && changes < 3) {
      changes += 1;
      offices.kept.set(publisherId, { ...found, revision: found.revision + 1 });
    }
    return found;
  };
  expect((await office.sends(office.omar, page)).statusCode).toBe(303);
});
