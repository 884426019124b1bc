import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';
import { readsThemes, THREE_THEMES } from '../../../support/reading/reads-themes.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const TITLE = 'Egypt: lawyer Ivan Example beaten in prison';
const TEXT =
  'Cairo, 12 March 2024\n\nGuards of a prison in Cairo beat Ivan Example, a lawyer. The Egyptian authorities must release him. He was in Belarus before.';

let pages: DeskPages;
let ana: DeskVisitor;
let path: string;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
  path = await aDraftOf(pages, ana, { language: 'en', title: TITLE, text: TEXT });
});

const fields = () => pages.drafts.kept.at(-1)?.fields ?? {};
async function opened() {
  const tab = new Writer(ana, path);
  const { document } = parseHTML(await tab.opens());
  const ticked = (name: string) =>
    [...document.querySelectorAll(`input[name=${name}][checked]`)].map((one) => one.getAttribute('value'));
  return { tab, document, ticked, text: tab.page };
}

test('countries, themes and date are shown with the words that they rest on, the sure ones ticked', async () => {
  const { document, ticked } = await opened();
  expect(ticked('countries')).toEqual(['EG']);
  expect(ticked('themes')).toEqual(['arbitrary-detention', 'torture', 'lawyers']);
  expect(document.querySelector('#countries')?.textContent).toMatch(/Egypt\s+sure Egypt/);
  expect(document.querySelector('#datedOn')?.textContent).toMatch(/12 March 2024\s+sure/);
});

test('likely themes are ticked too, and each says how likely it is', async () => {
  pages.readPage = readsThemes(...THREE_THEMES);
  const { document, ticked, tab } = await opened();
  expect(ticked('themes')).toEqual(['lawyers', 'death-penalty']);
  const words = document.querySelector('#themes')?.textContent?.replaceAll(/\s+/g, ' ');
  expect(words).toContain('Death penalty likely Ivan Example was sentenced to death.');
  expect(words).toContain('Killings unsure Guards killed others before.');
  await tab.saves({ themes: ['lawyers', 'death-penalty'] });
  expect(fields().themes).toBeUndefined();
  await tab.saves({ themes: ['lawyers'] });
  expect(fields().themes).toBe('lawyers');
});

test('a text of which no day is answered is read once, and one with an answered day with and without it', async () => {
  let asked = 0;
  const { readPage } = pages;
  pages.readPage = (page) => {
    asked += 1;
    return readPage(page);
  };
  const { tab } = await opened();
  expect(asked).toBe(1);
  await tab.saves({ 'datedOn-day': '1', 'datedOn-month': '3', 'datedOn-year': '2024' });
  asked = 0;
  await opened();
  expect(asked).toBe(2);
});

test('a word that stands where titles name a country, and is none, is offered as no country', async () => {
  const { tab } = await opened();
  await tab.saves({ title: 'Update: Ivan Example in prison in Egypt' });
  const { document } = await opened();
  const offered = [...document.querySelectorAll('input[name=countries]')].map((one) => one.getAttribute('value'));
  expect(offered).toEqual(['EG', 'BY']);
});

test('a form that ticks what was read answers nothing: the ticks go on as the text does', async () => {
  const { tab } = await opened();
  await tab.saves({ title: 'Belarus: lawyer Ivan Example beaten in prison' });
  expect([fields().countries, fields().themes]).toEqual([undefined, undefined]);
  expect((await opened()).ticked('countries')).toEqual(['BY']);
});

test('a follow-up keeps the countries and themes of its case, whatever its new text names', async () => {
  const followed = { kind: 'update', followUp: '0a000000-0000-4000-8000-000000000001' };
  const { tab } = await opened();
  await tab.saves({ ...followed, countries: 'EG', themes: ['arbitrary-detention', 'torture', 'lawyers'] });
  await tab.saves({ ...followed, text: 'Cairo, 14 March 2024\n\nIvan Example, a lawyer, is free.' });
  expect([fields().countries, fields().themes]).toEqual(['EG', 'arbitrary-detention\ntorture\nlawyers']);
  expect((await opened()).ticked('themes')).toEqual(['arbitrary-detention', 'torture', 'lawyers']);
});

test('an answer is kept, whatever the text says, and a warning stands where the title contradicts it', async () => {
  const { tab } = await opened();
  await tab.saves({ countries: 'RU', themes: ['torture'] });
  expect([fields().countries, fields().themes]).toEqual(['RU', 'torture']);
  const { ticked, text } = await opened();
  expect([ticked('countries'), ticked('themes')]).toEqual([['RU'], ['torture']]);
  expect(text).toContain('The title names Egypt, and you ticked Russia. Is that right?');
});

