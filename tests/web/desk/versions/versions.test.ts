import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor, formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';

let pages: DeskPages;
let ana: DeskVisitor;
let path: string;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
  path = await aDraftOf(pages, ana, { language: 'en', title: 'Free Ivan', text: 'He is held.' });
  await saves({ title: 'Free <Iwan>' });
});

const newest = () => pages.drafts.kept.at(-1);
const versions = () => `${path}/versions`;
async function saves(changes: Record<string, string>) {
  const tab = new Writer(ana, path);
  await tab.opens();
  await tab.saves(changes);
}
async function takes(revision: string, text: string) {
  return ana.ask('POST', versions(), { ...hiddenFieldsOf(formIn(text, versions())), taken: revision });
}

test('earlier versions are shown with who saved them, and the words that each changed', async () => {
  expect((await ana.ask('GET', path)).text).toContain(`href="${versions()}?lang=en"`);
  const { document } = parseHTML((await ana.ask('GET', versions())).text);
  const rows = [...document.querySelectorAll('main .rows > li')];
  expect(rows.map((row) => row.querySelector('h2')?.textContent)).toEqual(['Version 2', 'Version 1']);
  expect(rows[0]?.textContent).toContain('Ana');
  expect(rows[0]?.querySelector('ins')?.innerHTML).toContain('&lt;Iwan&gt;');
  expect(rows.map((row) => row.querySelectorAll('button').length)).toEqual([0, 1]);
});

test('a version that is taken back is saved as the newest, and none is lost', async () => {
  const { text } = await ana.ask('GET', versions());
  const answer = await takes('1', text);
  expect([answer.statusCode, answer.to]).toEqual([303, `${path}?done=saved&lang=en`]);
  expect(newest()).toMatchObject({ revision: 3, fields: { title: 'Free Ivan', text: 'He is held.' } });
  expect(pages.drafts.entries.at(-1)).toMatchObject({ act: 'draft-changed', revision: 3 });
});

test('nothing is taken back over a version that its reader did not see', async () => {
  const { text } = await ana.ask('GET', versions());
  await saves({ title: 'Of a colleague' });
  const answer = await takes('1', text);
  expect([answer.statusCode, newest()?.fields.title]).toEqual([409, 'Of a colleague']);
  expect(answer.text).toContain('Nothing was taken back');
});

test('a page shows five versions, and leads to the older ones', async () => {
  for (const title of ['3', '4', '5', '6']) await saves({ title });
  const shown = async (at: string) => {
    const { document } = parseHTML((await ana.ask('GET', at)).text);
    return [...document.querySelectorAll('main .rows h2')].map((heading) => heading.textContent?.slice(8));
  };
  expect(await shown(versions())).toEqual(['6', '5', '4', '3', '2']);
  expect((await ana.ask('GET', versions())).text).toContain(`${versions()}?before=2&amp;lang=en`);
  expect(await shown(`${versions()}?before=2`)).toEqual(['1']);
});

test('a draft that went out says so, leads to its appeal, and offers nothing to save', async () => {
  const appealId = '0f0f0f0f-1111-4222-8333-444444444444';
  pages.appeals.publishedDrafts.set(`${OFFICE}/${newest()?.draftId}`, { appealId, version: 1 });
  const { text } = await ana.ask('GET', path);
  const { document } = parseHTML(text);
  expect([text.includes('This draft went out'), document.querySelectorAll('main form').length]).toEqual([true, 0]);
  expect(document.querySelector('main a.button')?.getAttribute('href')).toBe(`/desk/sent/${appealId}?lang=en`);
});

test.each(LANGUAGES)('the page is sound HTML in its language: %s', async (language) => {
  const { text } = await ana.ask('GET', `${versions()}?lang=${language}`);
  expect(text).toContain(`<html lang="${language}"`);
  expect(await htmlFaults(text)).toEqual([]);
});
