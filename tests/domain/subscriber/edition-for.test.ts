import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editionFor } from '../../../functions/domain/subscriber/edition-for.ts';
import { someEditions, someLanguages } from '../../support/editions.ts';

const reader = someLanguages.map(([language, ...otherLanguages]) => ({ language, otherLanguages }));

test('a reader gets the edition in the first of their languages that exists, and the original where there is none', () => {
  fc.assert(
    fc.property(someEditions(), reader, (editions, { language, otherLanguages }) => {
      const chosen = editionFor(editions, { language, otherLanguages });
      const all = [editions.edition, ...editions.translations];
      expect(all).toContain(chosen);
      const theirs = [language, ...otherLanguages];
      const place = theirs.indexOf(chosen.language);
      const isMissed = (one: (typeof theirs)[number]) => all.some((edition) => edition.language === one);
      if (place === -1) expect([chosen, theirs.filter(isMissed)]).toEqual([editions.edition, []]);
      else expect(theirs.slice(0, place).filter(isMissed)).toEqual([]);
    }),
  );
});

test('an appeal in one language comes as it is to each reader', () => {
  fc.assert(
    fc.property(someEditions(), reader, ({ edition }, languages) => {
      expect(editionFor({ edition }, languages)).toBe(edition);
    }),
  );
});
