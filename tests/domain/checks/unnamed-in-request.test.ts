import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import { checkAppeal } from '../../../functions/domain/checks/check-appeal.ts';
import { aRequest } from '../../support/publishing/builders.ts';

const HIDDEN = {
  name: 'Zofia Przykład',
  nativeName: 'Зофия Пшиклад',
  spellings: ['Sofia Pschyklad', 'صوفيا المثالية'],
  mayBeNamed: false,
};
const SPELLINGS = [HIDDEN.name, HIDDEN.nativeName, ...HIDDEN.spellings];

const request = (given: Partial<AppealRequest>) =>
  aRequest({ page: undefined, body: { text: 'A text.' }, title: 'A title', datedOn: '2024-03-15', ...given });
const refusedIn = (given: Partial<AppealRequest>) =>
  checkAppeal(request({ people: [HIDDEN], ...given }))
    .filter(({ check, level, quote }) => check === 'unnamed-person' && level === 'refuse' && quote === '')
    .map(({ field }) => field);

/** Ways in which a name may be written that a reader, or a program of theirs, undoes. */
const written = fc
  .tuple(
    fc.constantFrom(...SPELLINGS),
    fc.constantFrom(
      (name: string) => name,
      (name: string) => name.toUpperCase(),
      (name: string) => name.normalize('NFD'),
      (name: string) => encodeURIComponent(name),
      (name: string) => encodeURIComponent(encodeURIComponent(name)),
      (name: string) => name.replaceAll(' ', '_'),
      (name: string) => name.replaceAll(' ', '-'),
      (name: string) => name.replaceAll(' ', ''),
      (name: string) => [...name].map((sign) => `&#${sign.codePointAt(0)};`).join(''),
      (name: string) => [...name].join('\u200b'),
    ),
  )
  .map(([name, write]) => write(name));

/** Each place of a request in which a reader meets words. */
const PLACES: Readonly<Record<string, (words: string) => Partial<AppealRequest>>> = {
  title: (words) => ({ title: `Free ${words} now` }),
  body: (words) => ({ body: { text: `They took ${words}.` } }),
  'body ': (words) => ({ body: { html: `<p>See <a href="https://example.org/${words}.html">this</a>.</p>` } }),
  'body  ': (words) => ({ body: { html: `<p><img src="https://example.org/photos/${words}.jpg" alt="A gate"></p>` } }),
  'page.content': (words) => ({ page: { content: `<h1>Appeal</h1><p>${words}</p>`, format: 'html' }, body: undefined }),
  sourceUrl: (words) => ({ sourceUrl: `https://example.org/${words}` }),
  sources: (words) => ({ sources: [{ title: 'File', url: `https://example.org/?q=${words}` }] }),
  image: (words) => ({ image: { data: 'AA==', alt: words, credit: 'Us', consent: true, consentNote: 'x' } }),
  'translations[0].title': (words) => ({ translations: [{ language: 'fr', title: words, body: { text: 'Texte.' } }] }),
  'translations[0].body': (words) => ({
    translations: [{ language: 'fr', title: 'T', body: { html: `<p><a href="/${words}">ici</a></p>` } }],
  }),
  addressees: (words) => ({ addressees: [{ office: `Cell of ${words}` }] }),
};

test.each(Object.keys(PLACES))('who may not be named is found in %s, however it is written', (place) => {
  fc.assert(
    fc.property(written, (words) => {
      expect(refusedIn(PLACES[place]?.(words) ?? {})).toEqual([place.trim()]);
    }),
  );
});

test('nothing is found of whoever may be named, nor in the list of people itself', () => {
  expect(refusedIn({ people: [{ ...HIDDEN, mayBeNamed: true }], title: HIDDEN.name })).toEqual([]);
  expect(refusedIn({})).toEqual([]);
});
