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

test('a request of another member takes the place of the older one of the same version, both told in the history', async () => {
  const office = await OfficeOfTwo.make();
  const first = await office.asks();
  expect(mainOf((await office.omar.ask('GET', ASK)).text)).toContain('Ana asked about this version already');
  const second = await office.asks(office.omar);
  expect([office.status(first.proposalId), office.status(second.proposalId)]).toEqual(['stopped', 'open']);
  expect(acts(office)).toEqual([
    ['sending-asked', 'Ana'],
    ['sending-stopped', 'Omar'],
    ['sending-asked', 'Omar'],
  ]);
  expect((await office.asks(office.omar)).proposalId).toBe(second.proposalId);
});

test('its author takes a request back with one press, and nobody else is offered that', async () => {
  const office = await OfficeOfTwo.make();
  const { ana, omar } = office;
  const { page, proposalId } = await office.asks();
  expect((await omar.ask('GET', page)).text).not.toContain('Take the request back');
  expect((await ana.ask('GET', page)).text).toContain('Take the request back');
  expect((await office.submits(ana, page, `${page}/stop`, {})).statusCode).toBe(303);
  const over = await ana.ask('GET', page);
  expect(mainOf(over.text)).toMatch(/Ana took the request back on .* Nothing was sent/);
  expect(await htmlFaults(over.text)).toEqual([]);
  expect([office.status(proposalId), acts(office).at(-1)]).toEqual(['stopped', ['sending-stopped', 'Ana']]);
  expect(office.pages.proposals.kept.get(`${OFFICE}/${proposalId}`)?.stopped?.by.name).toBe('Ana');
  expect((await office.asks()).statusCode).toBe(303);
});
