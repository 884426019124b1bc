import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const FIRST = { language: 'en', title: 'Free him', text: 'Call +7 495 123-45-67 at once.' };

let pages: DeskPages;
let ana: DeskVisitor;
let tab: Writer;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
  tab = new Writer(ana, await aDraftOf(pages, ana, FIRST));
});

/** What the page asks, each with whether it is answered. */
async function asked(query = '') {
  const { document } = parseHTML(await tab.opens(query));
  return [...document.querySelectorAll('.checks input[type=checkbox]')].map((box) => ({
    id: box.getAttribute('value') ?? '',
    isTicked: box.hasAttribute('checked'),
    says: box.closest('label')?.textContent?.trim(),
    about: document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
  }));
}

test('a member says that what a check found is public, and is not asked again until it changes', async () => {
  const [phone] = await asked();
  expect([phone?.about, phone?.isTicked]).toEqual([expect.stringContaining('\u2066+7 495 123-45-67\u2069'), false]);
  await tab.saves({ answered: phone?.id ?? '' });
  expect(await asked()).toContainEqual({ ...phone, isTicked: true });
  await tab.saves({ summary: 'He is held.' });
  expect(await asked()).toContainEqual({ ...phone, isTicked: true });
  await tab.saves({ text: 'Call +7 495 765-43-21 at once.' });
  expect((await asked()).map(({ isTicked }) => isTicked)).toEqual([false]);
});

test('what is refused is told, and has no box', async () => {
  await tab.opens();
  await tab.saves({ text: 'Ana Example, aged 16, waits.' });
  const questions = (await asked()).map(({ about }) => about);
  expect(tab.page).toContain('The full name of a child');
  expect(questions).toEqual([expect.stringContaining('is not listed')]);
});

test('the history says in words who answered what', async () => {
  const [phone] = await asked();
  await tab.saves({ answered: phone?.id ?? '' });
  const office = await pages.offices.find(OFFICE);
  if (office) await pages.offices.save(office, pages.drafts.entries);
  const { text } = await ana.ask('GET', '/desk/history');
  expect(text).toMatch(
    /looked at what the checks asked in revision 2 of a draft, and let it stand: a telephone number\./,
  );
  expect(text).not.toContain('123-45-67');
});

test('an answer outlasts a save of an edition, and one that is no request', async () => {
  const [phone] = await asked();
  await tab.saves({ answered: phone?.id ?? '' });
  await tab.opens('?edition=fr');
  await tab.saves({ 'fr.title': 'Libérez-le', 'fr.text': 'Il est détenu.' });
  await tab.opens();
  await tab.saves({ 'expiresOn-day': '4' });
  expect(await asked()).toEqual([]);
  await tab.saves({ 'expiresOn-day': '' });
  expect(await asked()).toContainEqual({ ...phone, isTicked: true });
});

test('a name whose consent was withdrawn is told at its field, keeps what was typed, and is saved by no button', async () => {
  await tab.opens();
  const people = [{ name: 'Vera Other', spellings: [], withdrawnAtMs: pages.nowMs }];
  await pages.drafts.keepWithdrawn(OFFICE, { revision: 0, people });
  const answer = await tab.saves({ title: 'Free Vera Other', summary: 'She is held.' });
  expect(answer.statusCode).toBe(422);
  expect(answer.text).toContain(
    '<a href="#title"><span>Title: Consent was withdrawn: take this person’s name out</span></a>',
  );
  expect(answer.text).toContain('She is held.</textarea>');
  const typed = await tab.saves({ do: 'autosave', title: 'Free Vera Other' });
  expect([typed.statusCode, JSON.parse(typed.text)]).toEqual([422, { stopped: 'consent withdrawn' }]);
  expect(pages.drafts.kept).toHaveLength(1);
});

test('what publishing refuses is said in the language of the page, and nothing of it in English', async () => {
  await tab.opens();
  const saved = await tab.saves({
    ...{ 'datedOn-day': '1', 'datedOn-month': '3', 'datedOn-year': '2024', countries: 'RU', kind: 'new' },
    ...{
      'actions.1.kind': 'letter',
      'actions.1.to': '1',
      'actions.1.safety': 'None',
      title: 'Free him =?utf-8?q?now?=',
    },
  });
  expect(saved.statusCode).toBe(303);
  const { text } = await ana.ask('GET', `${tab.path}?lang=fr`);
  expect(text).toContain('Choisissez l’un des destinataires de cet appel à agir');
  expect(text).not.toContain('names addressee');
  expect(text).toContain('Retirez le signe égal accolé à un point d’interrogation');
  expect(text).not.toContain('En anglais');
});

test.each(LANGUAGES)('the checks are sound HTML in their language: %s', async (language) => {
  const { text } = await ana.ask('GET', `${tab.path}?lang=${language}`);
  expect(text).toContain('name="answered"');
  expect(await htmlFaults(text)).toEqual([]);
});

test('a name that can’t be looked for in an edition keeps the draft back, until a member says that it does not stand there', async () => {
  const person = {
    'people.1.name': 'Mohamed Hassan',
    'people.1.mayBeNamed': 'no',
    'people.1.withoutConsent': 'In prison',
  };
  const told = { title: 'Free him', text: 'Cairo, 12 March 2024\n\nThe Egyptian authorities must release him.' };
  await tab.opens();
  await tab.saves({ ...told, ...person });
  await tab.opens();
  expect(tab.page).toContain('Nothing is missing');
  await tab.opens('?edition=ar');
  await tab.saves({ 'ar.title': 'الحرية له', 'ar.text': 'اعتقل.' });
  const [name] = await asked();
  expect(name).toMatchObject({ about: expect.stringMatching(/Mohamed Hassan.*الحرية له.*Arabic/), isTicked: false });
  expect(tab.page).toContain('This person may not be named, and the appeal has words in a script');
  expect(tab.page).not.toContain('Nothing is missing');
  await tab.saves({ answered: name?.id ?? '' });
  expect((await asked())[0]).toMatchObject({ id: name?.id, isTicked: true });
  expect(tab.page).toContain('Nothing is missing');
  expect(pages.drafts.entries.at(-1)).toMatchObject({ act: 'checks-answered', checks: ['unspelled-person'] });
  await tab.opens('?edition=ar');
  await tab.saves({ 'ar.title': 'الحرية لمحمد حسن' });
  expect((await asked()).filter(({ isTicked }) => isTicked)).toEqual([]);
  expect(tab.page).not.toContain('Nothing is missing');
});

