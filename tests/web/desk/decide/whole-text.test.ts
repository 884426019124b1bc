import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import { OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const FIELDS: DraftFields = {
  ...READY,
  text: 'Ivan Example is held in **Russia**. He may see no doctor.',
  'demands.1': 'release him',
  'demands.2': 'let a doctor see him',
  'addressees.1.office': 'Prosecutor General',
  'addressees.1.email': 'pg@example.org',
  'addressees.1.checkedOn-day': '2',
  'addressees.1.checkedOn-month': '3',
  'addressees.1.checkedOn-year': '2024',
  editions: 'fr',
  'fr.title': 'Un avocat battu',
  'fr.text': 'Ivan Example est détenu en Russie.',
  'fr.demands.1': 'le libérer',
  'addressees.1.office.fr': 'Procureur général',
};

async function asked(fields: DraftFields = FIELDS) {
  const office = await OfficeOfTwo.make();
  await office.saves(fields, 'Ana');
  return { office, ...(await office.asks()) };
}

const documentOf = (text: string) => parseHTML(text).document;
const plain = (element: { readonly textContent: string | null } | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/[\u2066\u2069]/g, '');
/** What stands under the heading of a part, a text for each language. */
const cellsOf = (text: string, part: string) =>
  [...(documentOf(text).getElementById(`part-${part}`)?.nextElementSibling?.children ?? [])].map((cell) => [
    cell.getAttribute('lang'),
    plain(cell.lastElementChild),
  ]);

test('who decides reads each part once, its languages side by side, and rows with what each field is called', async () => {
  const { office, page } = await asked();
  const { text } = await office.omar.ask('GET', page);
  expect(cellsOf(text, 'title')).toEqual([
    ['en', FIELDS.title],
    ['fr', 'Un avocat battu'],
  ]);
  expect(cellsOf(text, 'demands')).toEqual([
    ['en', 'release him\nlet a doctor see him'],
    ['fr', 'le libérer'],
  ]);
  expect(cellsOf(text, 'addressees')).toEqual([
    ['en', 'Office: Prosecutor General\nEmail address: pg@example.org\nLast checked on: 2 March 2024'],
    ['fr', 'Office: Procureur général'],
  ]);
  expect(documentOf(text).querySelectorAll('iframe')).toHaveLength(1);
  expect(plain(documentOf(text).querySelector('.desk')).split('held in **Russia**')).toHaveLength(2);
  expect(await htmlFaults(text)).toEqual([]);
});

test('what changed since they looked is marked in its language, with a link to each part, and what is chosen from lists too', async () => {
  const { office, page } = await asked();
  await office.decides(office.omar, page, { do: 'return', 'return-reason': 'Name the court.' });
  const changed = {
    ...FIELDS,
    'fr.text': 'Ivan Example est détenu à Moscou.',
    'addressees.1.email': 'court@example.org',
    countries: 'RU\nBY',
  };
  await office.saves(changed, 'Ana');
  const second = await office.asks();
  const { text } = await office.omar.ask('GET', second.page);
  const document = documentOf(text);
  const marks = [...document.querySelectorAll('ins, del')].map((one) => `${one.localName}: ${plain(one)}`);
  expect(marks).toEqual([
    expect.stringMatching(/^ins: added: .*Belarus/),
    'del: taken out: en Russie',
    'ins: added: à Moscou',
    'del: taken out: pg',
    'ins: added: court',
  ]);
  const links = [...document.querySelectorAll('.changed-parts a')].map((one) => one.getAttribute('href') ?? '');
  expect(links).toEqual(['#part-text', '#part-addressees', '#part-countries']);
  for (const link of links) expect(document.getElementById(link.slice(1))).not.toBeNull();
  expect(await htmlFaults(text)).toEqual([]);
});

test('a name that may not be given is not shown, and what stands beside it is', async () => {
  const hidden = {
    'people.2.name': 'Olga Unnamed',
    'people.2.mayBeNamed': 'no',
    'people.2.withoutConsent': 'in hiding',
  };
  const { office, page } = await asked({ ...FIELDS, ...hidden });
  const { text } = await office.omar.ask('GET', page);
  expect(text).not.toContain('Olga');
  expect(cellsOf(text, 'people')[0]?.[1]).toContain('May not be named\nOr why no one was asked: in hiding');
});

test('send and return stand together, each with what it does, and open where a press was refused', async () => {
  const { office, page } = await asked();
  const shown = documentOf((await office.omar.ask('GET', page)).text);
  const choices = [...shown.querySelectorAll('.stay.decide summary')].map((one) =>
    plain(one).replace(/\s+/g, ' ').trim(),
  );
  expect(choices).toEqual([
    expect.stringMatching(/^Send it After you send it there (is|are) \d+ seconds? in which any of you can stop it\.$/),
    'Return it Nothing is sent. Ana gets your reason and can change the text.',
  ]);
  const refused = await office.decides(office.omar, page, { do: 'return', 'return-reason': ' ' });
  const open = [...documentOf(refused.text).querySelectorAll('.stay.decide details[open]')];
  expect(open.map((one) => one.querySelector('textarea')?.id)).toEqual(['return-reason']);
});

test('a translation that is gone since they looked is taken out word by word, and one that comes back is new', async () => {
  const { office, page } = await asked();
  await office.decides(office.omar, page, { do: 'return', 'return-reason': 'Is the French right?' });
  const {
    editions: _,
    'fr.title': __,
    'fr.text': ___,
    'fr.demands.1': ____,
    'addressees.1.office.fr': _____,
    ...rest
  } = FIELDS;
  await office.saves(rest, 'Ana');
  office.pages.nowMs += 1;
  const second = await office.asks();
  const gone = documentOf((await office.omar.ask('GET', second.page)).text);
  expect(plain(gone.querySelector('#part-title + div del'))).toBe('taken out: Un avocat battu');
  expect(plain(gone.querySelector('[aria-labelledby=changed]'))).not.toContain('Nothing changed');
  await office.decides(office.omar, second.page, { do: 'return', 'return-reason': 'Put it back.' });
  await office.saves(FIELDS, 'Ana');
  office.pages.nowMs += 1;
  const third = await office.asks();
  const back = documentOf((await office.omar.ask('GET', third.page)).text);
  expect(plain(back.querySelector('#part-title + div ins'))).toBe('added: Un avocat battu');
});

test('what is said of an image stands with its names, and another picture is another one', async () => {
  const image = { 'image.digest': 'a'.repeat(64), 'image.alt': 'A gate', 'image.credit': 'Her sister' };
  const agreed = { 'image.consent': 'yes', 'image.consentNote': 'By phone', editions: '' };
  const { office, page } = await asked({ ...READY, ...image, ...agreed });
  const { text } = await office.omar.ask('GET', page);
  expect(cellsOf(text, 'image')[0]?.[1]).toBe(
    `Digits of the picture: ${'a'.repeat(12)}\nWhat it shows, for people who do not see it: A gate\nBy whom it is: Her sister\nWho agreed, when and how: By phone`,
  );
});
