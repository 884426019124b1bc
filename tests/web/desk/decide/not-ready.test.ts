import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { contentHash } from '../../../../functions/domain/appeal/identity.ts';
import { withMadeFrom } from '../../../../functions/domain/drafts/editions/made-from.ts';
import { foldWord } from '../../../../functions/domain/publishing/input/closest-word.ts';
import { ASK, DRAFT, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { aTakenImage } from '../../../support/publishing/images.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

test('a draft with a check that no one answered can’t be asked about, and is told which, with a link to its answer', async () => {
  const office = await OfficeOfTwo.make();
  await office.saves({ ...READY, text: 'Ivan Example is held in **Russia**. Call +7 495 123-45-67.' }, 'Ana');
  const { document } = parseHTML((await office.ana.ask('GET', ASK)).text);
  const [link, ...others] = document.querySelectorAll('main li a');
  expect([link?.textContent?.includes('+7 495 123-45-67'), others]).toEqual([true, []]);
  const [path = '', target = ''] = link?.getAttribute('href')?.split('#') ?? [];
  expect(path).toBe(`/desk/write/${DRAFT}?lang=en`);
  const draft = parseHTML((await office.ana.ask('GET', path)).text).document;
  expect(draft.getElementById(target)?.textContent).toContain('A telephone number');
});

let office: OfficeOfTwo;
beforeEach(async () => {
  office = await OfficeOfTwo.make();
});

/** What the page names, and whether each of its links leads to where something can be done. */
async function named(language = 'en') {
  const answer = await office.ana.ask('GET', `${ASK}?lang=${language}`);
  expect(await htmlFaults(answer.text)).toEqual([]);
  const rows = [...parseHTML(answer.text).document.querySelectorAll('main li')];
  for (const row of rows) {
    const [path = '', target = ''] = row.querySelector('a')?.getAttribute('href')?.split('#') ?? [];
    const page = parseHTML((await office.ana.ask('GET', path)).text).document;
    expect([target, page.getElementById(target) !== null]).toEqual([target, true]);
  }
  return rows.map((row) => row.textContent?.replaceAll(/[\u2066-\u2069]/g, ''));
}

test('a draft that lacks a part names it', async () => {
  const { 'datedOn-day': _, 'datedOn-month': __, 'datedOn-year': ___, countries: ____, ...others } = READY;
  await office.saves({ ...others, text: 'Ivan Example is held.' }, 'Ana');
  expect(await named()).toEqual(['Choose the date of the appeal', 'Tick a country, or that no state is addressed']);
});

test('a draft without a text names the day and the country that it lacks too, once each', async () => {
  const { 'datedOn-day': _, 'datedOn-month': __, 'datedOn-year': ___, countries: ____, text: _____, ...others } = READY;
  await office.saves(others, 'Ana');
  expect(await named()).toEqual([
    'Enter the text of the appeal',
    'Choose the date of the appeal',
    'Tick a country, or that no state is addressed',
  ]);
});

test('a draft with a part that is refused names what it lacks beside it', async () => {
  const { 'datedOn-day': _, 'datedOn-month': __, 'datedOn-year': ___, countries: ____, ...others } = READY;
  await office.saves({ ...others, text: 'Ivan Example is held.', book: 'none' }, 'Ana');
  expect(await named()).toEqual([
    expect.stringMatching(/addressee/i),
    'Choose the date of the appeal',
    'Tick a country, or that no state is addressed',
  ]);
});

test.each(LANGUAGES)('a draft that may be published already names what it looks like: %s', async (language) => {
  const text = `Ivan Example is held in Russia. ${'He was beaten in prison, and sees no lawyer. '.repeat(4)}`.trim();
  await office.saves({ ...READY, text }, 'Ana');
  office.pages.appeals.likenessesSince = async () => [
    {
      appealId: '0b0b0b0b-1111-4222-8333-444444444444',
      publisherId: 'another',
      publisherName: 'Sample Watch',
      title: READY.title ?? '',
      textHash: contentHash(foldWord(text)),
      countries: ['RU'],
      publishedAtMs: office.pages.nowMs,
    },
  ];
  expect(await named(language)).toEqual([expect.stringMatching(`${READY.title}.*Sample Watch`)]);
});

test('an image without words in an edition names each edition that lacks them', async () => {
  const image = aTakenImage().file;
  await office.pages.drafts.keepImage(OFFICE, DRAFT, image);
  const edition = (one: string) => ({ [`${one}.title`]: 'Ivan Example', [`${one}.text`]: 'He is held in a colony.' });
  await office.saves(
    {
      ...READY,
      ...{ editions: 'fr\nes', ...edition('fr'), ...edition('es') },
      ...{ 'image.digest': image.digest, 'image.alt': 'A gate', 'image.credit': 'Observatory' },
      ...{ 'image.consentNote': 'By her', 'image.consent': 'yes' },
    },
    'Ana',
  );
  expect(await named()).toEqual([
    expect.stringContaining('(French)'),
    expect.stringContaining('(Spanish)'),
    expect.stringContaining('Exif'),
  ]);
});

test('a translation of words that have changed is named, with the way to its tab', async () => {
  const french = { editions: 'fr', 'fr.title': 'Ivan Example est détenu', 'fr.text': 'Ivan Example est détenu.' };
  const fields = withMadeFrom({ ...READY, ...french }, 1);
  await office.saves({ ...fields, text: `${READY.text} He is ill.` }, 'Ana');
  const { document } = parseHTML((await office.ana.ask('GET', ASK)).text);
  const links = [...document.querySelectorAll('main li a')].map((link) => [
    link.textContent,
    link.getAttribute('href'),
  ]);
  expect(links).toEqual([[expect.stringContaining('French'), `/desk/write/${DRAFT}?edition=fr&lang=en`]]);
});

test('a translation into what is now the language of the original is named', async () => {
  const french = { editions: 'fr', 'fr.title': 'Ivan Example est détenu', 'fr.text': 'Ivan Example est détenu.' };
  await office.saves({ ...READY, ...french, language: 'fr' }, 'Ana');
  expect(await named()).toEqual([expect.stringContaining('There is a translation into French')]);
});
