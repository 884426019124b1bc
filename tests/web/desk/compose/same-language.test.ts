import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages } from '../../../support/members/desk-pages.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const TEXT = 'Cairo, 12 March 2024\n\nA lawyer was beaten in prison in Cairo on Monday.';

test('a translation whose language is now said to be that of the original is kept, stops the draft, and comes back as it was', async () => {
  const pages = new DeskPages();
  const ana = await pages.member(OFFICE, 'Ana');
  const path = await aDraftOf(pages, ana, { language: 'en', title: 'EGYPT: a lawyer beaten', text: TEXT, kind: 'new' });
  const inTab = async (changes: Record<string, string>, query = '') => {
    const tab = new Writer(ana, path);
    await tab.opens(query);
    await tab.saves(changes);
    return parseHTML(await tab.opens()).document.querySelector('main')?.textContent ?? '';
  };
  const STOP = 'There is a translation into French, which is now the language of the original too';
  await inTab({ 'fr.title': 'ÉGYPTE : un avocat battu', 'fr.text': 'Un avocat a été battu.' }, '?edition=fr');
  const stale = await inTab({ text: TEXT.replace('Monday', 'Tuesday') });
  expect(stale).not.toContain(STOP);
  const before = pages.drafts.kept.at(-1)?.fields;
  expect(await inTab({ language: 'fr' })).toContain(STOP);
  await inTab({ language: 'en' });
  expect(pages.drafts.kept.at(-1)?.fields).toEqual(before);
});
