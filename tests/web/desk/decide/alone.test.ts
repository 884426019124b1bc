import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Permission } from '../../../../functions/contract/team-acts.ts';
import { ASK, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const mainOf = (text: string) =>
  (parseHTML(text).document.querySelector('main')?.textContent ?? '')
    .replaceAll(/[\u2066\u2069]/g, '')
    .replace(/\s+/g, ' ');
const MINUTE_MS = 60_000;
const DELAY_MS = 30 * MINUTE_MS;
const ALONE = { when: 'at-once', do: 'alone', reason: 'The hearing is at nine.', 'alone-understood': 'yes' };
const MAY_ALL: readonly Permission[] = ['propose', 'decide', 'send-urgent', 'manage'];

/** An office that lets one person send alone. */
async function anOfficeThatAllows(
  may: { readonly ana?: readonly Permission[]; readonly omar?: readonly Permission[] } = {},
) {
  const office = await OfficeOfTwo.make({ ana: may.ana ?? MAY_ALL, ...(may.omar && { omar: may.omar }) });
  await office.ana.submits('/desk/team', '/desk/team/sends-alone');
  return office;
}

/** Posts what the page of an office that allows it would post. */
async function forces(office: OfficeOfTwo, visitor = office.ana, fields: Readonly<Record<string, string>> = ALONE) {
  const { document } = parseHTML((await visitor.ask('GET', '/desk/team')).text);
  const form = document.querySelector('form[method=post]');
  const { proof = '' } = form ? hiddenFieldsOf(form) : {};
  return visitor.ask('POST', ASK, { proof, revision: '1', ...fields });
}

const acts = (office: OfficeOfTwo) =>
  office.pages.proposals.entries.map(({ act, author }) => [act, author.kind === 'member' ? author.name : author.kind]);

test('where an office allows it, one person sends after the delay: the other is mailed at once, and it stands as not yet looked at', async () => {
  const office = await anOfficeThatAllows();
  const { ana, omar, pages } = office;
  const asking = mainOf((await ana.ask('GET', ASK)).text);
  expect(asking).toContain('It leaves after 30 minutes at the soonest');
  expect(asking).toContain('The time that you choose above holds for it too');
  const { page, proposalId } = await office.asks(ana, ALONE);
  expect(pages.askedOf.map(({ memberId }) => memberId)).toEqual([office.memberId('Omar')]);
  const hers = mainOf((await ana.ask('GET', page)).text);
  expect(hers).toContain('Not yet looked at');
  expect(hers).toContain('These were mailed the text: Omar.');
  expect(hers).toMatch(/It goes out on .*, \d\d:\d\d:\d\d UTC/);
  expect(hers).toContain('After the wait in which others can stop it');
  expect(hers).not.toContain('has to be asked for again');
  const drafts = mainOf((await ana.ask('GET', '/desk/drafts')).text);
  expect([drafts.includes('sends it without a colleague'), drafts.includes('Approved.')]).toEqual([true, false]);
  expect(mainOf((await omar.ask('GET', '/desk')).text)).toContain('Ana sends it without a colleague');
  expect(pages.woken).toEqual([{ publisherId: OFFICE, proposalId, atMs: pages.nowMs + DELAY_MS }]);
  pages.nowMs += DELAY_MS - 1;
  expect(await office.wake(proposalId)).toMatchObject({ kind: 'early' });
  pages.nowMs += 1;
  expect(await office.wake(proposalId)).toMatchObject({ kind: 'sent' });
  expect(pages.appeals.versions).toMatchObject([{ edition: { title: READY.title }, approvedAs: proposalId }]);
  expect(acts(office)).toEqual([
    ['sending-alone', 'Ana'],
    ['sending-alone-sent', 'Ana'],
  ]);
  await omar.signsIn();
  for (const where of ['/desk', page])
    expect(mainOf((await omar.ask('GET', where)).text)).toContain('Not yet looked at');
});

test('the other stops it with one press, and it never leaves; the same text is sent by no one alone then', async () => {
  const office = await anOfficeThatAllows({ omar: ['propose'] });
  const { ana, omar, pages } = office;
  const { page, proposalId } = await office.asks(ana, ALONE);
  expect((await office.submits(omar, page, `${page}/stop`, {})).statusCode).toBe(303);
  pages.nowMs += DELAY_MS;
  expect(await office.wake(proposalId)).toEqual({ kind: 'nothing-to-do' });
  await ana.signsIn();
  const again = await office.asks(ana, ALONE);
  expect([again.statusCode, mainOf(again.text).includes('returned or stopped exactly this text')]).toEqual([422, true]);
  expect(pages.appeals.versions).toEqual([]);
});

test('a colleague looks at it before it left: its time stays, and afterwards nothing says that no one looked', async () => {
  const office = await anOfficeThatAllows();
  const { ana, omar, pages } = office;
  const { page, proposalId } = await office.asks(ana, ALONE);
  expect((await office.sends(omar, page)).statusCode).toBe(303);
  expect(mainOf((await ana.ask('GET', page)).text)).toMatch(/Omar looked at it on/);
  pages.nowMs += DELAY_MS - 1;
  expect(await office.wake(proposalId)).toMatchObject({ kind: 'early' });
  pages.nowMs += 1;
  expect(await office.wake(proposalId)).toMatchObject({ kind: 'sent' });
  expect(acts(office).map(([act]) => act)).toEqual(['sending-alone', 'sending-looked-at', 'sending-sent']);
  for (const where of ['/desk', page])
    expect(mainOf((await ana.ask('GET', where)).text)).not.toContain('Not yet looked at');
});

test('a colleague looks at it after it left, once, and its author never does', async () => {
  const office = await anOfficeThatAllows();
  const { ana, omar, pages } = office;
  const { page, proposalId } = await office.asks(ana, ALONE);
  pages.nowMs += DELAY_MS;
  await office.wake(proposalId);
  await ana.signsIn();
  expect(mainOf((await ana.ask('GET', page)).text)).toContain('You sent it yourself: another member looks at it.');
  // His sign-in is too old to say so.
  expect(mainOf((await omar.ask('GET', page)).text)).toContain('To say that you have looked at it, sign in once more');
  await omar.signsIn();
  const { digest = '' } = pages.proposals.kept.get(`${OFFICE}/${proposalId}`) ?? {};
  const { proof = '' } = hiddenFieldsOf(
    parseHTML((await ana.ask('GET', '/desk/team')).text).document.querySelector('form[method=post]') as never,
  );
  const own = await ana.ask('POST', `${page}/decide`, { proof, digest, do: 'send', understood: 'yes' });
  expect(own.statusCode).toBe(409);
  expect((await office.sends(omar, page)).statusCode).toBe(303);
  expect(mainOf((await omar.ask('GET', page)).text)).toMatch(/Omar looked at it on/);
  expect(pages.proposals.kept.get(`${OFFICE}/${proposalId}`)?.looked?.by.name).toBe('Omar');
});

test.each([
  [
    'an office that never allowed it',
    async (office: OfficeOfTwo) => void (await office.ana.submits('/desk/team', '/desk/team/sends-alone')),
  ],
  [
    'an office that asks for two',
    async (office: OfficeOfTwo) => void (await office.ana.submits('/desk/team', '/desk/team/two-decide')),
  ],
])('in %s it is not offered, and refused on the route', async (_, change) => {
  const office = await anOfficeThatAllows();
  await change(office);
  expect((await office.ana.ask('GET', ASK)).text).not.toContain('value="alone"');
  expect((await forces(office)).statusCode).toBe(422);
  expect(office.pages.proposals.kept.size).toBe(0);
});

test('an office that asks for two can’t allow it, whatever is posted', async () => {
  const office = await OfficeOfTwo.make();
  await office.ana.submits('/desk/team', '/desk/team/two-decide');
  const page = await office.ana.ask('GET', '/desk/team');
  expect(mainOf(page.text)).toContain('So no one sends without a colleague');
  const form = parseHTML(page.text).document.querySelector('form[method=post]');
  const { proof = '' } = form ? hiddenFieldsOf(form) : {};
  await office.ana.ask('POST', '/desk/team/sends-alone', { proof, 'sends-alone': 'on' });
  expect(office.pages.offices.kept.get(OFFICE)).toMatchObject({ needsTwo: true });
  expect(office.pages.offices.kept.get(OFFICE)?.sendsAlone).toBeUndefined();
});

test('who may not decide sends nothing alone, nor anything urgent who may send nothing urgent', async () => {
  const office = await anOfficeThatAllows({ omar: ['propose'] });
  expect((await office.omar.ask('GET', ASK)).text).not.toContain('value="alone"');
  expect((await forces(office, office.omar)).statusCode).toBe(422);
  const other = await anOfficeThatAllows({ omar: ['propose', 'decide'] });
  await other.saves({ ...READY, urgent: 'yes' }, 'Ana');
  expect((await forces(other, other.omar, { ...ALONE, revision: '2' })).statusCode).toBe(422);
  expect([office.pages.proposals.kept.size, other.pages.proposals.kept.size]).toEqual([0, 0]);
});

test('it asks for a reason, for having read it, and for a sign-in of the last quarter of an hour that leads back', async () => {
  const office = await anOfficeThatAllows();
  const { ana, pages } = office;
  for (const lacking of [{ reason: 'Hurry up' }, { reason: '. . .' }, { 'alone-understood': '' }])
    expect((await office.asks(ana, { ...ALONE, ...lacking })).statusCode).toBe(422);
  pages.nowMs += 15 * MINUTE_MS;
  expect((await forces(office)).statusCode).toBe(422);
  expect(pages.proposals.kept.size).toBe(0);
  const { document } = parseHTML((await ana.ask('GET', ASK)).text);
  const link = document.querySelector('main .panel a.button')?.getAttribute('href') ?? '';
  expect(link).toBe(`/desk/sign-in?to=${encodeURIComponent(ASK)}&lang=en`);
  expect((await ana.signsIn(undefined, link)).to).toBe(`${ASK}?lang=en`);
  expect((await office.asks(ana, ALONE)).statusCode).toBe(303);
});

test.each([
  [
    'the draft is saved',
    (office: OfficeOfTwo) => office.saves({ ...READY, title: 'Lawyer Ivan Examples beaten in prison' }, 'Omar'),
    'changed',
  ],
  [
    'a name is withdrawn',
    (office: OfficeOfTwo) =>
      office.pages.drafts.keepWithdrawn(OFFICE, {
        revision: 0,
        people: [{ name: 'Ivan Example', spellings: [], withdrawnAtMs: office.pages.nowMs }],
      }),
    'changed',
  ],
  [
    'the office asks for two',
    (office: OfficeOfTwo) => office.ana.submits('/desk/team', '/desk/team/two-decide'),
    'no-decider',
  ],
  [
    'the office allows it no more',
    (office: OfficeOfTwo) => office.ana.submits('/desk/team', '/desk/team/sends-alone'),
    'no-decider',
  ],
])('once %s, it does not leave', async (_, change, because) => {
  const office = await anOfficeThatAllows();
  const { proposalId } = await office.asks(office.ana, ALONE);
  await change(office);
  office.pages.nowMs += DELAY_MS;
  expect(await office.wake(proposalId)).toEqual({ kind: 'held', because });
  expect(office.pages.appeals.versions).toEqual([]);
});

test.each([
  ['removed', 'remove', {}],
  ['invited again', 'invite-again', {}],
  ['allowed less', 'permissions', { may: 'propose' }],
])(
  'once a member who was told of it is %s, it is held, and the page and the history say why',
  async (_, act, fields) => {
    const office = await anOfficeThatAllows({ omar: MAY_ALL });
    const { ana, pages } = office;
    const { page, proposalId } = await office.asks(ana, ALONE);
    const his = `/desk/team/${office.memberId('Omar')}`;
    expect(
      (await office.submits(ana, act === 'remove' ? `${his}/remove` : his, `${his}/${act}`, fields)).statusCode,
    ).toBe(303);
    pages.nowMs += DELAY_MS;
    expect(await office.wake(proposalId)).toEqual({ kind: 'held', because: 'told-changed' });
    expect(pages.appeals.versions).toEqual([]);
    expect(acts(office)).toEqual([
      ['sending-alone', 'Ana'],
      ['sending-alone-held', 'Ana'],
    ]);
    for (const entry of pages.proposals.entries) await pages.offices.add(OFFICE, entry);
    await ana.signsIn();
    expect(mainOf((await ana.ask('GET', page)).text)).toContain('Not all who were told of it could stop it still');
    expect(mainOf((await ana.ask('GET', '/desk/history')).text)).toContain('without a colleague was held');
  },
);

test('what a colleague has looked at leaves, though they are a member no more', async () => {
  const office = await anOfficeThatAllows({ omar: MAY_ALL });
  const { page, proposalId } = await office.asks(office.ana, ALONE);
  await office.sends(office.omar, page);
  const his = `/desk/team/${office.memberId('Omar')}`;
  await office.submits(office.ana, `${his}/remove`, `${his}/remove`, {});
  office.pages.nowMs += DELAY_MS;
  expect(await office.wake(proposalId)).toMatchObject({ kind: 'sent' });
});

test('the team page says what a key sends without a colleague, and at once', async () => {
  const office = await OfficeOfTwo.make();
  expect(mainOf((await office.ana.ask('GET', '/desk/team')).text)).toContain('A key that may publish sends at once');
  await office.ana.submits('/desk/team', '/desk/team/two-decide');
  expect(mainOf((await office.ana.ask('GET', '/desk/team')).text)).toContain(
    'Only a withdrawal in fixed words by a key goes out at once.',
  );
});

test('every colleague is mailed that one person may send alone from now on, and not that it ended', async () => {
  const office = await OfficeOfTwo.make({ ana: MAY_ALL, omar: ['decide'] });
  const { pages } = office;
  await pages.member(OFFICE, 'Lea', ['propose']);
  await office.ana.submits('/desk/team', '/desk/team/sends-alone');
  const told = () => pages.teamMailed.map(({ memberId }) => memberId);
  expect(told()).toEqual([office.memberId('Omar'), office.memberId('Lea')]);
  await office.ana.submits('/desk/team', '/desk/team/sends-alone');
  expect(told()).toHaveLength(2);
});

test('a look counts as the second person: an office that asks for two meanwhile lets it leave', async () => {
  const office = await anOfficeThatAllows();
  const { page, proposalId } = await office.asks(office.ana, ALONE);
  await office.ana.submits('/desk/team', '/desk/team/two-decide');
  await office.sends(office.omar, page);
  office.pages.nowMs += DELAY_MS;
  expect(await office.wake(proposalId)).toMatchObject({ kind: 'sent' });
});

test('where no other member writes or decides, no one is mailed the text, the page says so, others are told that it leaves, and the delay holds', async () => {
  const office = await anOfficeThatAllows({ omar: ['manage'] });
  const { ana, pages } = office;
  expect(mainOf((await ana.ask('GET', ASK)).text)).toContain('no other person is told');
  const { page, proposalId } = await office.asks(ana, ALONE);
  expect([pages.askedOf, mainOf((await ana.ask('GET', page)).text).includes('No other person was told')]).toEqual([
    [],
    true,
  ]);
  expect(pages.acted).toMatchObject([{ memberId: office.memberId('Omar'), did: 'sending-alone', about: proposalId }]);
  expect(await office.wake(proposalId)).toMatchObject({ kind: 'early' });
});

test('who writes and does not decide is mailed what leaves without a colleague, and can stop it', async () => {
  const office = await anOfficeThatAllows({ omar: ['propose'] });
  const { page, proposalId } = await office.asks(office.ana, ALONE);
  expect(office.pages.askedOf.map(({ memberId }) => memberId)).toEqual([office.memberId('Omar')]);
  await office.submits(office.omar, page, `${page}/stop`, {});
  office.pages.nowMs += DELAY_MS;
  expect([await office.wake(proposalId), office.status(proposalId)]).toEqual([{ kind: 'nothing-to-do' }, 'stopped']);
});

test('a time to come that is later than the delay is kept, and urgency does not shorten it', async () => {
  const office = await anOfficeThatAllows();
  await office.saves({ ...READY, urgent: 'yes' }, 'Ana');
  await office.asks(office.ana, ALONE);
  expect(office.pages.woken.at(-1)?.atMs).toBe(office.pages.nowMs + DELAY_MS);
  await office.saves({ ...READY, title: 'Another' }, 'Ana');
  const at = { 'day-day': '20', 'day-month': '4', 'day-year': '2024', time: '09:00', 'time-zone': 'Paris' };
  await office.asks(office.ana, { ...ALONE, ...at, when: 'at' });
  expect(office.pages.woken.at(-1)?.atMs).toBe(Date.parse('2024-04-20T09:00+02:00'));
});

test('what a colleague was asked about goes out alone in its place, not beside it', async () => {
  const office = await anOfficeThatAllows();
  const asked = await office.asks();
  const { proposalId } = await office.asks(office.ana, ALONE);
  expect([office.status(asked.proposalId), office.status(proposalId)]).toEqual(['stopped', 'approved']);
  expect(acts(office)).toEqual([
    ['sending-asked', 'Ana'],
    ['sending-replaced', 'Ana'],
    ['sending-alone', 'Ana'],
  ]);
  const replaced = { did: 'request-replaced', memberId: office.memberId('Omar'), about: asked.proposalId };
  expect(office.pages.acted.filter(({ did }) => did === 'request-replaced')).toMatchObject([replaced]);
});

test('who was asked in the place of a request has said no to nothing: it can be sent alone', async () => {
  const office = await anOfficeThatAllows();
  await office.asks(office.ana);
  const { proposalId } = await office.asks(office.omar);
  expect((await office.asks(office.ana, ALONE)).statusCode).toBe(303);
  expect(office.status(proposalId)).toBe('stopped');
});

test('its pages are sound documents, and the history says what was not looked at yet', async () => {
  const office = await anOfficeThatAllows();
  const { ana, omar, pages } = office;
  expect(await htmlFaults((await ana.ask('GET', ASK)).text)).toEqual([]);
  const { page, proposalId } = await office.asks(ana, ALONE);
  const { entries } = pages.proposals;
  for (const entry of entries) await pages.offices.add(OFFICE, entry);
  expect(mainOf((await omar.ask('GET', '/desk/history')).text)).toContain('without a colleague (version 1');
  expect(mainOf((await omar.ask('GET', '/desk/history')).text)).toContain('Not yet looked at');
  for (const visitor of [ana, omar]) expect(await htmlFaults((await visitor.ask('GET', page)).text)).toEqual([]);
  await office.sends(omar, page);
  expect(mainOf((await omar.ask('GET', '/desk/history')).text)).not.toContain('Not yet looked at');
  pages.nowMs += DELAY_MS;
  await office.wake(proposalId);
  await omar.signsIn();
  for (const where of [page, '/desk', '/desk/team'])
    expect(await htmlFaults((await omar.ask('GET', where)).text)).toEqual([]);
});
