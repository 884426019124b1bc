import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { ASK, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const mainOf = (text: string) =>
  (parseHTML(text).document.querySelector('main')?.textContent ?? '')
    .replaceAll(/[\u2066\u2069]/g, '')
    .replace(/\s+/g, ' ');
const REWRITTEN = { ...READY, text: 'Ivan Example is held in Russia. The court is in Exampletown.' };

/** Omar returned what Ana asked, and put it right himself. */
async function aRewrittenDraft() {
  const office = await OfficeOfTwo.make();
  const { page } = await office.asks();
  await office.decides(office.omar, page, { do: 'return', 'return-reason': 'Name the court.' });
  await office.saves(REWRITTEN, 'Omar');
  return office;
}

const acts = (office: OfficeOfTwo) =>
  office.pages.proposals.entries.map(({ act, author }) => [act, author.kind === 'member' ? author.name : author.kind]);

test('a member who returned a draft and rewrote it is not asked: the page says who can ask instead', async () => {
  const office = await aRewrittenDraft();
  const { ana, omar } = office;
  const hers = await ana.ask('GET', ASK);
  expect(mainOf(hers.text)).toContain('Let one of these ask, and another member may: Omar.');
  expect(parseHTML(hers.text).document.querySelector('textarea')).toBeNull();
  expect(await htmlFaults(hers.text)).toEqual([]);
  expect(mainOf((await omar.ask('GET', ASK)).text)).toContain('Ana will be asked.');
  const asked = await office.asks(omar);
  expect(asked.statusCode).toBe(303);
  expect(office.pages.askedOf.at(-1)?.memberId).toBe(office.memberId('Ana'));
  await office.sends(ana, asked.page);
  expect(office.status(asked.proposalId)).toBe('approved');
});

test('a request that no one may decide on is refused, whatever is posted', async () => {
  const office = await OfficeOfTwo.make();
  const { page } = await office.asks();
  await office.decides(office.omar, page, { do: 'return', 'return-reason': 'Name the court.' });
  await office.saves({ ...REWRITTEN, title: 'Another' }, 'Ana');
  const { text } = await office.ana.ask('GET', ASK);
  const proof = parseHTML(text).document.querySelector('input[name=proof]')?.getAttribute('value') ?? '';
  await office.saves(REWRITTEN, 'Omar');
  const answer = await office.ana.ask('POST', ASK, { proof, revision: '3', when: 'at-once' });
  expect([answer.statusCode, office.pages.proposals.kept.size]).toEqual([422, 1]);
  expect(mainOf(answer.text)).toContain('Let one of these ask');
});

const told = (office: OfficeOfTwo) =>
  office.pages.acted.map(({ did, memberId, by, about }) => ({ did, memberId, by, about }));

test('a request of another member takes the place of the older one of the same version: the history says so, and its author and who else was asked are mailed', async () => {
  const office = await OfficeOfTwo.make();
  await office.pages.member(OFFICE, 'Lea', ['decide']);
  const first = await office.asks();
  expect(mainOf((await office.omar.ask('GET', ASK)).text)).toContain('Ana asked about this version already');
  const second = await office.asks(office.omar);
  expect([office.status(first.proposalId), office.status(second.proposalId)]).toEqual(['stopped', 'open']);
  expect(acts(office)).toEqual([
    ['sending-asked', 'Ana'],
    ['sending-replaced', 'Omar'],
    ['sending-asked', 'Omar'],
  ]);
  const replaced = { did: 'request-replaced', by: office.memberId('Omar'), about: first.proposalId };
  expect(told(office)).toEqual(['Ana', 'Lea'].map((name) => ({ ...replaced, memberId: office.memberId(name) })));
  const over = (await office.ana.ask('GET', first.page)).text;
  expect(mainOf(over)).toMatch(/A newer one by Omar took the place of this request on/);
  expect(parseHTML(over).document.querySelector('main .sentence a')?.getAttribute('href')).toBe(
    `${second.page}?lang=en`,
  );
  expect(await htmlFaults(over)).toEqual([]);
  expect((await office.asks(office.omar)).proposalId).toBe(second.proposalId);
});

test('its author takes a request back with one press, of which the colleague who was asked is mailed, and nobody else is offered that', async () => {
  const office = await OfficeOfTwo.make();
  const { ana, omar } = office;
  const { page, proposalId } = await office.asks();
  expect((await omar.ask('GET', page)).text).not.toContain('Take the request back');
  expect((await ana.ask('GET', page)).text).toContain('Take the request back');
  expect((await office.submits(ana, page, `${page}/stop`, {})).statusCode).toBe(303);
  const over = await ana.ask('GET', page);
  expect(mainOf(over.text)).toMatch(/Ana took the request back on .* Nothing was sent/);
  expect(await htmlFaults(over.text)).toEqual([]);
  expect([office.status(proposalId), acts(office).at(-1)]).toEqual(['stopped', ['sending-taken-back', 'Ana']]);
  const [by, memberId] = [office.memberId('Ana'), office.memberId('Omar')];
  expect(told(office)).toEqual([{ did: 'request-taken-back', memberId, by, about: proposalId }]);
  expect(office.pages.proposals.kept.get(`${OFFICE}/${proposalId}`)?.stopped?.by.name).toBe('Ana');
  expect((await office.asks()).statusCode).toBe(303);
});

test('what was approved is stopped, and not taken back: its author was mailed that it was approved, who approved it that it is stopped, and no one else', async () => {
  const office = await OfficeOfTwo.make();
  await office.pages.member(OFFICE, 'Lea', ['decide']);
  const { page, proposalId } = await office.asks();
  await office.sends(office.omar, page);
  await office.submits(office.ana, page, `${page}/stop`, {});
  expect(acts(office).at(-1)).toEqual(['sending-stopped', 'Ana']);
  const [by, memberId] = [office.memberId('Ana'), office.memberId('Omar')];
  expect(told(office)).toEqual([
    { did: 'sending-approved', memberId: by, by: memberId, about: proposalId },
    { did: 'sending-stopped', memberId, by, about: proposalId },
  ]);
});
