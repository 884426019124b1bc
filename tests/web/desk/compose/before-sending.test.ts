import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const WHOLE = {
  language: 'en',
  title: 'Egypt: lawyer Ivan Example beaten in prison',
  text: 'Cairo, 12 March 2024\n\nGuards of a prison in Cairo beat Ivan Example, a lawyer. Egypt must release him.',
  'people.1.name': 'Ivan Example',
  'people.1.mayBeNamed': 'yes',
  'people.1.withoutConsent': 'No one could be asked',
};
const COMPLETE = 'Nothing is missing.';

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
});

async function checksOf(changes: Readonly<Record<string, string>>) {
  const tab = new Writer(ana, await aDraftOf(pages, ana, { ...WHOLE, ...changes }));
  const { document } = parseHTML(await tab.opens());
  const rows = [...document.querySelectorAll('[aria-labelledby=before] li')];
  return {
    said: rows.map((row) => row.querySelector('span')?.textContent ?? ''),
    isWrong: document.querySelector('.error-summary') !== null,
    hint: document.querySelector('[aria-labelledby=before] .hint')?.textContent,
  };
}

test('of an appeal that can go out, nothing is missing', async () => {
  expect(await checksOf({})).toEqual({ said: [COMPLETE], isWrong: false, hint: undefined });
});

test.each([
  ['publishing refuses', { actByReason: 'A court hears him.' }],
  ['no request can be made of', { 'expiresOn-day': '31' }],
  ['someone must agree to', { 'people.1.withoutConsent': '' }],
])('while the page marks what %s, it says here too that it cannot go out', async (_, changes) => {
  const { said, isWrong, hint } = await checksOf(changes);
  expect([isWrong, hint, said[0]]).toEqual([
    true,
    undefined,
    'It cannot go out yet: a text is missing, or something has to be put right.',
  ]);
  expect(said).not.toContain(COMPLETE);
});

test('while a warning is not answered, nothing is called complete', async () => {
  const { said } = await checksOf({ text: `${WHOLE.text}\n\nCall his mother Anna Invented at +20 100 123 4567.` });
  expect(said.length).toBeGreaterThan(0);
  expect(said).not.toContain(COMPLETE);
});

test('a save that changes nothing says when it was saved', async () => {
  const path = await aDraftOf(pages, ana, WHOLE);
  const tab = new Writer(ana, path);
  await tab.opens();
  const [address = ''] = (await tab.saves()).to.split('#');
  const { text } = await ana.ask('GET', address);
  expect(text).toMatch(/Saved\. Last saved at \d\d:\d\d UTC\./);
});
