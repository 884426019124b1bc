import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { DRAFT, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { Writer } from '../../../support/drafts/writer.ts';
import type { DeskVisitor } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const PATH = `/desk/write/${DRAFT}`;
const TOMORROW = {
  ...{ when: 'at', 'day-day': '16', 'day-month': '3', 'day-year': '2024' },
  ...{ time: '09:30', 'time-zone': 'Paris' },
};

const bannerOf = (text: string) =>
  (parseHTML(text).document.querySelector('.notification')?.textContent ?? '')
    .replaceAll(/[\u2066\u2069]/g, '')
    .replace(/\s+/g, ' ');

async function tabOf(visitor: DeskVisitor) {
  const tab = new Writer(visitor, PATH);
  await tab.opens();
  return tab;
}

/** Ana asked, and Omar approved where it is said. */
async function anOffice({ isApproved = false, asked = TOMORROW as Record<string, string> } = {}) {
  const office = await OfficeOfTwo.make();
  const { page, proposalId } = await office.asks(office.ana, asked);
  if (isApproved) await office.sends(office.omar, page);
  expect(office.status(proposalId)).toBe(isApproved ? 'approved' : 'open');
  office.pages.acted.length = 0;
  return { office, page, proposalId };
}

test('a draft that waits for a colleague says so above its text, with what a change ends', async () => {
  const { office, page } = await anOffice();
  const { page: text } = await tabOf(office.ana);
  expect(bannerOf(text)).toMatch(/It waits for Omar.*If one letter changes, it is not sent/);
  const { document } = parseHTML(text);
  expect(document.querySelector('.notification a')?.getAttribute('href')).toBe(`${page}?lang=en`);
  const buttons = [...document.querySelectorAll('form[data-compose] button[name=do]')].map((one) => one.textContent);
  expect(buttons).toContain('Save and take the request back');
  expect(buttons).not.toContain('Save');
  expect(buttons).not.toContain('Save and see the mail');
  expect(document.querySelector('form[data-compose][data-stands]')).not.toBeNull();
});

test('a draft that was approved says when it goes out', async () => {
  const { office } = await anOffice({ isApproved: true });
  expect(bannerOf((await tabOf(office.omar)).page)).toMatch(/It goes out on 16 \w+ 20\d\d, 08:30 UTC/);
});

test.each([false, true])('what is saved as it is typed ends nothing that waits (approved: %s)', async (isApproved) => {
  const { office } = await anOffice({ isApproved });
  const tab = await tabOf(office.ana);
  const answer = await tab.saves({ do: 'autosave', title: 'Lawyer Ivan Example beaten' });
  expect([answer.statusCode, JSON.parse(answer.text)]).toEqual([409, { stopped: 'waits' }]);
  expect((await office.pages.drafts.find(OFFICE, DRAFT))?.revision).toBe(1);
  expect(office.pages.acted).toEqual([]);
});

test('a save that ends a request says so, and the colleague who was asked is mailed once', async () => {
  const { office, proposalId } = await anOffice();
  const answer = await (await tabOf(office.ana)).saves({ title: 'Lawyer Ivan Example beaten' });
  expect(answer.to).toMatch(/[?&]done=ended/);
  expect(bannerOf((await office.ana.ask('GET', answer.to)).text)).toContain('is over');
  const [ana, omar] = [office.memberId('Ana'), office.memberId('Omar')];
  const told = { publisherId: OFFICE, by: ana, did: 'draft-changed', actId: proposalId, about: proposalId };
  expect(office.pages.acted).toEqual([{ ...told, memberId: omar }]);
  await (await tabOf(office.ana)).saves({ title: 'Lawyer Ivan Example beaten again' });
  expect(office.pages.acted).toHaveLength(1);
});

test('the author is mailed when a colleague saved over what was approved', async () => {
  const { office, proposalId } = await anOffice({ isApproved: true });
  await (await tabOf(office.omar)).saves({ title: 'Lawyer Ivan Example beaten' });
  const [ana, omar] = [office.memberId('Ana'), office.memberId('Omar')];
  const told = { publisherId: OFFICE, by: omar, did: 'draft-changed', actId: proposalId, about: proposalId };
  expect(office.pages.acted).toEqual([{ ...told, memberId: ana }]);
});

test('a save that changes nothing ends nothing', async () => {
  const { office } = await anOffice({ isApproved: true });
  const answer = await (await tabOf(office.ana)).saves();
  expect(answer.to).toMatch(/[?&]done=same/);
  expect([office.pages.acted, bannerOf((await tabOf(office.ana)).page)]).toEqual([
    [],
    expect.stringContaining('It goes out'),
  ]);
});

test('taking an earlier version back ends what was asked, and says so', async () => {
  const office = await OfficeOfTwo.make();
  await office.saves({ ...READY, title: 'Lawyer Ivan Example beaten' }, 'Ana');
  await office.asks(office.ana, TOMORROW);
  const answer = await office.submits(office.ana, `${PATH}/versions`, `${PATH}/versions`, { taken: '1' });
  expect(answer.to).toBe(`${PATH}?done=ended&lang=en`);
  expect(office.pages.acted.map(({ did }) => did)).toEqual(['draft-changed']);
});

test.each(LANGUAGES)('the page of a draft that waits is sound in %s', async (language) => {
  const { office } = await anOffice({ isApproved: language !== 'en' });
  expect(await htmlFaults((await office.ana.ask('GET', `${PATH}?lang=${language}&done=ended`)).text)).toEqual([]);
});
