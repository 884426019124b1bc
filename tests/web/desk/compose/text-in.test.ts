import { beforeEach, expect, test } from 'vitest';
import { PASTE_MARK } from '../../../../functions/domain/drafts/taking-in/read-input.ts';
import { postOf } from '../../../support/drafts/form-of-page.ts';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';
import { drawing } from '../../../support/publishing/images.ts';
import { wordFile, wordParagraph } from '../../../support/reading/word-file.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';

let pages: DeskPages;
let ana: DeskVisitor;
let path: string;
let tab: Writer;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
  path = await aDraftOf(pages, ana, { language: 'en', title: 'Free Ivan Example', text: 'Typed before.' });
  tab = new Writer(ana, path);
  await tab.opens();
});

const fields = () => pages.drafts.kept.at(-1)?.fields ?? {};
const sends = (field: string, name: string, content: Uint8Array<ArrayBuffer> | string, changes = {}) =>
  ana.postFile(path, postOf(tab.page, { do: 'save', ...changes }), { field, name, content });

test('a file of Word comes behind what was typed', async () => {
  const answer = await sends(
    'file',
    'a.docx',
    new Uint8Array(wordFile(wordParagraph('He was beaten in prison, and saw no doctor.'))),
    { do: 'read-file' },
  );
  expect([answer.statusCode, answer.to]).toEqual([303, `${path}?done=read&lang=en`]);
  expect(fields().text).toBe('Typed before.\n\nHe was beaten in prison, and saw no doctor.');
});

const LONG = 'Guards beat Ivan Example, a lawyer, in his cell, and no doctor has seen him since that day. '.repeat(3);
const TWO_APPEALS = `RUSSIA: lawyer Ivan Example beaten\n\n15 March 2024\n\n${LONG}\n\nEGYPT: editor Maria Example held\n\n12 March 2024\n\nEgypt. ${LONG}`;

test('a file with two appeals says so, and its writer chooses one', async () => {
  const asked = await sends('file', 'a.txt', TWO_APPEALS);
  expect([asked.statusCode, fields().text]).toEqual([422, 'Typed before.']);
  expect(asked.text).toContain('This file holds 2 appeals: “RUSSIA: lawyer Ivan Example beaten” · “EGYPT: editor');
  expect(asked.text).toMatch(/type="radio"[^>]*name="fileAppeal"[^>]*value="2"/);
  await sends('file', 'a.txt', TWO_APPEALS, { fileAppeal: '2', title: '' });
  expect(fields()).toMatchObject({ title: 'EGYPT: editor Maria Example held', datedOn: '2024-03-12' });
  expect([fields().text?.includes('Egypt.'), fields().fileAppeal]).toEqual([true, undefined]);
});

test('a file with two appeals may be one after all', async () => {
  await sends('file', 'a.txt', TWO_APPEALS, { fileAppeal: 'whole' });
  expect(fields().text).toContain('EGYPT: editor Maria Example held');
});

test('two appeals that are pasted stay in the text, and its writer is told', async () => {
  const html = TWO_APPEALS.split('\n\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
  const { text } = await tab.saves({ do: 'paste', text: PASTE_MARK, pasted: html, pastedText: TWO_APPEALS });
  expect(fields().text).toBe(TWO_APPEALS.trim());
  expect(text).toContain('What you pasted holds 2 appeals');
});

test('a file that cannot be read says so at its field, and what was typed beside it is kept', async () => {
  const answer = await sends('file', 'a.pdf', '%PDF', { summary: 'Typed too' });
  expect([answer.statusCode, fields().summary, fields().text]).toEqual([422, 'Typed too', 'Typed before.']);
  expect(answer.text).toContain('<a href="#file">Choose a file that ends in');
});

test('what is pasted comes where it was pasted, and says what is left out', async () => {
  const html =
    '<p>He was <b>beaten</b> in a prison of Example Region.</p><img src="https://example.org/a.png" alt="His cell">';
  await tab.saves({ do: 'paste', text: `Before ${PASTE_MARK} after`, pasted: html, pastedText: 'He was beaten' });
  expect(fields().text).toBe('Before He was **beaten** in a prison of Example Region. after');
  expect(await tab.opens()).toMatch(/Not taken over[\s\S]*Images: 1/);
});

const A_WHOLE_TEXT =
  '<p class=MsoTitle>Egypt: a lawyer was beaten</p><p class=MsoNormal>Cairo, 12 March 2024</p><p class=MsoNormal>He was beaten in a prison.</p>';
const pastes = (text: string, others: Readonly<Record<string, string>> = {}) =>
  tab.saves({ do: 'paste', text, pasted: A_WHOLE_TEXT, pastedText: '', ...others });

test('a whole text that is pasted into an empty draft brings its title and its date', async () => {
  await pastes(PASTE_MARK, { title: '' });
  expect(fields()).toMatchObject({ title: 'Egypt: a lawyer was beaten', datedOn: '2024-03-12' });
  expect(fields().text).toContain('He was beaten in a prison.');
});

test.each([
  ['beside another title', PASTE_MARK, { title: 'Mine', datedOn: '2024-03-14' }],
  ['behind a text', `Before.\n\n${PASTE_MARK}`, { title: '' }],
])('%s no word of it is lost', async (_, text, others) => {
  await pastes(text, others);
  expect(fields().text).toContain('## Egypt: a lawyer was beaten\n\n');
  expect(fields().text).toContain('12 March 2024');
  expect(fields().title ?? '').toBe(others.title);
});

test('what is pasted while no page can be read comes as plain text', async () => {
  pages.readPage = async () => ({ kind: 'busy' });
  await tab.saves({ do: 'paste', text: `Before ${PASTE_MARK}`, pasted: '<b>x</b>', pastedText: 'He was beaten' });
  expect(fields().text).toBe('Before He was beaten');
});

test('an image is kept without what its file says beside the picture, shown to the office alone, and taken away', async () => {
  await sends('image-file', 'a.jpg', new Uint8Array(drawing('with-gps.jpg')));
  const digest = fields()['image.digest'] ?? '';
  const shown = await ana.ask('GET', `${path}/image/${digest}`);
  expect([shown.statusCode, shown.headers?.['Content-Type'], shown.headers?.['Cache-Control']]).toEqual([
    200,
    'image/jpeg',
    'no-store',
  ]);
  const eve = await pages.member('0d0d0d0d-1111-4222-8333-444444444444', 'Eve');
  expect((await eve.ask('GET', `${path}/image/${digest}`)).statusCode).toBe(404);
  await tab.opens();
  await tab.saves({ do: 'drop-image', 'image.alt': 'Gone with it' });
  expect(Object.keys(fields()).filter((name) => name.startsWith('image.'))).toEqual([]);
});

test('a file that is no image is refused at its field', async () => {
  const answer = await sends('image-file', 'a.jpg', 'no image');
  expect([answer.statusCode, answer.text.includes('href="#image-file"')]).toEqual([422, true]);
});
