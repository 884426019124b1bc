import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { DRAFT, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';

const optionsOf = (text: string) =>
  [...parseHTML(text).document.querySelectorAll('select[name="actions.1.to"] option')].map((one) => [
    one.getAttribute('value'),
    one.textContent,
    one.hasAttribute('selected'),
  ]);

test('whom an action goes to is chosen from the offices of the draft and its book, in the order in which they are published', async () => {
  const office = await OfficeOfTwo.make();
  await office.pages.addressees.keep(OFFICE, {
    entry: 'court',
    addressee: { office: { en: 'Supreme Court', fr: 'Cour suprême' }, post: '1 Example Square' },
  });
  const fields = { ...READY, 'addressees.1.office': 'Prosecutor General', book: 'court' };
  await office.saves({ ...fields, 'actions.1.kind': 'letter', 'actions.1.to': '2' }, 'Ana');
  expect(optionsOf((await office.ana.ask('GET', `/desk/write/${DRAFT}`)).text)).toEqual([
    ['', '–', false],
    ['1', '1. Prosecutor General', false],
    ['2', '2. Supreme Court', true],
  ]);
});

test('a number that no office has stands in the list as it was entered', async () => {
  const office = await OfficeOfTwo.make();
  await office.saves({ ...READY, 'actions.1.kind': 'letter', 'actions.1.to': '7' }, 'Ana');
  expect(optionsOf((await office.ana.ask('GET', `/desk/write/${DRAFT}`)).text)).toEqual([
    ['', '–', false],
    [null, '7', true],
  ]);
});
