import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const FOLDS = ['people', 'addressees', 'letter-part', 'actions', 'until', 'cautions', 'sources', 'image', 'case'];

type Changes = Readonly<Record<string, string>>;

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
});

const readIn = (text: string) => parseHTML(text).document;

/** The page of a draft with these fields. */
async function pageWith(changes: Changes, query = '') {
  const tab = new Writer(ana, await aDraftOf(pages, ana, { language: 'en', title: 'Free Ivan Example', ...changes }));
  return readIn(await tab.opens(query));
}

const openIn = (document: ReturnType<typeof readIn>) =>
  [...document.querySelectorAll('details[id][open]')].map(({ id }) => id);
const toldIn = (document: ReturnType<typeof readIn>, id: string) =>
  document.querySelector(`#${id} > summary .hint`)?.textContent;

test('of an appeal that nothing is written of, what few appeals need is folded, and each part says that it is empty', async () => {
  const document = readIn(await new Writer(ana).opens());
  const folds = [...document.querySelectorAll('details.step')].map(({ id }) => id);
  expect([folds.filter((id) => FOLDS.includes(id)), openIn(document)]).toEqual([FOLDS, []]);
  const told = new Set(folds.filter((id) => id !== 'case').map((id) => toldIn(document, id)));
  expect([...told, toldIn(document, 'case')]).toEqual(['Nothing yet', 'As the text reads']);
});

test.each([
  ['people', { 'people.1.name': 'Ivan Example', 'people.2.name': 'Vera Example' }, '2 people'],
  ['addressees', { book: 'ru-prosecutor', 'addressees.1.office': 'Prosecutor' }, '2 addressees'],
  ['letter-part', { letter: 'Dear Prosecutor' }, 'Written'],
  ['actions', { 'actions.1.kind': 'petition' }, '1 way to act'],
  ['until', { 'expiresOn-day': '3', 'expiresOn-month': '4', 'expiresOn-year': '2030' }, '3 April 2030'],
  ['until', { actByReason: 'A court hears him.' }, 'Begun'],
  ['cautions', { 'cautions.1': 'Do not contact his family.' }, '1 caution'],
  ['sources', { sourceUrl: 'https://example.org/' }, '1 source'],
  ['image', { 'image.alt': 'A gate' }, 'Begun'],
  ['case', { kind: 'update' }, 'Update'],
])('%s is open while it holds something, and says what: %j', async (id, changes, told) => {
  const document = await pageWith(changes);
  expect([openIn(document), toldIn(document, id)]).toEqual([[id], told]);
});

test('what few appeals say of a person is folded within, and open where something of it is said', async () => {
  const people = { 'people.1.name': 'Ivan Example', 'people.2.name': 'Vera Example', 'people.2.place': 'Cairo' };
  expect(openIn(await pageWith(people))).toEqual(['people', 'people_2-more']);
});

test('no link of the page leads into a fold that is closed', async () => {
  const document = await pageWith({
    text: 'Cairo, 12 March 2024\n\nIvan Example was beaten in Cairo. Call +20 100 123 4567.',
    summary: 'x'.repeat(300),
    'expiresOn-day': '31',
    'people.1.name': 'Ivan Example',
    'people.1.mayBeNamed': 'no',
    'people.1.role': 'a relative',
    'fr.title': 'Иван',
    'fr.text': 'Ивана били в тюрьме.',
    'actions.1.to': '2',
  });
  const targets = [...document.querySelectorAll('main a[href^="#"]')].map((link) =>
    link.getAttribute('href')?.slice(1),
  );
  const folded = targets.filter((id) => document.getElementById(id ?? '')?.closest('details:not([open])'));
  expect([targets.length > 2, folded]).toEqual([true, []]);
});

test('a check opens the fold that it leads to, though nothing stands in it', async () => {
  const text = 'Cairo, 12 March 2024\n\nIvan Example, a lawyer, was released from prison in Cairo.';
  const document = await pageWith({ title: 'Egypt: lawyer Ivan Example released from prison', text });
  expect([...document.querySelectorAll('.checks a')].map((link) => link.getAttribute('href'))).toContain('#kind');
  expect(openIn(document)).toEqual(['people', 'case']);
});

test('an edition has open what its original has words of', async () => {
  const document = await pageWith({ 'cautions.1': 'Do not contact his family.' }, '?edition=fr');
  expect([openIn(document), toldIn(document, 'cautions')]).toEqual([['cautions'], 'Nothing yet']);
});

test('the folds that its writer had open are open after a save, and after one that was refused', async () => {
  const tab = new Writer(ana, await aDraftOf(pages, ana, { language: 'en', title: 'Free Ivan Example' }));
  await tab.opens();
  const { to } = await tab.saves({ opened: 'until sources "><b>', summary: 'Changed' });
  expect(openIn(readIn((await ana.ask('GET', to.split('#')[0] ?? '')).text))).toEqual(['until', 'sources']);
  await tab.opens();
  const refused = await tab.saves({ opened: 'until', summary: 'x'.repeat(1_000_001) });
  expect([refused.statusCode, openIn(readIn(refused.text))]).toEqual([413, ['until']]);
});

test('a row more, and an image that was taken away, leave their part open', async () => {
  expect(openIn(await pageWith({}, '?add=sources'))).toEqual(['sources']);
  const tab = new Writer(ana, await aDraftOf(pages, ana, { language: 'en', 'image.alt': 'A gate' }));
  await tab.opens();
  const { to } = await tab.saves({ do: 'drop-image' });
  expect(openIn(readIn((await ana.ask('GET', to.split('#')[0] ?? '')).text))).toEqual(['image']);
});

test('the fold of kind and case says that an appeal is urgent', async () => {
  const document = await pageWith({ urgent: 'yes' });
  expect(document.querySelector('#case > summary .hint')?.textContent).toBe('As the text reads · Urgent');
});
