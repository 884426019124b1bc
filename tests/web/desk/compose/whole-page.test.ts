import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { PASTE_MARK } from '../../../../functions/domain/drafts/taking-in/read-input.ts';
import { postOf } from '../../../support/drafts/form-of-page.ts';
import { Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const SAMPLE = readFileSync('docs/samples/lawyer-beaten-in-prison.txt', 'utf8');
const TITLE = 'RUSSIA: lawyer Ivan Example beaten in prison';

const asParagraphs = (open: string) =>
  SAMPLE.split(/\n\s*\n/)
    .map((text) => text.trim().replaceAll('&', '&amp;'))
    .filter(Boolean)
    .map((text) => (text === TITLE ? `<h2>${text}</h2>` : `${open}${text}</p>`))
    .join('');

let pages: DeskPages;
let ana: DeskVisitor;
let tab: Writer;
beforeEach(async () => {
  pages = new DeskPages();
  pages.nowMs = Date.UTC(2026, 10, 27);
  ana = await pages.member(OFFICE, 'Ana');
  tab = new Writer(ana);
  await tab.opens();
});

const fields = () => pages.drafts.kept.at(-1)?.fields ?? {};
const pageOfDraft = async () => {
  const { draftId } = pages.drafts.kept.at(-1) ?? {};
  tab = new Writer(ana, `/desk/write/${draftId}`);
  return tab.opens();
};

const expectTaken = () => {
  expect(fields()).toMatchObject({ title: TITLE, datedOn: '2025-02-12' });
  expect(fields().text).toMatch(/^Ivan Example is a lawyer from an invented town/);
  expect(fields().text).not.toMatch(/Click on button|Our Address|Share this page|Related articles|BELARUS|MEXICO|©/);
  expect(fields().text).toContain('[1] Human Rights Committee');
};

test('a page that is pasted as text is taken apart on the next button: title, date and clean text', async () => {
  const answer = await tab.saves({ text: SAMPLE, do: 'see-mail' });
  expectTaken();
  expect(answer.to).toMatch(/^\/desk\/write\/[0-9a-f-]{36}\?done=read/);
});

test.each([
  ['as its browser copied it', `<meta charset="utf-8">${asParagraphs('<p style="color: rgb(0, 0, 0)">')}`],
  ['without any style', asParagraphs('<p>')],
])('a page that is pasted with its markup is taken apart: %s', async (_, pasted) => {
  await tab.saves({ do: 'paste', text: PASTE_MARK, pasted, pastedText: SAMPLE });
  expectTaken();
});

test('a page in a file of plain text is taken apart', async () => {
  const content = { field: 'file', name: 'a.txt', content: SAMPLE };
  await ana.postFile('/desk/write', postOf(tab.page, { do: 'read-file' }), content);
  expectTaken();
});

test('it is shown what was taken and what was left out, and one button puts back the text as it was pasted', async () => {
  await tab.saves({ text: SAMPLE });
  const page = await pageOfDraft();
  expect(page).toMatch(/Taken from what you pasted[\s\S]*RUSSIA: lawyer[\s\S]*12 February 2025[\s\S]*Share this page/);
  await tab.saves({ do: 'as-pasted', summary: 'Typed since' });
  expect(fields()).toMatchObject({ text: SAMPLE, summary: 'Typed since' });
  expect([fields().title, fields().datedOn]).toEqual([undefined, undefined]);
  expect(await pageOfDraft()).not.toContain('Taken from what you pasted');
  await tab.saves();
  expect(fields().text).toBe(SAMPLE);
});

test.each([
  ['with a title of its own', { title: 'Mine' }],
  ['with a date of its own', { 'datedOn-day': '3', 'datedOn-month': '3', 'datedOn-year': '2026' }],
  ['in Markdown', { text: `${SAMPLE}\n\n**Free him**` }],
  ['without a date', { text: SAMPLE.replace('12 February 2025', '') }],
])('a text %s stays as it was typed', async (_, typed) => {
  const text = 'text' in typed ? typed.text : SAMPLE;
  await tab.saves({ text, ...typed });
  expect(fields().text?.trim()).toBe(text.trim());
});

test('nothing is taken apart while it is typed', async () => {
  await tab.saves({ text: SAMPLE, do: 'autosave' });
  expect(fields().text).toContain('Click on button');
});
