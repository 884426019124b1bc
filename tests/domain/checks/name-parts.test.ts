import { describe, expect, test } from 'vitest';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import { saidOf } from '../../../functions/domain/appeal/appeal.ts';
import { checkAppeal } from '../../../functions/domain/checks/check-appeal.ts';
import { namePartsIn } from '../../../functions/domain/checks/names/name-parts.ts';
import { aRequest } from '../../support/publishing/builders.ts';

const hidden = (name: string) => ({ name, mayBeNamed: false });
const asked = (name: string, text: string, given: Partial<AppealRequest> = {}) =>
  checkAppeal(
    aRequest({
      ...{ page: undefined, body: { text }, title: '12345', datedOn: '2024-03-15', people: [hidden(name)] },
      ...given,
    }),
  )
    .filter(({ check }) => check === 'name-part')
    .map(({ field, quote, level, partOf }) => [field, quote, partOf?.part, level]);

test.each([
  ['an initial', 'Mariam Sidibe', 'M. Sidibe was taken.', 'M. Sidibe', 'Sidibe'],
  ['an initial behind it', 'Mariam Sidibe', 'They took Sidibe M. and left.', 'Sidibe M', 'Sidibe'],
  ['an initial, though it is short', 'Soo Kim', 'They took S. Kim.', 'S. Kim', 'Kim'],
  ['nothing beside it', 'Mariam Sidibe', 'Free MARIAM now', 'MARIAM', 'Mariam'],
  ['a plural', 'Mariam Sidibe', 'They took the Sidibes.', 'Sidibes', 'Sidibe'],
  ['an owner’s ending', 'Mariam Sidibe', 'It was Sidibe’s house.', 'Sidibe’s', 'Sidibe'],
  ['letters of another script', 'Mariam Sidibe', 'They took Sidіbe.', 'Sidіbe', 'Sidibe'],
  ['spaces between its letters', 'Mariam Sidibe', 'They took S i d i b e.', 'S i d i b e', 'Sidibe'],
  ['a hashtag', 'Mariam Sidibe', 'Write #FreeMariam.', 'FreeMariam', 'Mariam'],
  ['Russian endings', 'Бахром Хамроев', 'Дело Хамроева.', 'Хамроева', 'Хамроев'],
  ['a script without capitals, and prefixes', 'محمد حسن', 'الحرية لمحمد', 'لمحمد', 'محمد'],
])('a part of a name is asked about, with %s', (_, name, text, quote, part) => {
  expect(asked(name, text)).toEqual([['body', quote, part, 'look']]);
});

test('each part is asked about once, however often it stands there', () => {
  const quotes = asked(
    'Mariam Sidibe',
    'Mariam left. Mariam came. The father and the uncle of the Sidibes saw it. Sidibe is ill.',
  );
  expect(quotes.map(([, quote]) => quote)).toEqual(['Mariam', 'Sidibes']);
});

test('a part is asked about where a link leads', () => {
  const body = { html: '<p><a href="https://example.org/sidib%C3%A9.html">this</a></p>' };
  expect(asked('Mariam Sidibe', '', { body })).toEqual([['body', 'sidibé', 'Sidibe', 'look']]);
});

test('the full name of another listed person is theirs, and what they share is asked about where it stands alone', () => {
  const people = [hidden('Mariam Sidibe'), { name: 'Amadou Sidibe', mayBeNamed: true }];
  const addressees = [{ office: 'Court', name: 'Mariam Example' }];
  expect(asked('', 'Amadou Sidibe wrote to Mariam Example.', { people, addressees })).toEqual([]);
  expect(asked('', 'Amadou Sidibe left. Sidibe was taken.', { people })).toEqual([
    ['body', 'Sidibe', 'Sidibe', 'look'],
  ]);
});

test.each([
  ['Ana Li', 'Ana said that Li came.'],
  ['Juan de la Cruz', 'De la, del.'],
  ['علي حسن', 'وقف على الباب'],
  ['Martin Example', 'Martinez and Martina'],
  ['Mariam Sidibe', 'Mariam Sidibe was taken.'],
])('of %s nothing is asked about in: %s', (name, text) => {
  expect(asked(name, text)).toEqual([]);
});

test('an answer holds for the same words of the same person', () => {
  const idsOf = (name: string) =>
    checkAppeal(aRequest({ page: undefined, body: { text: 'They took Sidibe.' }, people: [hidden(name)] }))
      .filter(({ check }) => check === 'name-part')
      .map(({ id }) => id);
  expect(idsOf('Mariam Sidibe')).toEqual(idsOf('Mariam Sidibe'));
  expect(idsOf('Mariam Sidibe')).not.toEqual(idsOf('Awa Sidibe'));
});

describe('where some people may be named', () => {
  const people = [{ name: 'Amadou Sidibe', mayBeNamed: true }, hidden('Mariam Sidibe')];
  const request = (text: string) =>
    saidOf(aRequest({ page: undefined, body: { text }, title: '12345', datedOn: '2024-03-15', people }));

  test('a part is asked about once in a field, and only of who may not be named', () => {
    expect(namePartsIn(request('Sidibe left. Sidibe came.'))).toMatchObject([
      { check: 'name-part', field: 'body', quote: 'Sidibe', partOf: { name: 'Mariam Sidibe', person: 1 } },
    ]);
  });

  test('nothing is asked about in a field that has their whole name', () => {
    expect(namePartsIn(request('Mariam Sidibe left. Sidibe came.'))).toEqual([]);
  });

  test('each text that there was no time to look through is named', () => {
    expect(namePartsIn(request('Sidibe left.'), () => true).map(({ check, field }) => [check, field])).toEqual(
      expect.arrayContaining([
        ['unchecked', 'title'],
        ['unchecked', 'body'],
      ]),
    );
  });

  test('a full name in its own script is of who has it', () => {
    const named = { name: 'Omar Example', nativeName: 'عمر المثالي', mayBeNamed: true };
    const other = { ...hidden('Ana Example'), nativeName: 'آمنة المثالي' };
    const quotes = (text: string) => asked('', text, { people: [named, other] }).map(([, quote]) => quote);
    expect(quotes('قال عمر المثالي')).toEqual([]);
    expect(quotes('قال المثالي')).toEqual(['المثالي']);
  });
});

test('the full name of another who may not be named hides no part', () => {
  const people = [hidden('Mariam Sidibe'), hidden('Amadou Sidibe')];
  expect(asked('', 'Amadou Sidibe left.', { people })).toEqual([['body', 'Sidibe', 'Sidibe', 'look']]);
});
