import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';

const OWN = '0c0c0c0c-1111-4222-8333-444444444444';
const TEXT = `Ivan Example is held in Russia.

The Example Observatory urges the Russian authorities to release him, to let a doctor see him, and to investigate the beating.`;

let pages: DeskPages;
let ana: DeskVisitor;
let path: string;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OWN, 'Ana', ['propose']);
  path = await aDraftOf(pages, ana, { language: 'en', title: 'Free Ivan Example', text: TEXT });
});

async function tabAt(): Promise<Writer> {
  const tab = new Writer(ana, path);
  await tab.opens();
  return tab;
}
const foundIn = (page: string) =>
  [...parseHTML(page).document.querySelectorAll('#demands [name=takeDemand]')].map(
    (one) => one.getAttribute('value') ?? '',
  );
const demandsOf = (page: string) =>
  [...parseHTML(page).document.querySelectorAll('#demands textarea')].map((one) => one.textContent?.trim());

test('what the text asks for is offered beside the list, each with the sentence that it comes from', async () => {
  const { page } = await tabAt();
  expect(foundIn(page)).toEqual(['release him', 'let a doctor see him', 'investigate the beating']);
  const quotes = [...parseHTML(page).document.querySelectorAll('#demands .finding q')].map((one) => one.textContent);
  expect(quotes).toHaveLength(3);
  for (const quote of quotes) expect(quote).toContain('urges the Russian authorities');
});

test('what is ticked stands in the list once it is saved, before what is typed or behind it, and nothing is lost', async () => {
  const [first = '', second = ''] = foundIn((await tabAt()).page);
  await (await tabAt()).saves({ 'demands.1': 'Tell his family where he is', takeDemand: [first, second] });
  const { page } = await tabAt();
  expect(demandsOf(page)).toEqual(['Tell his family where he is', first, second]);
  expect(foundIn(page)).toEqual(['investigate the beating']);
});

test('a tick that is saved as it is typed, and again by the button, stands in the list once', async () => {
  const tab = await tabAt();
  const [first = ''] = foundIn(tab.page);
  await tab.saves({ do: 'autosave', takeDemand: [first] });
  const { revision = 0 } = pages.drafts.kept.at(-1) ?? {};
  await tab.saves({ takeDemand: [first], revision: `${revision}` });
  expect(demandsOf((await tabAt()).page)).toEqual([first]);
});
