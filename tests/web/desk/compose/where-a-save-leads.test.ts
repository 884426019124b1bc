import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';

let ana: DeskVisitor;
let path: string;
beforeEach(async () => {
  const pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
  path = await aDraftOf(pages, ana, { language: 'en', title: 'Free Ivan Example', 'demands.1': 'Release him' });
});

/** Saves by a button, and opens the page that it leads to as a browser does. */
async function presses(does: string, changes: Readonly<Record<string, string>> = {}) {
  const tab = new Writer(ana, path);
  await tab.opens();
  const { to } = await tab.saves({ ...changes, do: does });
  const [address = '', target] = to.split('#');
  const { document } = parseHTML((await ana.ask('GET', address)).text);
  return { to, target: target === undefined ? undefined : document.getElementById(target), document };
}

test.each([
  ['add-demands', 'demands_2', 'TEXTAREA'],
  ['add-people', 'people_1', 'FIELDSET'],
  ['add-sources', 'sources_1_url', 'INPUT'],
])('after %s the page opens at the new row', async (does, id, tagName) => {
  const { target } = await presses(does, { summary: 'Changed' });
  expect([target?.id, target?.tagName]).toEqual([id, tagName]);
});

test('a row that is asked for while the last one is empty leads to that one, and says nothing of changes', async () => {
  const { to, target, document } = await presses('add-demands');
  expect([target?.id, to.includes('done=')]).toEqual(['demands_2', false]);
  expect(document.querySelector('.notification')).toBeNull();
});

test('a save below the form leads back there, to a status that takes the focus', async () => {
  const { target } = await presses('save', { summary: 'Changed' });
  expect([target?.id, target?.getAttribute('tabindex'), target?.textContent]).toEqual(['saved', '-1', 'Saved.']);
  expect((await presses('save-above', { summary: 'Again' })).to).not.toContain('#');
});

test('a save with faults leads to their summary, since no place of the address takes the focus from it', async () => {
  const { target, document } = await presses('save', { summary: 'x'.repeat(300) });
  expect([target ?? null, document.querySelector('.error-summary')?.hasAttribute('autofocus')]).toEqual([null, true]);
});

test('where a script says how far down the page was, it is there again, unless there are faults', async () => {
  const place = ({ document }: Awaited<ReturnType<typeof presses>>) =>
    document.querySelector('form[data-compose]')?.getAttribute('data-scroll-to');
  const saved = await presses('save', { summary: 'Changed', scrolledTo: '1234' });
  expect([saved.to.includes('#'), place(saved)]).toEqual([false, '1234']);
  expect(place(await presses('save', { summary: 'x'.repeat(300), scrolledTo: '1234' }))).toBeNull();
  expect(place(await presses('save', { summary: 'Odd', scrolledTo: '1"><b>' }))).toBeNull();
});