test('a draft keeps no sign that turns letters around', async () => {
  await tab.opens();
  await tab.saves({ title: 'Free \u202eevil\u202c him', 'demands.1': '\u2067Free him' });
  expect(pages.drafts.kept.at(-1)?.fields).toMatchObject({ title: 'Free evil him', 'demands.1': 'Free him' });
});

test.each([
  ['It is public', 'Call +7 495 123-45-67 at once.'],
  ['No one can tell who it is', 'A girl aged 14 was beaten.'],
  ['It is no person’s name', 'The lawyer Anna Invented waits.'],
])('of what it asks a member can say: %s', async (says, text) => {
  await tab.opens();
  await tab.saves({ text });
  expect((await asked()).map((one) => one.says)).toEqual([says]);
});

test('a part of a name that may not be given keeps a draft from being complete, until a member says that it is someone else', async () => {
  const person = {
    'people.1.name': 'Mariam Sidibe',
    'people.1.mayBeNamed': 'no',
    'people.1.withoutConsent': 'In prison',
  };
  await tab.opens();
  await tab.saves({ ...person, title: 'Free her', text: 'Bamako, 12 March 2024\n\nM. Sidibe was taken.' });
  const [part] = await asked();
  expect(part).toMatchObject({ about: expect.stringMatching(/M\. Sidibe.*Mariam Sidibe/), isTicked: false });
  expect(tab.page).toContain('It is someone else, or no one can tell');
  expect(tab.page).not.toContain('Nothing is missing');
  await tab.saves({ answered: part?.id ?? '' });
  expect((await asked())[0]).toMatchObject({ id: part?.id, isTicked: true });
  expect(pages.drafts.entries.at(-1)).toMatchObject({ act: 'checks-answered', checks: ['name-part'] });
});

const NAMES = {
  title: 'Free the lawyer Anna Invented',
  text: 'Cairo, 12 March 2024\n\nThe Egyptian authorities hold Anna Invented, says Omar Sample.',
};
const draftFields = () => pages.drafts.kept.at(-1)?.fields ?? {};

test('a name that is not listed is answered by why it may be given, or as no person’s, and is not asked again', async () => {
  await tab.opens();
  await tab.saves(NAMES);
  await tab.opens();
  expect(tab.page).not.toContain('Nothing is missing');
  await tab.saves({ 'alsoNamed.1.because': 'speaks in public', notNames: 'Omar Sample' });
  expect(draftFields()).toMatchObject({
    'alsoNamed.1.name': 'Anna Invented',
    'alsoNamed.1.because': 'speaks in public',
    notNames: 'Omar Sample',
  });
  expect(pages.drafts.entries.at(-1)).toMatchObject({ act: 'checks-answered', checks: ['unlisted-name'] });
  await tab.opens();
  expect(tab.page).toContain('Nothing is missing');
  expect(tab.page).toContain('value="speaks in public"');
  await tab.saves({ summary: 'She is held.' });
  expect(draftFields()).toMatchObject({ 'alsoNamed.1.because': 'speaks in public', notNames: 'Omar Sample' });
});

test('an answer for a name goes once the name is nowhere in the draft, or is listed', async () => {
  await tab.opens();
  await tab.saves(NAMES);
  await tab.opens();
  await tab.saves({ 'alsoNamed.1.because': 'speaks in public', notNames: 'Omar Sample' });
  await tab.opens();
  await tab.saves({ text: 'The lawyer Anna Invented waits.' });
  expect(draftFields()).toMatchObject({ 'alsoNamed.1.name': 'Anna Invented' });
  expect(draftFields()).not.toHaveProperty('notNames');
  await tab.opens();
  await tab.saves({ 'people.1.name': 'Anna Invented', 'people.1.mayBeNamed': 'yes' });
  expect(Object.keys(draftFields()).filter((field) => field.startsWith('alsoNamed'))).toEqual([]);
});

test('an old tick answers for no name, and a name has one answer', async () => {
  await tab.opens();
  await tab.saves({ text: 'The lawyer Anna Invented waits.' });
  await tab.opens();
  const { document } = parseHTML(tab.page);
  const id = document.querySelector('.checks [role=group]')?.getAttribute('aria-labelledby')?.replace('check-', '');
  await tab.saves({ answered: id ?? '' });
  expect(parseHTML(await tab.opens()).document.querySelectorAll('.checks .look [role=group]').length).toBe(1);
  await tab.saves({ 'alsoNamed.1.because': 'speaks in public', notNames: 'Anna Invented' });
  await tab.opens();
  expect(tab.page).toContain('href="#alsoNamed_1_because"');
  expect(tab.page).toContain('or that it is no person’s name: not both');
});

test.each(LANGUAGES)('a name that is asked about is sound HTML in its language: %s', async (language) => {
  await tab.opens();
  await tab.saves(NAMES);
  const { text } = await ana.ask('GET', `${tab.path}?lang=${language}`);
  expect(text).toContain('name="alsoNamed.1.because"');
  expect(await htmlFaults(text)).toEqual([]);
});
