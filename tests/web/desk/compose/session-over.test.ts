import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { postOf } from '../../../support/drafts/form-of-page.ts';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor, formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const TYPED = { title: 'Typed "while" <away>', text: 'A long day.\n\nAnd  a night.' };

let pages: DeskPages;
let ana: DeskVisitor;
let path: string;
let tab: Writer;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
  path = await aDraftOf(pages, ana, { language: 'en', title: 'Free Ivan Example', summary: 'Kept' });
  tab = new Writer(ana, path);
  await tab.opens();
});

const newest = () => pages.drafts.kept.at(-1);
const sendsOn = (text: string, to = path) => ana.ask('POST', to, { ...hiddenFieldsOf(formIn(text, to)), do: 'again' });

test('a text that is saved once the session is over waits in the page, and stands in the form again after the sign-in', async () => {
  pages.sessionsKept.clear();
  const over = await tab.saves(TYPED);
  expect([over.statusCode, newest()?.revision]).toEqual([403, 1]);
  expect(over.text).toContain('Your text waits in this page');
  expect((await sendsOn(over.text)).statusCode).toBe(403);
  await ana.signsIn();
  const back = await sendsOn(over.text);
  expect([back.statusCode, newest()?.revision]).toEqual([200, 1]);
  expect(back.text).toContain('It is not saved yet');
  const saved = await ana.post(path, `${postOf(back.text, { do: 'save' })}`);
  expect([saved.statusCode, newest()?.fields]).toEqual([303, expect.objectContaining({ ...TYPED, summary: 'Kept' })]);
});

test('who was removed meanwhile is told so, and no sign-in is offered; their text waits in the page', async () => {
  const office = pages.offices.kept.get(OFFICE);
  if (!office) throw new Error('no office');
  pages.offices.kept.set(OFFICE, { ...office, members: [] });
  const over = await tab.saves(TYPED);
  expect([over.statusCode, newest()?.revision]).toEqual([403, 1]);
  expect(over.text).toContain('You are not a member of this office any more');
  expect([over.text.includes('/desk/sign-in'), over.text.includes(encodeURIComponent(TYPED.title))]).toEqual([
    false,
    true,
  ]);
  expect(await htmlFaults(over.text)).toEqual([]);
});

test.each([
  ['a text that would be a page of 8 MB', { text: '"'.repeat(1_400_000) }],
  [
    'more rows than a draft shows',
    Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`sources.${n + 1}.url`, 'x'])),
  ],
])('%s comes back in no answer, which AWS Lambda could not give', async (_, typed) => {
  const answers = [await tab.saves(typed)];
  await ana.signsIn();
  answers.push(await tab.saves(typed));
  expect(answers.map(({ statusCode, text }) => [statusCode, text.length < 100_000])).toEqual([
    [413, true],
    [413, true],
  ]);
  expect(newest()?.revision).toBe(1);
});

test('the text of a new draft comes back too', async () => {
  const fresh = new Writer(ana);
  await fresh.opens();
  pages.sessionsKept.clear();
  const over = await fresh.saves(TYPED);
  expect(over.text).toContain('href="/desk/sign-in?lang=en"');
  await ana.signsIn();
  const back = await sendsOn(over.text, '/desk/write');
  await ana.post('/desk/write', `${postOf(back.text, { do: 'save' })}`);
  expect(newest()).toMatchObject({ revision: 1, fields: TYPED });
});

test('who signed in again in another tab sees the text of the first one in its form', async () => {
  await ana.signsIn();
  const back = await tab.saves(TYPED);
  expect([back.statusCode, back.text.includes('It is not saved yet'), newest()?.revision]).toEqual([200, true, 1]);
});

test('two texts that were compared when the session ended are compared again', async () => {
  const other = new Writer(ana, path);
  await other.opens();
  await other.saves({ title: 'Another' });
  const conflict = await tab.saves(TYPED);
  pages.sessionsKept.clear();
  const over = await ana.ask('POST', path, { ...hiddenFieldsOf(formIn(conflict.text, path)), do: 'take-mine' });
  await ana.signsIn();
  const again = await ana.ask('POST', path, { ...hiddenFieldsOf(formIn(over.text, path)), do: 'take-again' });
  expect([again.statusCode, newest()?.fields.title]).toEqual([409, 'Another']);
  expect(again.text).toContain(encodeURIComponent(TYPED.title));
});

test('no link of the page leads away from the text, and another language keeps it', async () => {
  pages.sessionsKept.clear();
  const over = await tab.saves(TYPED);
  const { document } = parseHTML(over.text);
  const links = [...document.querySelectorAll('a')].map((link) => [
    link.getAttribute('href'),
    link.getAttribute('target'),
  ]);
  expect(links).toEqual([[`/desk/sign-in?to=${encodeURIComponent(path)}&lang=en`, '_blank']]);
  const button = document.querySelector('button[lang=fr]');
  expect(button?.getAttribute('form')).toBe(formIn(over.text, path).getAttribute('id'));
  const inFrench = await ana.ask('POST', button?.getAttribute('formaction') ?? '', {
    ...hiddenFieldsOf(formIn(over.text, path)),
    [button?.getAttribute('name') ?? '']: button?.getAttribute('value') ?? '',
  });
  expect(inFrench.text).toContain('<html lang="fr"');
  await ana.signsIn();
  const back = await sendsOn(inFrench.text);
  await ana.post(path, `${postOf(back.text, { do: 'save' })}`);
  expect(newest()?.fields).toEqual(expect.objectContaining({ ...TYPED, summary: 'Kept' }));
});

test('a page of another site that posts a text saves nothing', async () => {
  const { text } = await ana.ask('GET', path);
  const form = postOf(text, { do: 'save', title: 'Forged', proof: 'forged' });
  const answer = await ana.post(path, `${form}`);
  expect([answer.statusCode, newest()?.fields.title]).toEqual([200, 'Free Ivan Example']);
});

test.each(LANGUAGES)('the page is sound HTML in its language: %s', async (language) => {
  pages.sessionsKept.clear();
  const { text } = await ana.post(`${path}?lang=${language}`, `${postOf(tab.page, { ...TYPED, do: 'save' })}`);
  expect(text).toContain(`<html lang="${language}"`);
  expect(await htmlFaults(text)).toEqual([]);
});
