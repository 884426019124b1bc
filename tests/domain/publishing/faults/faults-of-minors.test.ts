import { expect, test } from 'vitest';
import { faultsOfMinors } from '../../../../functions/domain/publishing/faults/faults-of-minors.ts';
import { aVersion } from '../../../support/publishing/builders.ts';

const NAMED = 'Ana Example, 16, was taken away.';
const { edition } = aVersion();
const fieldsOf = (given: Parameters<typeof aVersion>[0]) => faultsOfMinors(aVersion(given)).map(({ field }) => field);

test.each([
  ['title', { edition: { ...edition, title: NAMED } }],
  [
    'body',
    {
      edition: {
        ...edition,
        blocks: [{ kind: 'paragraph' as const, html: `<strong>Ana Example</strong>, 16, was taken.` }],
      },
    },
  ],
  ['summary', { edition: { ...edition, summary: NAMED } }],
  [
    'translations[0].title',
    { translations: [{ ...edition, language: 'fr' as const, title: 'Ana Example, 16 ans, enlevée' }] },
  ],
])('the full name of a child beside their age is found in %s, and not repeated', (field, given) => {
  expect(fieldsOf(given)).toEqual([field]);
  expect(JSON.stringify(faultsOfMinors(aVersion(given)))).not.toContain('Ana');
});

test.each([
  ['a first name alone', 'Ana, 16, was taken away.'],
  ['an adult', 'Ana Example, 18, was taken away.'],
  ['a name without an age', 'Ana Example was taken away.'],
])('%s is no fault', (_, title) => {
  expect(fieldsOf({ edition: { ...edition, title } })).toEqual([]);
});

test('the title of what is taken back hinders no retraction', () => {
  expect(fieldsOf({ kind: 'retraction', edition: { ...edition, title: NAMED } })).toEqual([]);
  const letter = { ...edition, title: NAMED, letter: NAMED };
  expect(fieldsOf({ kind: 'retraction', edition: letter })).toEqual(['letter']);
});
