import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  editionFor,
  editionIn,
  findAwaited,
  hasToWait,
  languagesOf,
} from '../../../functions/domain/subscriber/edition-for.ts';
import { anEdition, someEditions, someLanguages } from '../../support/editions.ts';

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

describe('a reader who waits for their language', () => {
  const english = anEdition('en', 'She is held');
  const french = anEdition('fr', 'Elle est détenue');
  const arabic = anEdition('ar', 'هي محتجزة');
  const waits = { language: 'fr', otherLanguages: [], waitsForEdition: true } as const;
  const takesAny = { ...waits, waitsForEdition: false };

  test('gets what is in none of them only once it is', () => {
    expect(hasToWait({ edition: english }, waits)).toBe(true);
    expect(hasToWait({ edition: english, translations: [arabic] }, waits)).toBe(true);
    expect(hasToWait({ edition: english, translations: [french] }, waits)).toBe(false);
    expect(hasToWait({ edition: english }, { ...waits, otherLanguages: ['en'] })).toBe(false);
  });

  test('waits for nothing that is urgent, and who takes any language for nothing at all', () => {
    expect(hasToWait({ edition: english, isUrgent: true }, waits)).toBe(false);
    expect(hasToWait({ edition: english }, takesAny)).toBe(false);
    const late = { edition: english, translations: [french], lateLanguages: ['fr'] } as const;
    expect(findAwaited({ ...late, isUrgent: true }, waits)).toBeUndefined();
    expect(findAwaited(late, takesAny)).toBeUndefined();
  });

  test('is told by which edition it came, the first that was added in one of theirs', () => {
    const late = { edition: english, translations: [arabic, french], lateLanguages: ['ar', 'fr'] } as const;
    expect(findAwaited(late, waits)).toEqual({ cameIn: 'fr' });
    expect(findAwaited(late, { ...waits, otherLanguages: ['ar'] })).toEqual({ cameIn: 'ar' });
    expect(findAwaited({ edition: english }, waits)).toEqual({});
    expect(findAwaited({ edition: english, translations: [arabic], lateLanguages: ['ar'] }, waits)).toEqual({});
  });

  test('waited for nothing that was in one of theirs from the beginning', () => {
    expect(findAwaited({ edition: french }, waits)).toBeUndefined();
    const also = { edition: english, translations: [french, arabic], lateLanguages: ['ar'] } as const;
    expect(findAwaited(also, { ...waits, otherLanguages: ['ar'] })).toBeUndefined();
  });

  test('asks for one language by a page’s address, and gets the original where there is none', () => {
    const editions = { edition: english, translations: [french] };
    expect(editionIn(editions, 'fr')).toBe(french);
    expect(editionIn(editions, 'ar')).toBe(english);
    expect([languagesOf(editions), languagesOf({ edition: english })]).toEqual([['en', 'fr'], ['en']]);
  });
});
