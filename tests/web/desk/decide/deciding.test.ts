import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { ASK, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const mainOf = (text: string) =>
  parseHTML(text).document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? '';
const MINUTE_MS = 60_000;

test('a member asks, another decides, and it goes out after the grace, as it was looked at', async () => {
  const office = await OfficeOfTwo.make();
  const { pages, ana, omar } = office;
  const asked = await office.asks(ana, { when: 'at-once', note: 'The family agreed again.' });
  expect(asked.statusCode).toBe(303);
  expect(pages.askedOf.map(({ memberId }) => memberId)).toEqual([office.memberId('Omar')]);

  const page = mainOf((await omar.ask('GET', asked.page)).text);
  expect(page).toContain('Ana asks you to send an appeal');
  expect(page).toContain('The family agreed again.');
  expect(page).toContain('Russia');
  const sent = await office.sends(omar, asked.page);
  expect([sent.statusCode, office.status(asked.proposalId)]).toEqual([303, 'approved']);
  expect(pages.woken).toEqual([{ publisherId: OFFICE, proposalId: asked.proposalId, atMs: pages.nowMs + MINUTE_MS }]);
  const grace = mainOf((await omar.ask('GET', asked.page)).text);
  expect(grace).toMatch(/on \d+ \w+ \d{4}, \d\d:\d\d:\d\d UTC/);

  expect(await office.wake(asked.proposalId)).toMatchObject({ kind: 'early' });
  pages.nowMs += MINUTE_MS;
  expect(await office.wake(asked.proposalId)).toMatchObject({ kind: 'sent' });
  expect(await office.wake(asked.proposalId)).toEqual({ kind: 'nothing-to-do' });
  expect(pages.appeals.versions).toMatchObject([{ edition: { title: READY.title }, approvedAs: asked.proposalId }]);
  expect(pages.proposals.entries.map(({ act, author }) => [act, author])).toEqual([
    ['sending-asked', { kind: 'member', memberId: office.memberId('Ana'), name: 'Ana' }],
    ['sending-approved', { kind: 'member', memberId: office.memberId('Omar'), name: 'Omar' }],
    ['sending-sent', { kind: 'member', memberId: office.memberId('Omar'), name: 'Omar' }],
  ]);
  // Who agreed that someone is listed was said by who asked, not by who decided.
  expect(pages.appeals.entries.filter(({ act }) => act === 'consent-given')).toMatchObject([
    { author: { memberId: office.memberId('Ana') } },
  ]);
});

test('the pages are sound documents, in every standing', async () => {
  const office = await OfficeOfTwo.make();
  const { ana, omar, pages } = office;
  expect(await htmlFaults((await ana.ask('GET', ASK)).text)).toEqual([]);
  const { page, proposalId } = await office.asks();
  for (const visitor of [ana, omar]) expect(await htmlFaults((await visitor.ask('GET', page)).text)).toEqual([]);
  await office.sends(omar, page);
  expect(await htmlFaults((await omar.ask('GET', page)).text)).toEqual([]);
  pages.nowMs += MINUTE_MS;
  await office.wake(proposalId);
  expect(await htmlFaults((await omar.ask('GET', page)).text)).toEqual([]);
  expect(await htmlFaults((await omar.ask('GET', '/desk')).text)).toEqual([]);
});

test('what is stored with a proposal is each mail that readers may get', async () => {
  const office = await OfficeOfTwo.make();
  const { proposalId } = await office.asks();
  const mails = await office.pages.proposals.mails({ publisherId: OFFICE, proposalId });
  expect(mails.map(({ form }) => form.kind).filter((kind) => kind === 'discreet')).toHaveLength(4);
  expect(mails.map(({ subject }) => subject)).toContain(READY.title);
});

test('its author can’t decide, whatever they may and whatever they post', async () => {
  const office = await OfficeOfTwo.make();
  const { page, proposalId } = await office.asks();
  expect(mainOf((await office.ana.ask('GET', page)).text)).toContain('You asked for it yourself');
  const { text } = await office.omar.ask('GET', page);
  const digest = parseHTML(text).document.querySelector('input[name=digest]')?.getAttribute('value') ?? '';
  const proof = parseHTML((await office.ana.ask('GET', ASK)).text).document.querySelector('input[name=proof]');
  const posted = { proof: proof?.getAttribute('value') ?? '', digest, do: 'send', understood: 'yes' };
  expect((await office.ana.ask('POST', `${page}/decide`, posted)).statusCode).toBe(409);
  expect(office.status(proposalId)).toBe('open');
});

test('a draft that is saved after it was asked about can’t be approved, and what was approved does not go out', async () => {
  const office = await OfficeOfTwo.make();
  const first = await office.asks();
  await office.saves({ ...READY, title: 'Lawyer Ivan Example beaten in prisons' }, 'Ana');
  expect(mainOf((await office.omar.ask('GET', first.page)).text)).toContain('the draft was changed');
  const second = await office.asks();
  await office.sends(office.omar, second.page);
  await office.saves({ ...READY, title: 'Another' }, 'Ana');
  office.pages.nowMs += MINUTE_MS;
  expect(await office.wake(second.proposalId)).toEqual({ kind: 'held', because: 'changed' });
  expect(office.pages.appeals.versions).toEqual([]);
});

test('once a name was taken out of the draft, no page of what was asked about it shows a word of it', async () => {
  const office = await OfficeOfTwo.make();
  const { omar } = office;
  const { page } = await office.asks(office.ana, { when: 'at-once', note: 'Ivan’s family agreed.' });
  const looks = async () => (await omar.ask('GET', page)).text;
  expect(await looks()).toContain('Ivan');
  const { 'people.1.name': _, ...unnamed } = READY;
  await office.saves({ ...unnamed, title: 'A lawyer beaten in prison', text: 'A lawyer is held in Russia.' }, 'Ana');
  expect(await looks()).not.toContain('Ivan');
  expect((await omar.ask('GET', '/desk')).text).not.toContain('Ivan');
});

test('what an edition leaves in another language is said above its mail to who decides', async () => {
  const office = await OfficeOfTwo.make();
  const french = { editions: 'fr', 'fr.title': 'Un avocat frappé', 'fr.text': 'Ivan Example est détenu.' };
  await office.saves({ ...READY, ...french, 'demands.1': 'Free him.', 'actions.1.kind': 'share' }, 'Ana');
  const { page } = await office.asks();
  const missing = async (reader: string) =>
    mainOf((await office.omar.ask('GET', `${page}?reader=${reader}`)).text).includes(
      'Not said in this language yet: What you ask. Readers',
    );
  expect([await missing('en'), await missing('fr')]).toEqual([false, true]);
});

test('a reason is asked for, and a draft that was returned shows its author why; who returned it may not rewrite and approve it', async () => {
  const office = await OfficeOfTwo.make();
  const { omar, ana } = office;
  const first = await office.asks();
  expect((await office.decides(omar, first.page, { do: 'return', 'return-reason': ' ' })).statusCode).toBe(422);
  await office.decides(omar, first.page, { do: 'return', 'return-reason': 'Name the court.' });
  expect(mainOf((await ana.ask('GET', first.page)).text)).toContain('Name the court.');

  await office.pages.member(OFFICE, 'Lina');
  await office.saves({ ...READY, text: 'Ivan Example is held in Russia. The court is in Exampletown.' }, 'Omar');
  const second = await office.asks();
  expect(mainOf((await omar.ask('GET', second.page)).text)).toContain('You returned this draft and changed it since');
  await office.saves({ ...READY, text: 'Ivan Example is held in Russia. The court sits.' }, 'Ana');
  const third = await office.asks();
  expect(mainOf((await omar.ask('GET', third.page)).text)).toContain('You returned this draft and changed it since');
});

test('what a colleague returned is told to its author by mail, without the reason', async () => {
  const office = await OfficeOfTwo.make();
  const { page } = await office.asks();
  await office.decides(office.omar, page, { do: 'return', 'return-reason': 'Name the court.' });
  const [proposal] = office.pages.proposals.kept.values();
  const { publisherId = '', proposalId = '', author, decision } = proposal ?? {};
  const told = { memberId: author?.memberId, by: decision?.by.memberId, actId: proposalId, about: proposalId };
  expect(office.pages.acted).toEqual([{ publisherId, did: 'draft-returned', ...told }]);
});

test('what a colleague approved is told to its author by mail, and so it is when it is stopped then', async () => {
  const office = await OfficeOfTwo.make();
  const { page, proposalId } = await office.asks();
  await office.sends(office.omar, page);
  await office.submits(office.omar, page, `${page}/stop`, {});
  const [memberId, by] = [office.memberId('Ana'), office.memberId('Omar')];
  const told = { memberId, by, about: proposalId };
  const { acted } = office.pages;
  expect(acted).toMatchObject([
    { ...told, did: 'sending-approved' },
    { ...told, did: 'sending-stopped' },
  ]);
  // A member is told of one act once.
  expect(acted[0]?.actId).not.toBe(acted[1]?.actId);
});

test('the words that changed since the decider was asked last are marked', async () => {
  const office = await OfficeOfTwo.make();
  const first = await office.asks();
  expect(mainOf((await office.omar.ask('GET', first.page)).text)).toContain('not asked about this appeal before');
  await office.decides(office.omar, first.page, { do: 'return', 'return-reason': 'Sharper.' });
  await office.saves({ ...READY, title: 'Lawyer Ivan Example beaten unconscious in prison' }, 'Ana');
  const second = await office.asks();
  const { document } = parseHTML((await office.omar.ask('GET', second.page)).text);
  expect(document.querySelector('#changed')?.parentElement?.textContent).toMatch(
    /version 1 before\. Since then 1 word was/,
  );
  expect(document.querySelector('ins')?.textContent).toContain('unconscious');
});

test('to send asks for a sign-in of the last quarter of an hour, and leads back to the same page', async () => {
  const office = await OfficeOfTwo.make();
  const { pages, omar } = office;
  const { page, proposalId } = await office.asks();
  const form = parseHTML((await omar.ask('GET', page)).text).document;
  const hidden = (name: string) =>
    form.querySelector(`form[action^="${page}/decide"] input[name=${name}]`)?.getAttribute('value') ?? '';
  const posted = { proof: hidden('proof'), digest: hidden('digest'), do: 'send', understood: 'yes' };
  pages.nowMs += 15 * MINUTE_MS;
  expect((await omar.ask('POST', `${page}/decide`, posted)).statusCode).toBe(403);
  expect(office.status(proposalId)).toBe('open');
  const link = parseHTML((await omar.ask('GET', page)).text).document.querySelector('main .panel a.button');
  expect(link?.getAttribute('href')).toBe(`/desk/sign-in?to=${encodeURIComponent(page)}&lang=en`);
  const again = await omar.signsIn(undefined, `/desk/sign-in?to=${encodeURIComponent(page)}`);
  expect(again.to).toBe(`${page}?lang=en`);
  expect((await office.sends(omar, page)).statusCode).toBe(303);
});

test.each([
  [
    'no-day',
    { when: 'at', 'day-day': '31', 'day-month': '2', 'day-year': '2024', time: '09:00', 'time-zone': 'Paris' },
  ],
  ['no-time', { when: 'at', 'day-day': '20', 'day-month': '3', 'day-year': '2024', time: '9', 'time-zone': 'Paris' }],
  ['no-zone', { when: 'at', 'day-day': '20', 'day-month': '3', 'day-year': '2024', time: '09:00', 'time-zone': '' }],
])('a time that is none is refused at its field: %s', async (_, fields) => {
  const office = await OfficeOfTwo.make();
  const answer = await office.asks(office.ana, fields);
  expect([answer.statusCode, answer.text.includes('error-summary')]).toEqual([422, true]);
  expect(office.pages.proposals.kept.size).toBe(0);
});

test('all that a time lacks is told at once, each at its field', async () => {
  const office = await OfficeOfTwo.make();
  const { document } = parseHTML((await office.asks(office.ana, { when: 'at' })).text);
  const links = [...document.querySelectorAll('.error-summary a')].map((one) => one.getAttribute('href'));
  expect(links).toEqual(['#day', '#time', '#time-zone']);
  for (const id of ['time', 'time-zone'])
    expect(document.getElementById(id)?.getAttribute('aria-describedby')).toContain(`${id}-error`);
  expect(document.getElementById('day-error')?.textContent).toContain('Choose a day');
});

test('what is approved for a time goes out then, by the clock of the place', async () => {
  const office = await OfficeOfTwo.make();
  const fields = {
    when: 'at',
    'day-day': '20',
    'day-month': '4',
    'day-year': '2024',
    time: '09:00',
    'time-zone': 'Paris',
  };
  const { page, proposalId } = await office.asks(office.ana, fields);
  const words = 'Under embargo until 20 April 2024';
  expect(mainOf((await office.omar.ask('GET', page)).text)).toContain(`${words}, 09:00`);
  expect(mainOf((await office.ana.ask('GET', '/desk')).text)).toContain(words);
  await office.sends(office.omar, page);
  const atMs = Date.parse('2024-04-20T09:00+02:00');
  expect(office.pages.woken.at(-1)?.atMs).toBe(atMs);
  const isWatched = async () => (await office.omar.ask('GET', page)).text.includes('data-again');
  expect(await isWatched()).toBe(false);
  office.pages.nowMs = atMs - 1;
  await office.omar.signsIn();
  expect(await isWatched()).toBe(true);
  expect(await office.wake(proposalId)).toEqual({ kind: 'early', atMs });
  office.pages.nowMs = atMs;
  expect(await office.wake(proposalId)).toMatchObject({ kind: 'sent' });
});

test('one member stops what was approved, and it does not go out', async () => {
  const office = await OfficeOfTwo.make({ ana: ['propose'] });
  const { page, proposalId } = await office.asks();
  await office.sends(office.omar, page);
  expect((await office.submits(office.ana, page, `${page}/stop`, {})).statusCode).toBe(303);
  office.pages.nowMs += MINUTE_MS;
  expect(await office.wake(proposalId)).toEqual({ kind: 'nothing-to-do' });
  expect(mainOf((await office.omar.ask('GET', page)).text)).toContain(
    'Ana stopped it on'.replace('Ana', '\u2066Ana\u2069'),
  );
  expect(office.pages.appeals.versions).toEqual([]);
});

test('a stop that comes once it went out says that it is too late, and what one member can still do', async () => {
  const office = await OfficeOfTwo.make({ ana: ['propose'] });
  const { page, proposalId } = await office.asks();
  await office.sends(office.omar, page);
  const { text: before } = await office.ana.ask('GET', page);
  office.pages.nowMs += MINUTE_MS;
  await office.wake(proposalId);
  const answer = await office.ana.ask('POST', `${page}/stop`, hiddenFieldsOf(formIn(before, `${page}/stop`)));
  expect([answer.statusCode, office.status(proposalId)]).toEqual([409, 'sent']);
  const said = parseHTML(answer.text).document.querySelector('main [role=status]');
  expect(said?.textContent).toContain('Your stop came too late');
  const [{ dispatchId } = { dispatchId: '' }] = office.pages.appeals.dispatches;
  const [{ appealId } = { appealId: '' }] = office.pages.appeals.versions;
  const links = [...(said?.querySelectorAll('a') ?? [])].map((one) => one.getAttribute('href'));
  expect(links).toEqual([
    `/desk/sending/${dispatchId}?lang=en`,
    `/desk/sent/${appealId}/take-back?lang=en`,
    `/desk/sent/${appealId}/take-down?lang=en`,
  ]);
  expect(await htmlFaults(answer.text)).toEqual([]);
  expect((await office.ana.ask('GET', page)).text).not.toContain('too late');
});

test('a draft whose checks are not answered, and one that only its author may decide on, can’t be asked about', async () => {
  const office = await OfficeOfTwo.make({ omar: ['propose'] });
  expect(mainOf((await office.ana.ask('GET', ASK)).text)).toContain('No other member may decide on it');
  await office.saves({ ...READY, text: 'Ivan Example is held in Russia. Call +7 495 123 45 67.' }, 'Ana');
  expect(mainOf((await office.ana.ask('GET', ASK)).text)).toContain('It can’t be sent yet');
});

test('once it went out, the proposal leads to where both watch it', async () => {
  const office = await OfficeOfTwo.make();
  const { page, proposalId } = await office.asks();
  await office.sends(office.omar, page);
  office.pages.nowMs += MINUTE_MS;
  await office.wake(proposalId);
  const [dispatch] = office.pages.appeals.dispatches;
  expect((await office.ana.ask('GET', page)).text).toContain(`/desk/sending/${dispatch?.dispatchId}?lang=en`);
});
