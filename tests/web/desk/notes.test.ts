import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { MOST_NOTES } from '../../../functions/domain/drafts/draft-notes.ts';
import { DRAFT, OfficeOfTwo, READY } from '../../support/deciding/office-of-two.ts';
import { formIn, hiddenFieldsOf } from '../../support/members/desk-pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const PAGE = `/desk/write/${DRAFT}/notes` as const;
const wordsOf = (text: string) =>
  (parseHTML(text).document.querySelector('main')?.textContent ?? '')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');
const linksOf = (text: string) =>
  [...parseHTML(text).document.querySelectorAll('main a')].map((one) => one.getAttribute('href')?.split('?')[0]);

test('a decider asks in a note and the writer answers, and both read all of it wherever the draft is shown', async () => {
  const office = await OfficeOfTwo.make({ omar: ['decide', 'send-urgent'] });
  const { ana, omar } = office;
  const { page } = await office.asks();
  expect(linksOf((await omar.ask('GET', page)).text)).toContain(PAGE);
  expect(await office.submits(omar, PAGE, PAGE, { note: 'Is the court named?' })).toMatchObject({ statusCode: 303 });
  expect(office.pages.acted).toEqual([
    expect.objectContaining({ memberId: office.memberId('Ana'), did: 'note-written', about: DRAFT }),
  ]);
  await office.submits(ana, PAGE, PAGE, { note: 'It is <b>now</b>.' });
  for (const [who, where] of [
    [ana, `/desk/write/${DRAFT}`],
    [ana, PAGE],
    [omar, PAGE],
    [omar, page],
  ] as const) {
    const { text } = await who.ask('GET', where);
    expect(wordsOf(text)).toMatch(/Is the court named\? ?Omar, .*It is <b>now<\/b>\. ?Ana, /);
    expect(await htmlFaults(text)).toEqual([]);
  }
  // The page of notes leads back to what its reader may open.
  expect(linksOf((await omar.ask('GET', PAGE)).text)).toEqual([page, `/desk/write/${DRAFT}/mail`]);
  expect(linksOf((await ana.ask('GET', PAGE)).text)).toEqual([page, `/desk/write/${DRAFT}`]);
});

test('notes outlast a new version and go with the draft, and none of another office is shown', async () => {
  const office = await OfficeOfTwo.make();
  await office.saves(READY, 'Ana');
  await office.submits(office.ana, PAGE, PAGE, { note: 'Ask the family.' });
  await office.saves({ ...READY, title: 'Another' }, 'Ana');
  expect(wordsOf((await office.omar.ask('GET', PAGE)).text)).toContain('Ask the family.');
  const stranger = await office.pages.member('0d0d0d0d-1111-4222-8333-444444444444', 'Eva');
  expect((await stranger.ask('GET', PAGE)).statusCode).toBe(404);
  await office.submits(office.ana, `/desk/write/${DRAFT}?delete=ask`, `/desk/write/${DRAFT}`, { do: 'delete' });
  expect((await office.ana.ask('GET', PAGE)).statusCode).toBe(404);
  expect(office.pages.notes.kept.size).toBe(0);
});

test('an empty note, and one too many, are refused at the field, and what was typed stays', async () => {
  const office = await OfficeOfTwo.make();
  await office.saves(READY, 'Ana');
  const empty = await office.submits(office.ana, PAGE, PAGE, { note: '  ' });
  expect([empty.statusCode, wordsOf(empty.text).includes('Write something')]).toEqual([422, true]);
  for (let count = 0; count < MOST_NOTES; count += 1)
    await office.submits(office.ana, PAGE, PAGE, { note: `Note ${count}` });
  const full = await office.submits(office.ana, PAGE, PAGE, { note: 'One more' });
  expect([full.statusCode, wordsOf(full.text).includes('as many notes as it can hold')]).toEqual([422, true]);
  expect(parseHTML(full.text).document.querySelector('textarea')?.textContent).toContain('One more');
  expect([...office.pages.notes.kept.values()].flat()).toHaveLength(MOST_NOTES);
});

test('a note about a draft that was deleted meanwhile is given back to who typed it', async () => {
  const office = await OfficeOfTwo.make();
  await office.saves(READY, 'Ana');
  const { text } = await office.omar.ask('GET', PAGE);
  const form = hiddenFieldsOf(formIn(text, PAGE));
  await office.submits(office.ana, `/desk/write/${DRAFT}?delete=ask`, `/desk/write/${DRAFT}`, { do: 'delete' });
  const gone = await office.omar.ask('POST', PAGE, { ...form, note: 'Is the court named?' });
  expect([gone.statusCode, wordsOf(gone.text).includes('The draft was deleted meanwhile')]).toEqual([422, true]);
  expect(parseHTML(gone.text).document.querySelector('textarea')?.textContent).toContain('Is the court named?');
  expect(office.pages.notes.kept.size).toBe(0);
});
