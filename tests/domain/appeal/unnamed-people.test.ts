import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CasePerson } from '../../../functions/contract/appeal-parts.ts';
import { makeNameFinder, shownPerson } from '../../../functions/domain/appeal/unnamed-people.ts';

const ANA: CasePerson = {
  name: 'Ána Example',
  nativeName: 'آنا',
  spellings: ['Anna Example'],
  role: 'lawyer',
  mayBeNamed: false,
};
const find = makeNameFinder([ANA]);

test.each([
  'Lawyer Ana Example beaten',
  'LAWYER ÁNA EXAMPLE BEATEN',
  'Ána\u00a0Example',
  'A\u0301na  Example',
  'Ana-Example',
  'https://example.org/cases/ana-example',
  'https://example.org/cases/%C3%81na%20Example.jpg',
  'the case of anna example, lawyer',
  'المحامية آنَا',
])('a person who may not be named is found in %s', (text) => {
  expect(find(text)).toBe(ANA);
});

test.each(['A lawyer was beaten', 'Example Observatory', 'Diana Examples', 'https://example.org/cases/17'])(
  'and is not found in %s',
  (text) => {
    expect(find(text)).toBeUndefined();
  },
);

test('a person who may be named is looked for nowhere', () => {
  expect(makeNameFinder([{ ...ANA, mayBeNamed: true }])('Ana Example')).toBeUndefined();
});

test('of a person who may not be named no spelling is shown', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{3,9} [A-Z][a-z]{3,9}$/);
  fc.assert(
    fc.property(name, name, name, (one, native, spelling) => {
      const shown = shownPerson({
        name: one,
        nativeName: native,
        spellings: [spelling],
        role: 'lawyer',
        mayBeNamed: false,
      });
      expect(shown).toEqual({ role: 'lawyer' });
    }),
  );
});

test('of a person who may be named all is shown but the spellings that are looked for', () => {
  expect(shownPerson({ ...ANA, mayBeNamed: true })).toEqual({ name: 'Ána Example', nativeName: 'آنا', role: 'lawyer' });
});