test('a country that the text does not name is added from the list', async () => {
  const { tab } = await opened();
  await tab.saves({ 'countries-more': 'SD' });
  expect(fields().countries).toBe('EG\nSD');
});

test('who takes out every tick is asked, and no reader’s guess comes back', async () => {
  const { tab } = await opened();
  await tab.saves({ countries: [] });
  const { text, ticked } = await opened();
  expect([ticked('countries'), text.includes('href="#countries">Tick a country')]).toEqual([[], true]);
});

test('a date in numbers is shown in both readings, and waits for a choice', async () => {
  const { tab } = await opened();
  await tab.saves({ text: '04/05/2023\n\nGuards of a prison in Cairo beat Ivan Example.' });
  const { document, ticked, tab: again } = await opened();
  const radios = [...document.querySelectorAll('input[name=datedOn]')].map((one) => one.getAttribute('value'));
  expect([radios, ticked('datedOn')]).toEqual([['2023-05-04', '2023-04-05'], []]);
  expect(document.querySelector('#datedOn')?.textContent).toContain('either of two days');
  expect(document.querySelector('.checks')?.textContent).toContain('Choose the date of the appeal');
  await again.saves({ datedOn: '2023-04-05' });
  expect((await opened()).ticked('datedOn')).toEqual(['2023-04-05']);
});

test('what keeps it from going out is said with links, and what publishing refuses stands at its field', async () => {
  const { tab } = await opened();
  await tab.saves({
    'people.1.name': 'Ivan Example',
    'people.1.mayBeNamed': 'no',
    'people.1.withoutConsent': 'in prison',
  });
  const { document } = await opened();
  expect(document.querySelector('.checks a[href="#title"]')?.textContent).toContain(
    'Title\u2069: a person who may not be named is named there',
  );
});

test('an appeal that is published already is shown as a likeness, until a person says that it is none', async () => {
  const { tab } = await opened();
  pages.appeals.likenessesSince = async () => [
    {
      appealId: '0b0b0b0b-1111-4222-8333-444444444444',
      publisherId: OFFICE,
      publisherName: 'Sample Watch',
      title: TITLE,
      textHash: 'x',
      countries: ['EG'],
      publishedAtMs: pages.nowMs,
    },
  ];
  expect((await opened()).text).toMatch(/may be published already[\s\S]*Sample Watch/);
  await tab.saves({ distinct: 'yes' });
  expect((await opened()).text).not.toContain('Sample Watch');
});

test('a text that cannot be read at this moment is kept and shown, and says so', async () => {
  pages.readPage = async () => ({ kind: 'busy' });
  const { text } = await opened();
  expect([text.includes('could not be read at this moment'), text.includes(TITLE)]).toEqual([true, true]);
});

test('what was not looked at is never said to be nothing, and a day that is chosen needs none in the text', async () => {
  const tab = new Writer(ana);
  const asideOf = (page: string) => parseHTML(page).document.querySelector('aside')?.textContent ?? '';
  expect(asideOf(await tab.opens())).not.toMatch(/Nothing was found|No date stands/);
  expect(asideOf(tab.page).match(/Not looked at yet/g)).toHaveLength(3);
  path = await aDraftOf(pages, ana, { language: 'en', title: 'Free him', text: 'He is held.' });
  const opened = new Writer(ana, path);
  expect(asideOf(await opened.opens())).toMatch(/Nothing was found[\s\S]*No date stands/);
  await opened.saves({ 'datedOn-day': '1', 'datedOn-month': '3', 'datedOn-year': '2024' });
  expect(asideOf(await opened.opens())).not.toContain('No date stands');
});

test('that someone is not listed leads to the people, unfolded', async () => {
  const { document } = await opened();
  const link = [...document.querySelectorAll('.checks a')].find((one) => one.textContent?.includes('Ivan Example'));
  expect(link?.getAttribute('href')).toBe('#people');
  expect(document.querySelector('#people')?.hasAttribute('open')).toBe(true);
});

test('words of another direction are isolated, so that marks and bullets stand at the side of the page', async () => {
  const tab = new Writer(ana, path);
  const { document } = parseHTML(await tab.opens('?lang=ar'));
  const [quote, item] = ['aside q', '#demands .finding label'].map((one) => document.querySelector(one));
  expect([quote?.innerHTML.startsWith('<bdi>'), document.querySelectorAll('aside [dir=auto]').length]).toEqual([
    true,
    0,
  ]);
  expect(item?.innerHTML).toContain('<bdi>');
});
