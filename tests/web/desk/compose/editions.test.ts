import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { postOf } from '../../../support/drafts/form-of-page.ts';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';
import { drawing } from '../../../support/publishing/images.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';

let pages: DeskPages;
let ana: DeskVisitor;
let path: string;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
  path = await aDraftOf(pages, ana, {
    language: 'en',
    title: 'Free Ivan Example',
    text: 'He was beaten.',
    'people.1.name': 'Ivan Example',
    'people.1.role': 'lawyer',
    'people.1.mayBeNamed': 'yes',
  });
});

const fields = () => pages.drafts.kept.at(-1)?.fields ?? {};
async function tabAt(query: string) {
  const tab = new Writer(ana, path);
  await tab.opens(query);
  return tab;
}
const tabs = async () =>
  [...parseHTML((await tabAt('')).page).document.querySelectorAll('.tabs--ruled a')].map((one) => one.textContent);
const translates = async (changes = {}) =>
  (await tabAt('?edition=fr')).saves({
    'fr.title': 'Libérez Ivan Example',
    'fr.text': 'Il a été battu.',
    'people.1.role.fr': 'avocat',
    ...changes,
  });

test('a language is added beside the original, and changes nothing of it', async () => {
  const tab = await tabAt('?edition=fr');
  expect(tab.page).toContain('<p class="as-typed">He was beaten.</p>');
  const before = fields();
  expect((await translates()).to).toBe(`${path}?done=saved&edition=fr&lang=en#saved`);
  const { 'madeFrom.fr': madeFrom, ...others } = fields();
  expect(madeFrom?.split('\n').map((line) => line.split(' ')[0])).toEqual(['title', 'text', 'people']);
  expect(others).toEqual({
    ...before,
    editions: 'fr',
    'fr.title': 'Libérez Ivan Example',
    'fr.text': 'Il a été battu.',
    'people.1.role.fr': 'avocat',
  });
  expect(await tabs()).toEqual(['Englishthe original', 'Françaisup to date', '+ Españoladd', '+ العربيةadd']);
});

test('a language is behind by the words that changed in the original, until a member says that it follows', async () => {
  await translates();
  await (await tabAt('')).saves({ text: 'He was badly beaten twice.' });
  expect((await tabs())[1]).toBe('Français2 words to bring up to date');
  const tab = await tabAt('?edition=fr');
  expect(parseHTML(tab.page).document.querySelector('#behind .differences')?.textContent).toBe(
    'He was added: badly beaten added: twice.',
  );
  await tab.saves({ 'fr.title': 'Libérez-le' });
  expect((await tabs())[1]).toBe('Français2 words to bring up to date');
  await (await tabAt('?edition=fr')).saves({ 'fr.text': 'Il a été battu deux fois.', upToDate: 'yes' });
  expect((await tabs())[1]).toBe('Françaisup to date');
});

test('a save of the original leaves the words of the other languages', async () => {
  await translates();
  await (await tabAt('')).saves({ title: 'Free him' });
  expect(fields()).toMatchObject({
    title: 'Free him',
    'fr.title': 'Libérez Ivan Example',
    'people.1.role.fr': 'avocat',
  });
});

test('a language that lacks a part of the original says which', async () => {
  await (await tabAt('')).saves({ letter: 'Release him', 'cautions.1': 'Do not call', 'people.1.state': 'in prison' });
  await translates();
  expect((await tabs())[1]).toBe('Françaismissing: A letter to send, Cautions, People');
  expect((await tabAt('?edition=fr')).page).toContain('Not said in this language yet:');
  await (await tabAt('?edition=fr')).saves({
    'fr.letter': 'Libérez-le',
    'fr.cautions.1': 'N’appelez pas',
    'people.1.state.fr': 'en prison',
  });
  expect((await tabs())[1]).toBe('Françaisup to date');
});

test('a language whose compared version is gone is to be looked at, and not up to date', async () => {
  await translates();
  await (await tabAt('')).saves({ text: 'He was badly beaten twice.' });
  const seen = pages.drafts.kept.find(({ revision }) => revision === 2);
  if (seen) await pages.drafts.dropRevision(seen);
  expect((await tabs())[1]).toBe('Françaisto be looked at');
});

const withImage = async () => {
  const tab = await tabAt('');
  const typed = { do: 'save', 'image.alt': 'A prison gate' };
  const content = new Uint8Array(drawing('with-gps.jpg'));
  await ana.postFile(path, postOf(tab.page, typed), { field: 'image-file', name: 'a.jpg', content });
};

test.each([
  ['the image first', () => withImage().then(() => translates())],
  ['the edition first', () => translates().then(withImage)],
])('what an image shows is kept in each language, beside the image and on the edition’s page: %s', async (_, begun) => {
  await begun();
  await (await tabAt('')).saves({ 'image.alt.fr': 'Une porte' });
  expect(fields()).toMatchObject({ 'image.alt': 'A prison gate', 'image.alt.fr': 'Une porte' });
  await (await tabAt('?edition=fr')).saves({ 'image.alt.fr': 'La porte d’une prison' });
  expect(fields()).toMatchObject({ 'image.alt': 'A prison gate', 'image.alt.fr': 'La porte d’une prison' });
  await (await tabAt('')).saves({ title: 'Free him' });
  expect(fields()['image.alt.fr']).toBe('La porte d’une prison');
});

test('an image without words for an edition says so at that field of the page', async () => {
  await translates();
  await withImage();
  await (await tabAt('')).saves({
    datedOn: '2024-01-02',
    countries: ['BY'],
    'image.credit': 'Observatory',
    'image.consentNote': 'By her',
    'image.consent': 'yes',
    'people.1.withoutConsent': 'none could be asked',
  });
  const summary = parseHTML((await tabAt('')).page).document.querySelector('.error-summary');
  expect([...(summary?.querySelectorAll('a') ?? [])].map((one) => [one.getAttribute('href'), one.textContent])).toEqual(
    [
      [
        '#image_alt_fr',
        'What it shows, for people who do not see it (French): Describe the image in the language of each edition',
      ],
    ],
  );
});

test.each(LANGUAGES)('an edition beside its original is sound HTML in its language: %s', async (language) => {
  await translates();
  await (await tabAt('')).saves({ text: 'He was badly beaten twice.' });
  const tab = await tabAt(`?edition=fr&lang=${language}`);
  expect(tab.page).toContain(`<html lang="${language}"`);
  expect(await htmlFaults(tab.page)).toEqual([]);
});
