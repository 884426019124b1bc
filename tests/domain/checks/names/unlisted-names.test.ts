import { expect, test } from 'vitest';
import { saidOf } from '../../../../functions/domain/appeal/said-request.ts';
import { unlistedNamesIn } from '../../../../functions/domain/checks/names/unlisted-names.ts';
import { aRequest } from '../../../support/publishing/builders.ts';

const asked = (text: string, ...listed: string[]) => {
  const people = listed.map((name) => ({ name, mayBeNamed: true }));
  const request = saidOf(aRequest({ people, addressees: [] }));
  return unlistedNamesIn([{ field: 'body', text }], request).map(({ quote }) => quote);
};

test.each([
  ['Omar Example', 'Omar al-Example'],
  ['Omar al-Example', 'Omar Example'],
  ['Omar bin Example', 'Omar Example'],
])('a person listed as %s is not asked about as %s', (listed, written) => {
  expect(asked(`They met ${written} there.`, listed)).toEqual([]);
});

test('a name that has words like "le" alone is asked about, though others are listed', () => {
  expect(asked('They met Y. Le there.', 'Omar Example')).toEqual(['Y. Le']);
});

test('a name is asked about again in no shorter row of it, from its beginning, middle or end', () => {
  const text =
    'They met Ana Example Quendo Zalvorin. Ana Example left. The judge Quendo Zalvorin left. Mr Zalvorin left.';
  expect(asked(text)).toEqual(['Ana Example Quendo Zalvorin']);
});
