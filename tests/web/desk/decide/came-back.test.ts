import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { DRAFT, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const mainOf = (text: string) =>
  (parseHTML(text).document.querySelector('main')?.textContent ?? '')
    .replaceAll(/[\u2066\u2069]/g, '')
    .replace(/\s+/g, ' ');
const hrefOf = (text: string, words: string) =>
  [...parseHTML(text).document.querySelectorAll('main a')]
    .find((link) => link.textContent?.replaceAll(/[\u2066\u2069]/g, '') === words)
    ?.getAttribute('href');
const PAGE_OF_DRAFT = `/desk/write/${DRAFT}`;
const LISTS = ['/desk/drafts', '/desk'] as const;

test('what a colleague returned is listed with why, and leads from the page of the draft to it, until it is asked again', async () => {
  const words = 'Omar returned it: see why';
  const office = await OfficeOfTwo.make();
  const { ana, omar } = office;
  const leadsTo = async () => hrefOf((await ana.ask('GET', PAGE_OF_DRAFT)).text, words);
  expect(await leadsTo()).toBeUndefined();
  const { page } = await office.asks();
  await office.decides(omar, page, { do: 'return', 'return-reason': 'Name the court.' });
  expect(await leadsTo()).toBe(`${page}?lang=en`);
  const toldIn = async () => {
    const pages = await Promise.all(LISTS.map(async (where) => (await ana.ask('GET', where)).text));
    expect(await Promise.all(pages.map(htmlFaults))).toEqual(pages.map(() => []));
    return LISTS.filter((_, index) => /Omar returned it: ?Name the court\./.test(mainOf(pages[index] ?? '')));
  };
  await office.saves({ ...READY, title: 'Another' }, 'Ana');
  expect(await toldIn()).toEqual(LISTS);
  office.pages.nowMs += 1;
  await office.asks();
  expect([await leadsTo(), await toldIn()]).toEqual([undefined, []]);
});

test('who is asked next about the same version reads who returned it before, and why; about another version they do not', async () => {
  const office = await OfficeOfTwo.make();
  const { omar } = office;
  const lina = await office.pages.member(OFFICE, 'Lina');
  const first = await office.asks();
  await office.decides(omar, first.page, { do: 'return', 'return-reason': 'Name the court.' });
  office.pages.nowMs += 1;
  const second = await office.asks();
  const { text } = await lina.ask('GET', second.page);
  expect(mainOf(text)).toMatch(/Omar returned this same version before, on .*Name the court\./);
  expect(await htmlFaults(text)).toEqual([]);
  await office.saves({ ...READY, title: 'Another' }, 'Ana');
  office.pages.nowMs += 1;
  const third = await office.asks();
  expect(mainOf((await lina.ask('GET', third.page)).text)).not.toContain('this same version before');
});

test('what a colleague stopped says so in the row and on the page of the draft, until it is asked again', async () => {
  const office = await OfficeOfTwo.make();
  const { ana, omar } = office;
  const { page } = await office.asks();
  await office.sends(omar, page);
  await office.submits(omar, page, `${page}/stop`, {});
  expect(hrefOf((await ana.ask('GET', PAGE_OF_DRAFT)).text, 'Omar stopped it: see when')).toBe(`${page}?lang=en`);
  for (const where of LISTS) expect(mainOf((await ana.ask('GET', where)).text)).toContain('Omar stopped it.');
  office.pages.nowMs += 1;
  const again = await office.asks();
  expect(mainOf((await omar.ask('GET', again.page)).text)).toMatch(/stopped this same version before, on /);
  for (const where of [...LISTS, PAGE_OF_DRAFT])
    expect((await ana.ask('GET', where)).text).not.toMatch(/Omar\W stopped it/);
  // What its own author took back is no news to anyone.
  await office.submits(ana, again.page, `${again.page}/stop`, {});
  for (const where of LISTS) expect((await ana.ask('GET', where)).text).not.toContain('see when');
});

test('a row of a draft has one link: who may not write comes by it to what was asked last', async () => {
  const office = await OfficeOfTwo.make({ omar: ['decide'] });
  const { ana, omar } = office;
  const { page } = await office.asks();
  await office.decides(omar, page, { do: 'return', 'return-reason': 'Name the court.' });
  const linksOf = async (visitor: typeof ana) => {
    const { document } = parseHTML((await visitor.ask('GET', '/desk/drafts')).text);
    return [...document.querySelectorAll('.rows a')].map((link) => link.getAttribute('href'));
  };
  expect([await linksOf(ana), await linksOf(omar)]).toEqual([[`${PAGE_OF_DRAFT}?lang=en`], [`${page}?lang=en`]]);
});
