import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeNameFinder } from '../../../functions/domain/appeal/unnamed-people.ts';

const isFound = (name: string, text: string) => makeNameFinder([{ name, mayBeNamed: false }])(text) !== undefined;

describe('all parts of a name are found', () => {
  test.each([
    'Sidibé Mariam was taken.',
    'Sidibe, Mariam, was taken.',
    'S i d i b e Mariam was taken.',
    'M a r i a m, of the family S i d i b e',
    'Mаriam Sidіbe and Sidіbe Mаriam',
    'SIDIBE MARIAM',
    '#FreeSidibeMariam',
    'https://example.org/sidibe_mariam.jpg',
    'sidibe.mariam@example.org',
    'Mariam, whom they call Sidibe',
    'Mariam Awa Sidibe was taken.',
    'Mariam A. Sidibe was taken.',
    'Sidibe (a teacher) Mariam',
    'Mariam Sidibe’s house',
    'Sidibe’s daughter Mariam',
  ])('in %s', (text) => {
    expect(isFound('Mariam Sidibe', text)).toBe(true);
  });

  test.each<[string, string]>([
    ['Juan de la Cruz', 'Cruz, Juan'],
    ['Juan de la Cruz', 'de la Cruz Juan'],
    ['Ana María López García', 'López García, Ana María'],
    ['محمد حسن', 'حسن محمد'],
    ['محمد حسن', 'محمد علي حسن'],
    ['王 小明', '小明王'],
    ['Бахром Хамроев', 'дело Хамроева Бахрома'],
    ['Li Na', 'Na Li was taken'],
  ])('%s in %s', (name, text) => {
    expect(isFound(name, text)).toBe(true);
  });

  test('in every order, with a comma or without', () => {
    const part = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);
    const name = fc.uniqueArray(part, { minLength: 2, maxLength: 4 });
    const ordered = name.chain((parts) =>
      fc.tuple(
        fc.constant(parts),
        fc.shuffledSubarray(parts, { minLength: parts.length }),
        fc.constantFrom(' ', ', ', '-', '_'),
      ),
    );
    fc.assert(
      fc.property(ordered, ([parts, order, between]) => {
        expect(isFound(parts.join(' '), `they took ${order.join(between)} and left`)).toBe(true);
      }),
    );
  });
});

test.each<[string, string]>([
  ['Juan Perez', 'Maria Perez, Juan Lopez and others'],
  ['Juan Perez', 'Juan Lopez and Maria Perez'],
  ['Juan Perez', 'Maria Perez and Juan Lopez'],
  ['Will Young', 'Young people will protest.'],
  ['Mark Rose', 'Prices of Rose oil rose to a mark.'],
  ['Ana Li', 'Juliana saw it. An Italiana.'],
  ['Witness 17', '17 witnesses were heard'],
  ['محمد حسن', 'علي حسن، محمد عمر'],
  ['Mariam Sidibe', 'Mariam was seen. The office of the mayor, far from there, is that of Sidibe.'],
])('%s is not found in %s', (name, text) => {
  expect(isFound(name, text)).toBe(false);
});
