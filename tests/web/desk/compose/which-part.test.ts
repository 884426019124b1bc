import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { partInWords } from '../../../../functions/web/desk/kit/drafts/part-in-words.ts';
import { postOf } from '../../../support/drafts/form-of-page.ts';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';
import { drawing } from '../../../support/publishing/images.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const TEXT = 'Cairo, 12 March 2024\n\nGuards beat a lawyer in Cairo. Egypt must release him.';
const UNNAMED = {
  'people.1.name': 'Ivan Example',
  'people.1.mayBeNamed': 'no',
  'people.1.role': 'a lawyer',
  'people.1.withoutConsent': 'hidden',
};
const FRENCH = { editions: 'fr', 'fr.title': 'Libérez-le', 'fr.text': 'Il est détenu.' };

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
});

async function pageWith(fields: Readonly<Record<string, string>>, query = '') {
  const path = await aDraftOf(pages, ana, {
    language: 'en',
    title: 'Egypt: free him',
    text: TEXT,
    ...fields,
  });
  if (fields.editions !== undefined) {
    const tab = new Writer(ana, path);
    await tab.opens('?edition=fr');
    const own = Object.entries(fields).filter(([name]) => name.startsWith('fr.'));
    await tab.saves({ 'fr.text': 'Il est détenu.', ...Object.fromEntries(own) });
  }
  const { document } = parseHTML(await new Writer(ana, path).opens(query));
  const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '');
  return { errors: texts('.error-summary li'), checks: texts('.checks li'), path };
}

test.each([
  ['Title', { title: 'Egypt: free Ivan Example' }],
  ['Summary', { summary: 'Ivan Example is held.' }],
  ['A letter to send', { letter: 'Release Ivan Example' }],
  ['What you ask', { 'demands.1': 'release him', 'demands.2': 'let a doctor see Ivan Example' }],
  ['Title (French)', { ...FRENCH, 'fr.title': 'Libérez Ivan Example' }],
])('a name that may not be given is told with the part that it stands in: %s', async (part, fields) => {
  const { errors, checks } = await pageWith({ ...UNNAMED, ...fields });
  expect(checks.filter((one) => one.includes('may not be named is named'))).toEqual([
    expect.stringContaining(`\u2066${part}\u2069: a person who may not be named is named there`),
  ]);
  expect(errors).toContain(`${part}: This names a person who may not be named. Take the name out`);
});

test('of the words of an image, the image is named', async () => {
  const path = await aDraftOf(pages, ana, { language: 'en', title: 'Egypt: free him', text: TEXT, ...UNNAMED });
  const tab = new Writer(ana, path);
  const said = {
    'image.credit': 'Ivan Example',
    'image.alt': 'A gate',
    'image.consent': 'yes',
    'image.consentNote': '-',
  };
  const content = new Uint8Array(drawing('with-gps.jpg'));
  await ana.postFile(path, postOf(await tab.opens(), said), { field: 'image-file', name: 'a.jpg', content });
  expect(await tab.opens()).toContain('\u2066Image\u2069: a person who may not be named is named there');
});

test('what is missing is told with its language where there is more than one', async () => {
  expect((await pageWith({ ...FRENCH, 'fr.title': '' })).errors).toContain('Title (French): Enter a title');
  expect((await pageWith({ ...FRENCH, summary: 'x'.repeat(300) })).errors[0]).toMatch(/^Summary \(English\): /);
  expect((await pageWith({ summary: 'x'.repeat(300) })).errors[0]).toMatch(/^Summary: /);
});

test('languages are called what readers of the page call them', () => {
  expect(partInWords('ar', 'fr.title')).toBe('العنوان (الفرنسية)');
  expect(partInWords('fr', 'title', { language: 'en', editions: 'ar' })).toBe('Titre (anglais)');
});

test('where two texts differ in what is chosen from a list, it stands there in words and not as a code', async () => {
  const { path } = await pageWith({});
  const [mine, theirs] = [new Writer(ana, path), new Writer(ana, path)];
  for (const tab of [mine, theirs]) await tab.opens();
  await theirs.saves({ language: 'fr', kind: 'update', 'countries-more': 'RU', title: 'Libérez-le' });
  const { document } = parseHTML((await mine.saves({ language: 'es', title: 'Another' })).text);
  const said = document.querySelector('main')?.textContent ?? '';
  expect([...said.matchAll(/Spanish|French|Update|Russia/g)].map(([word]) => word)).toEqual(
    expect.arrayContaining(['Spanish', 'French', 'Update', 'Russia']),
  );
  expect([...document.querySelectorAll('.as-typed')].map((one) => one.textContent)).not.toContain('fr');
});
