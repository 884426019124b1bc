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
    ledTo: rows.map((row) => row.querySelector('a')?.getAttribute('href') ?? ''),
    leadsAstray: rows.filter((row) => {
      const target = row.querySelector('a')?.getAttribute('href')?.slice(1);
      return target !== undefined && document.getElementById(target) === null;
    }),
    isWrong: document.querySelector('.error-summary') !== null,
    hint: document.querySelector('[aria-labelledby=before] .hint')?.textContent,
  };
}

test('of an appeal that can go out, nothing is missing', async () => {
  expect(await checksOf({})).toMatchObject({ said: [COMPLETE], isWrong: false, hint: undefined });
});

test.each([
  ['publishing refuses', { actByReason: 'A court hears him.' }, 'actByReason', /day/],
  ['no request can be made of', { 'expiresOn-day': '31' }, 'expiresOn-month', /month/],
  ['someone must agree to', { 'people.1.withoutConsent': '' }, 'people_1_consentBy', /who agreed/],
])('what %s is named here too, with a link to it', async (_, changes, field, words) => {
  const { said, ledTo, isWrong, hint } = await checksOf(changes);
  expect([isWrong, hint, said.length, ledTo]).toEqual([true, undefined, 1, [`#${field}`]]);
  expect(said[0]).toMatch(words);
});

const MISSING = {
  title: 'Enter a title',
  text: 'Enter the text of the appeal',
  datedOn: 'Choose the date of the appeal',
  countries: 'Tick a country, or that no state is addressed',
} as const;

test.each<[string, Readonly<Record<string, string>>, readonly (keyof typeof MISSING)[]]>([
  ['nothing', { title: '', text: '', 'people.1.name': '' }, ['title', 'text', 'datedOn', 'countries']],
  ['no text', { text: '' }, ['text', 'datedOn', 'countries']],
  ['no text, and a day and a country', { text: '', datedOn: '2024-03-12', countries: 'EG' }, ['text']],
  ['no text, and addresses no state', { text: '', addressesNoCountry: 'yes' }, ['text', 'datedOn']],
])('a draft that says %s is told each part that it lacks, with a link to it', async (_, changes, fields) => {
  const { said, ledTo, leadsAstray } = await checksOf(changes);
  expect(said).toEqual(expect.arrayContaining(fields.map((field) => MISSING[field])));
  expect(ledTo.filter((to) => to.slice(1) in MISSING)).toEqual(fields.map((field) => `#${field}`));
  expect(leadsAstray).toEqual([]);
});

test('beside what is refused it is told what its text does not say either', async () => {
  const text = 'Guards beat Ivan Example, a lawyer.';
  const { said } = await checksOf({ title: 'A lawyer was beaten', text, 'people.1.withoutConsent': '' });
  expect(said).toEqual(expect.arrayContaining([MISSING.datedOn, MISSING.countries]));
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
