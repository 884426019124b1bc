import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { checkAppeal } from '../../../../functions/domain/checks/check-appeal.ts';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import { requestOf } from '../../../../functions/domain/drafts/request-of.ts';
import { DRAFT, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { aTakenImage } from '../../../support/publishing/images.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const FULL: DraftFields = {
  ...READY,
  text: 'Ivan Example is held in **Russia**. Call +7 495 000 00 00.',
  letter: 'Dear Prosecutor,\n\nLet a doctor examine him.',
  'people.2.name': 'Olga Unnamed',
  'people.2.mayBeNamed': 'no',
  'people.2.withoutConsent': 'cannot be reached',
  editions: 'fr',
  'fr.title': 'Un avocat battu',
  'fr.text': 'Ivan Example est détenu en Russie.',
  'fr.letter': 'Monsieur le procureur,\n\nFaites-le examiner.',
  'image.digest': 'a'.repeat(64),
  'image.alt.en': 'A prison gate',
  'image.alt.fr': 'La porte d’une prison',
  'image.alt': 'A prison gate',
  'image.credit': 'Photo: his sister',
  'image.consentNote': 'his sister agreed by phone',
  'image.consent': 'yes',
};

async function anOffice(fields: DraftFields = FULL) {
  const office = await OfficeOfTwo.make({ omar: ['decide', 'send-urgent'] });
  const { drafts } = office.pages;
  const { file } = aTakenImage();
  await drafts.keepImage(OFFICE, DRAFT, { ...file, digest: 'a'.repeat(64) });
  const { request } = requestOf({ draftId: DRAFT, fields }, file.bytes);
  if (!request) throw new Error('no request');
  await office.saves(
    {
      ...fields,
      answered: checkAppeal(request)
        .map(({ id }) => id)
        .join('\n'),
    },
    'Ana',
  );
  return office;
}

const besideOf = (text: string) => parseHTML(text).document.querySelector('[aria-labelledby=beside]');
const wordsOf = (text: string) =>
  (parseHTML(text).document.querySelector('main')?.textContent ?? '').replaceAll(/[\u2066\u2069]/g, '');

test('who decides reads each letter, sees the image with its words, who agreed or why no one was asked, and what was let stand', async () => {
  const office = await anOffice();
  const { page } = await office.asks();
  const { text } = await office.omar.ask('GET', page);
  const words = wordsOf(text);
  for (const shown of [
    'Dear Prosecutor,\n\nLet a doctor examine him.',
    'Monsieur le procureur,\n\nFaites-le examiner.',
    'A prison gate',
    'La porte d’une prison',
    'Photo: his sister',
    'his sister agreed by phone',
    'his name',
    '1 March 2024',
    'cannot be reached',
    'The checks found this, and its author let it stand',
    '+7 495 000 00 00',
  ])
    expect(words).toContain(shown);
  expect(words).not.toContain('Olga');
  expect(await htmlFaults(text)).toEqual([]);
  const source = besideOf(text)?.querySelector('img')?.getAttribute('src') ?? '';
  expect((await office.omar.ask('GET', source as `/${string}`)).statusCode).toBe(200);
});

test('who decides reads that no one can be recognised in the image', async () => {
  const office = await anOffice({ ...FULL, 'image.consent': 'no-one', 'image.consentNote': '' });
  const { page } = await office.asks();
  const { text } = await office.omar.ask('GET', page);
  expect(besideOf(text)?.textContent).toContain('No one can be recognised in it');
  expect(besideOf(text)?.textContent).not.toContain('by phone');
});

test('the mail to who decides holds each letter, and neither who agreed nor a name that may not be given', async () => {
  const office = await anOffice();
  const { proposalId } = await office.asks();
  const texts = await office.pages.proposals.shown({ publisherId: OFFICE, proposalId });
  expect(texts.map(({ letter }) => letter)).toEqual([FULL.letter, FULL['fr.letter']]);
  expect(JSON.stringify(texts)).not.toMatch(/Olga|by phone|cannot be reached/);
});

test('once the draft is saved the page shows none of it, and who may neither propose nor decide sees none', async () => {
  const office = await anOffice();
  const { page } = await office.asks();
  const eva = await office.pages.member(OFFICE, 'Eva', []);
  expect(besideOf((await eva.ask('GET', page)).text)).toBeNull();
  await office.saves({ ...FULL, title: 'Another' }, 'Ana');
  expect(besideOf((await office.omar.ask('GET', page)).text)).toBeNull();
});

test.each([
  ['the letter', { letter: 'Dear Prosecutor,\n\nLet two doctors examine him.' }],
  ['the letter of an edition', { 'fr.letter': 'Monsieur, libérez-le.' }],
  ['the words of the image', { 'image.alt': 'A gate', 'image.alt.en': 'A gate' }],
  ['who agreed to the image', { 'image.consentNote': 'his brother agreed' }],
])('another digest is approved with another word in %s', async (_, change) => {
  const digestOf = async (fields: DraftFields) => {
    const office = await anOffice(fields);
    const { proposalId } = await office.asks();
    return office.pages.proposals.kept.get(`${OFFICE}/${proposalId}`)?.digest;
  };
  const [one, other] = [await digestOf(FULL), await digestOf({ ...FULL, ...change })];
  expect([typeof one, typeof other, one === other]).toEqual(['string', 'string', false]);
});

