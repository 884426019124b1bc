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
const LISTS = ['/desk/drafts', `/desk/write/${DRAFT}`] as const;

test('what a colleague returned leads from the drafts and the draft to why, until it is asked again: on the desk its author reads why', async () => {
  const words = 'Omar returned it: see why';
  const office = await OfficeOfTwo.make();
  const { ana, omar } = office;
  for (const where of LISTS) expect(hrefOf((await ana.ask('GET', where)).text, words)).toBeUndefined();
  const { page } = await office.asks();
  await office.decides(omar, page, { do: 'return', 'return-reason': 'Name the court.' });
  for (const where of LISTS) {
    const { text } = await ana.ask('GET', where);
    expect([where, hrefOf(text, words)]).toEqual([where, `${page}?lang=en`]);
    expect(await htmlFaults(text)).toEqual([]);
  }
  const isTold = async () => /Omar returned it: ?Name the court\./.test(mainOf((await ana.ask('GET', '/desk')).text));
  await office.saves({ ...READY, title: 'Another' }, 'Ana');
  expect(await isTold()).toBe(true);
  office.pages.nowMs += 1;
  await office.asks();
  for (const where of LISTS) expect(hrefOf((await ana.ask('GET', where)).text, words)).toBeUndefined();
  expect(await isTold()).toBe(false);
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
  for (const where of LISTS)
    expect([where, hrefOf((await ana.ask('GET', where)).text, 'Omar stopped it: see when')]).toEqual([
      where,
      `${page}?lang=en`,
    ]);
  office.pages.nowMs += 1;
  const again = await office.asks();
  expect(mainOf((await omar.ask('GET', again.page)).text)).toMatch(/stopped this same version before, on /);
  for (const where of LISTS) expect((await ana.ask('GET', where)).text).not.toContain('see when');
  // What its own author took back is no news to anyone.
  await office.submits(ana, again.page, `${again.page}/stop`, {});
  for (const where of LISTS) expect((await ana.ask('GET', where)).text).not.toContain('see when');
});
