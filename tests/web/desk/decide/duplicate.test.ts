import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { ASK, DRAFT, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { publishedAtDesk } from '../../../support/members/published-at-desk.ts';

const itemsOf = (text: string, list: string) =>
  [...parseHTML(text).document.querySelectorAll(`[aria-labelledby=${list}] li`)].map((one) =>
    (one.textContent ?? '').replaceAll(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' '),
  );

test('an appeal that the office itself published lately is asked about, and the decider reads what was answered', async () => {
  const office = await OfficeOfTwo.make();
  await publishedAtDesk(office.pages, OFFICE, {
    ...{ title: READY.title, page: undefined, body: { text: READY.text ?? '' }, countries: ['RU'] },
    ...{ datedOn: '2024-03-15', externalId: 'case-1' },
  });
  await office.saves(READY, 'Ana');
  expect(itemsOf((await office.ana.ask('GET', ASK)).text, 'open')).toEqual([
    expect.stringMatching(/^It may be published already: .*Ivan Example/),
  ]);
  await office.saves({ ...READY, distinct: 'yes' }, 'Ana');
  const { page } = await office.asks();
  expect(itemsOf((await office.omar.ask('GET', page)).text, 'look-first')).toEqual([
    expect.stringContaining('Its author says that it is none of these, which look like it:'),
  ]);
  expect((await office.ana.ask('GET', `/desk/write/${DRAFT}`)).statusCode).toBe(200);
});