test.each([
  ['a consent', { 'people.1.consentBy': 'his brother' }],
  ['an answer', { answered: '' }],
])('%s that changes is no other digest, and voids what was asked by the save', async (_, change) => {
  const office = await anOffice();
  const { page, proposalId } = await office.asks();
  const { fields = FULL } = (await office.pages.drafts.find(OFFICE, DRAFT)) ?? {};
  await office.saves({ ...fields, ...change }, 'Ana');
  expect((await office.omar.ask('GET', page)).text).toContain('the draft was changed');
  expect(office.status(proposalId)).toBe('open');
});

test('where nothing stands beside the mails there is no section for it, and where no one is named it says so in words of people', async () => {
  const { 'people.1.name': _, ...rest } = READY;
  const unnamed = Object.fromEntries(Object.entries(rest).filter(([field]) => !field.startsWith('people.')));
  const text = 'A lawyer is held in Russia.';
  const office = await OfficeOfTwo.make();
  await office.saves({ ...unnamed, title: 'A lawyer beaten in prison', text }, 'Ana');
  const { page } = await office.asks();
  const { text: shown } = await office.omar.ask('GET', page);
  expect(besideOf(shown)).toBeNull();
  expect(shown).toContain('<dd><bdi>no one</bdi></dd>');
});

const NAMING: DraftFields = {
  ...Object.fromEntries(Object.entries(READY).filter(([field]) => !field.startsWith('people.'))),
  'alsoNamed.1.name': 'Ivan Example',
  'alsoNamed.1.because': 'speaks in public',
  text: 'Ivan Example is held in **Russia**, in Example Square.',
  notNames: 'Example Square',
};
const factOf = (text: string) => {
  const rows = [...parseHTML(text).document.querySelectorAll('[aria-labelledby=asked] .summary__row')];
  const row = rows.find((one) => one.querySelector('dt')?.textContent === 'Who may be named');
  return (row?.querySelector('dd')?.textContent ?? '').replaceAll(/[\u2066-\u2069]/g, '').trim();
};

test('whom the title names and no one lists is told to who decides with the reason, on the page and by mail, and no one is told no one', async () => {
  const office = await OfficeOfTwo.make();
  await office.saves(NAMING, 'Ana');
  const { page, proposalId } = await office.asks();
  const { text } = await office.omar.ask('GET', page);
  expect(factOf(text)).toBe('Named without consent: Ivan Example, because speaks in public');
  expect(wordsOf(text)).toContain('Its author says that “Example Square” is no person’s name');
  expect(await htmlFaults(text)).toEqual([]);
  expect(office.pages.proposals.kept.get(`${OFFICE}/${proposalId}`)).toMatchObject({
    named: [],
    withoutConsent: [{ name: 'Ivan Example', because: 'speaks in public' }],
  });
});

test('a listed person without consent is named so too, and one who may not be named is not', async () => {
  const office = await OfficeOfTwo.make();
  const { 'people.1.consentBy': _, 'people.1.consentFor': __, ...rest } = READY;
  const others = Object.fromEntries(Object.entries(rest).filter(([field]) => !field.includes('consentOn')));
  const hidden = { 'people.2.name': 'Olga Unnamed', 'people.2.mayBeNamed': 'no', 'people.2.withoutConsent': 'hidden' };
  await office.saves({ ...others, 'people.1.withoutConsent': 'cannot be reached', ...hidden }, 'Ana');
  const { page } = await office.asks();
  expect(factOf((await office.omar.ask('GET', page)).text)).toBe(
    'Named without consent: Ivan Example, because cannot be reached',
  );
});

test('a name that the draft has no more is not shown again, nor why it might be given', async () => {
  const office = await OfficeOfTwo.make();
  await office.saves(NAMING, 'Ana');
  const { page } = await office.asks();
  const { 'alsoNamed.1.name': _, 'alsoNamed.1.because': __, ...left } = NAMING;
  await office.saves({ ...left, title: 'A lawyer beaten', text: 'He is held.' }, 'Ana');
  expect(factOf((await office.omar.ask('GET', page)).text)).toBe('not shown: the draft was changed since');
});

test.each([
  ['another reason', { 'alsoNamed.1.because': 'is the spokesperson' }],
  ['another name', { 'alsoNamed.1.name': 'Example Ivan' }],
])('%s why someone is named without consent is another digest', async (_, change) => {
  const digestOf = async (fields: DraftFields) => {
    const office = await OfficeOfTwo.make();
    await office.saves(fields, 'Ana');
    const { proposalId } = await office.asks();
    return office.pages.proposals.kept.get(`${OFFICE}/${proposalId}`)?.digest;
  };
  const [one, other] = [await digestOf(NAMING), await digestOf({ ...NAMING, ...change })];
  expect([typeof one, typeof other, one === other]).toEqual(['string', 'string', false]);
});
