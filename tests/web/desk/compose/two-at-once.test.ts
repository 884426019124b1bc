import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { staleParts } from '../../../../functions/domain/drafts/editions/made-from.ts';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor, formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const FIRST = { language: 'en', title: 'Free Ivan Example', summary: 'He is held.', text: 'He is held in Russia.' };

let pages: DeskPages;
let ana: DeskVisitor;
let omar: DeskVisitor;
let path: string;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
  omar = await pages.member(OFFICE, 'Omar');
  path = await aDraftOf(pages, ana, FIRST);
});

const newest = () => pages.drafts.kept.at(-1);
async function tabOf(visitor: DeskVisitor) {
  const tab = new Writer(visitor, path);
  await tab.opens();
  return tab;
}

/** Ana and Omar change the title from one revision; Omar also the summary. Omar saves second. */
async function bothChange() {
  const [her, his] = [await tabOf(ana), await tabOf(omar)];
  await her.saves({ title: 'Free Ivan Example now', 'people.1.name': 'Ivan Example', 'people.1.mayBeNamed': 'yes' });
  return his.saves({ title: 'Release Ivan Example', summary: 'He is held alone.' });
}

const choose = (text: string, fields: Record<string, string>) =>
  omar.ask('POST', path, { ...hiddenFieldsOf(formIn(text, path)), ...fields });

test('of two people who change one revision, the second overwrites nothing and sees both texts', async () => {
  const answer = await bothChange();
  expect(answer.statusCode).toBe(409);
  expect(newest()).toMatchObject({ revision: 2, savedBy: { name: 'Ana' }, fields: { title: 'Free Ivan Example now' } });
  const { document } = parseHTML(answer.text);
  expect(document.querySelector('.lede')?.textContent).toMatch(/^Ana saved another text on /);
  const [title] = [...document.querySelectorAll('.differences')].map((one) => one.textContent);
  expect(title).toBe('taken out: Freeadded: Release Ivan Exampletaken out:  now');
  expect([...document.querySelectorAll('legend')].map((one) => one.textContent)).toEqual([
    'Title',
    'Summary',
    'People',
  ]);
  const checked = [...document.querySelectorAll('input[checked]')].map((one) => [
    one.getAttribute('name'),
    one.getAttribute('value'),
  ]);
  expect(checked).toEqual([
    ['take-summary', 'mine'],
    ['take-people', 'theirs'],
  ]);
});

test('part by part: mine of one, theirs of another, and the rest as each changed it', async () => {
  const { text } = await bothChange();
  const saved = await choose(text, {
    do: 'take',
    'take-title': 'mine',
    'take-summary': 'mine',
    'take-people': 'theirs',
  });
  expect(saved.statusCode).toBe(303);
  expect(newest()).toMatchObject({
    revision: 3,
    savedBy: { name: 'Omar' },
    fields: { title: 'Release Ivan Example', summary: 'He is held alone.', 'people.1.name': 'Ivan Example' },
  });
});

test('a part that both changed is saved by no one until it is chosen', async () => {
  const { text } = await bothChange();
  const again = await choose(text, { do: 'take', 'take-summary': 'mine', 'take-people': 'theirs' });
  expect([again.statusCode, newest()?.revision, again.text.includes('href="#take-title"')]).toEqual([422, 2, true]);
  expect(again.text).toContain('<title>Error: ');
  expect(again.text).toContain(encodeURIComponent('Release Ivan Example'));
});

test.each([
  [
    'part by part',
    { do: 'take', 'take-fr.title': 'mine', 'take-fr.text': 'mine', 'take-editions': 'mine', 'take-text': 'theirs' },
  ],
  [
    'with the original as it was',
    { do: 'take', 'take-fr.title': 'mine', 'take-fr.text': 'mine', 'take-editions': 'mine', 'take-text': 'mine' },
  ],
])(
  'a translation made while a colleague changed the original is one of the words that its writer saw: %s',
  async (_, choice) => {
    const [french, original] = [new Writer(omar, path), await tabOf(ana)];
    await french.opens('?edition=fr');
    await original.saves({ text: 'He died in Russia.' });
    const { text } = await french.saves({ 'fr.title': 'Liberté pour Ivan', 'fr.text': 'Il est détenu en Russie.' });
    expect((await choose(text, choice)).statusCode).toBe(303);
    const { fields = {} } = newest() ?? {};
    const isStale = fields.text === 'He died in Russia.';
    expect(isStale).toBe(choice['take-text'] === 'theirs');
    expect(staleParts(fields, 'fr').map(({ part }) => part)).toEqual(isStale ? ['text'] : []);
  },
);

