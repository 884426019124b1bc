import { describe, expect, test } from 'vitest';
import type { CasePerson } from '../../../functions/contract/part-schemas.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { contentWithout } from '../../../functions/domain/withdrawing/content-without.ts';
import { partsLeft } from '../../../functions/domain/withdrawing/parts-left.ts';
import { takenOutOf } from '../../../functions/domain/withdrawing/taken-out-of.ts';
import { aVersion } from '../../support/publishing/builders.ts';

const IVAN: CasePerson = { name: 'Ivan Sidorenko', nativeName: 'Иван Сидоренко', mayBeNamed: true };
const MARK: CasePerson = { name: 'Mark Sidorenko', mayBeNamed: true };

const saying = (...paragraphs: string[]) => ({
  edition: {
    language: 'en' as const,
    title: 'Lawyer Ivan Sidorenko beaten',
    blocks: paragraphs.map((html) => ({ kind: 'paragraph' as const, html })),
    footnotes: [],
  },
});
const aNaming = (given: Partial<AppealVersion> = {}): AppealVersion => aVersion({ people: [IVAN], ...given });
const keysOf = (version: AppealVersion, person = IVAN) => new Set(partsLeft([version], person).map(({ key }) => key));
const quotesOf = (version: AppealVersion, person = IVAN) => partsLeft([version], person).map(({ quote }) => quote);
const bodyOf = ({ edition }: Pick<AppealVersion, 'edition'>) => edition.blocks.map(({ html }) => html).join('\n');

test('each place where a part of the name would be left is told, with its edition and the words around it', () => {
  const version = aNaming({
    ...saying('They took Ivan Sidorenko. Two weeks later <strong>Mr Sidorenko</strong> was arrested.'),
    translations: [{ ...saying('Вчера арестовали Сидоренко.').edition, language: 'fr', title: 'Un avocat' }],
  });
  expect(partsLeft([version], IVAN)).toMatchObject([
    {
      ...{ quote: 'Sidorenko', before: 'out]. Two weeks later Mr ', after: ' was arrested.', isLikely: true },
      ...{ parts: ['en.text'], versions: [version.version] },
    },
    { quote: 'Сидоренко', before: 'Вчера арестовали ', after: '.', parts: ['fr.text'] },
  ]);
});

test('a part goes from the places that were chosen, and stays in all others', () => {
  const version = aNaming(saying('Mr Sidorenko was held. Nobody saw Sidorenko.', 'The Sidorenkos &amp; friends ask.'));
  const [first, , third] = partsLeft([version], IVAN);
  const chosen = new Set([first?.key ?? '', third?.key ?? '']);
  expect(bodyOf(contentWithout(version, IVAN, chosen))).toBe(
    'Mr [name taken out] was held. Nobody saw Sidorenko.\nThe [name taken out] &amp; friends ask.',
  );
  expect(bodyOf(contentWithout(version, IVAN))).toBe(bodyOf(version));
});

describe('found as the finder of parts knows them', () => {
  test.each([
    ['with an initial', 'They let I. Sidorenko go.', ['I. Sidorenko']],
    ['in capitals', 'FREE SIDORENKO NOW.', ['SIDORENKO']],
    ['owned', 'We saw Sidorenko’s house.', ['Sidorenko’s']],
    ['broken by tags', 'We saw Sido<em>renko</em> there.', ['Sidorenko']],
    ['in an address of a link', 'See <a href="https://example.org/sidorenko">here</a>.', ['sidorenko']],
    ['declined', 'Дом Сидоренкова.', ['Сидоренкова']],
    ['not in the full name of another who may be named', 'Mark Sidorenko came.', []],
    ['not within another word', 'Sidorenkology.', []],
  ])('%s', (_, html, quotes) => {
    const version = aNaming({ ...saying(html), people: [IVAN, MARK] });
    expect(quotesOf(version)).toEqual(quotes);
    const left = contentWithout(version, IVAN, keysOf(version));
    expect(quotesOf({ ...version, ...left, kind: 'new' }, { ...IVAN, mayBeNamed: false })).toEqual([]);
    if (quotes.length > 0) expect(bodyOf(left)).not.toBe(bodyOf(version));
  });
});

test('a common word is no likely name: in small letters, or at the beginning of a sentence where it is written so elsewhere', () => {
  const will: CasePerson = { name: 'Will Hoper', mayBeNamed: true };
  const version = aVersion({ people: [will], ...saying('Will he come? He will. They beat Will again.') });
  const likely = partsLeft([version], will).map(({ quote, isLikely }) => [quote, isLikely]);
  expect(likely).toEqual([
    ['Will', false],
    ['will', false],
    ['Will', true],
  ]);
});

test('what all editions share goes with the place, and so does the end of a letter, an action or a source', () => {
  const version = aNaming({
    edition: { ...saying('He was beaten.').edition, letter: 'Free Mr Sidorenko.\nYours', demands: ['free Sidorenko'] },
    sources: [
      { title: 'Sidorenko: the file', url: 'https://example.org/1' },
      { title: 'Another', url: 'https://example.org/sidorenko' },
    ],
  });
  expect(partsLeft([version], IVAN).map(({ parts }) => parts)).toEqual([
    ['en.demands'],
    ['en.letter'],
    ['sources'],
    ['sources'],
  ]);
  const left = contentWithout(version, IVAN, keysOf(version));
  expect(left.sources).toBeUndefined();
  expect(left.edition).toMatchObject({
    letter: 'Free Mr [name taken out].\nYours',
    demands: ['free [name taken out]'],
  });
});

test('a place that several versions have is one, and goes out of each of them', () => {
  const first = aNaming({ version: 1, ...saying('Mr Sidorenko was held.') });
  const second = aNaming({ version: 2, ...saying('Mr Sidorenko was held.', 'He is free, Sidorenko says.') });
  const places = partsLeft([second, first], IVAN);
  expect(places.map(({ versions }) => versions)).toEqual([[2, 1], [2]]);
  const person = { ...IVAN, mayBeNamed: false };
  const cut = takenOutOf(first, [person], { person, places: new Set(places.map(({ key }) => key)) });
  expect(cut && bodyOf(cut)).toBe('Mr [name taken out] was held.');
  expect(cut?.edition.title).toBe('Lawyer [name taken out] beaten');
});