test('all of mine, or all of theirs', async () => {
  const { text } = await bothChange();
  await choose(text, { do: 'take-theirs' });
  expect(newest()?.revision).toBe(2);
  await choose(text, { do: 'take-mine' });
  expect(newest()).toMatchObject({
    revision: 3,
    fields: { title: 'Release Ivan Example', summary: 'He is held alone.' },
  });
  expect(newest()?.fields['people.1.name']).toBeUndefined();
});

test('a third text that comes while two are compared is shown too', async () => {
  const { text } = await bothChange();
  await (await tabOf(ana)).saves({ title: 'Free him today' });
  const third = await choose(text, { do: 'take-mine' });
  expect([third.statusCode, newest()?.fields.title]).toEqual([409, 'Free him today']);
  expect(third.text).toContain(encodeURIComponent('Release Ivan Example'));
});

test('two tabs of one member are told apart as two people are', async () => {
  const [one, other] = [await tabOf(ana), await tabOf(ana)];
  await one.saves({ title: 'From the first tab' });
  const answer = await other.saves({ title: 'From the second tab' });
  expect([answer.statusCode, newest()?.fields.title]).toEqual([409, 'From the first tab']);
  expect(answer.text).toContain('perhaps in another tab');
});

test('a save that came between reading and writing is met the same way', async () => {
  const his = await tabOf(omar);
  const hers = await tabOf(ana);
  pages.drafts.beforeSave = async () => {
    pages.drafts.beforeSave = async () => {};
    await hers.saves({ title: 'Hers' });
  };
  expect((await his.saves({ title: 'His' })).statusCode).toBe(409);
  expect(newest()?.fields.title).toBe('Hers');
});

test('two people who save the same words have nothing to choose', async () => {
  const [her, his] = [await tabOf(ana), await tabOf(omar)];
  await her.saves({ title: 'The same' });
  expect((await his.saves({ title: 'The same' })).statusCode).toBe(303);
  expect(newest()?.revision).toBe(2);
});

test('an original and an edition that two people change at once are both kept', async () => {
  const [her, his] = [await tabOf(ana), new Writer(omar, path)];
  await his.opens('?edition=fr');
  await her.saves({ title: 'Free Ivan Example now' });
  const { text, statusCode } = await his.saves({ 'fr.title': 'Libérez Ivan Example', 'fr.text': 'Il est détenu.' });
  expect(statusCode).toBe(409);
  const checked = [...parseHTML(text).document.querySelectorAll('input[checked]')].map((one) => [
    one.getAttribute('name'),
    one.getAttribute('value'),
  ]);
  await choose(text, { do: 'take', ...Object.fromEntries(checked) });
  expect(newest()?.fields).toMatchObject({
    title: 'Free Ivan Example now',
    'fr.title': 'Libérez Ivan Example',
    editions: 'fr',
  });
});

test('a save as it is typed is answered with its revision, and with a stop once another text came first', async () => {
  const [her, his] = [await tabOf(ana), await tabOf(omar)];
  const first = await his.saves({ do: 'autosave', title: 'Typed on' });
  expect([first.statusCode, JSON.parse(first.text)]).toEqual([200, { revision: 2 }]);
  const second = await his.saves({ do: 'autosave', title: 'Typed on and on', revision: '2' });
  expect([second.statusCode, JSON.parse(second.text)]).toEqual([200, { revision: 3 }]);
  const late = await her.saves({ do: 'autosave', title: 'Hers' });
  expect([late.statusCode, JSON.parse(late.text), newest()?.fields.title]).toEqual([
    409,
    { stopped: 'changed meanwhile' },
    'Typed on and on',
  ]);
  // Each revision says who saved it; the history tells of the first, and not of every pause in typing.
  expect(pages.drafts.entries.map(({ act, author }) => [act, author.kind === 'member' && author.name])).toEqual([
    ['draft-begun', 'Ana'],
    ['draft-changed', 'Omar'],
  ]);
});

test.each(LANGUAGES)('the page of two texts is sound HTML in its language: %s', async (language) => {
  const { text } = await bothChange();
  const { text: shown } = await omar.ask('POST', `${path}?lang=${language}`, {
    ...hiddenFieldsOf(formIn(text, path)),
    do: 'take',
  });
  expect(shown).toContain(`<html lang="${language}"`);
  expect(await htmlFaults(shown)).toEqual([]);
});
