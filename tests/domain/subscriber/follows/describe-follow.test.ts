import { expect, test } from 'vitest';
import type { AppealVersion } from '../../../../functions/domain/appeal/versions.ts';
import { namesFor, titleIn } from '../../../../functions/domain/subscriber/follows/case-name.ts';
import { caseNamesOf } from '../../../../functions/domain/subscriber/follows/case-names-of.ts';
import { describeFollow, listsOfFollow } from '../../../../functions/domain/subscriber/follows/describe-follow.ts';
import { makeDescriber } from '../../../../functions/domain/subscriber/follows/describer.ts';
import { aFollow, aFollowOfCase, aFollowOfEverything } from '../../../support/builders.ts';
import { anEdition } from '../../../support/editions.ts';
import { anAppealVersion } from '../../../support/sending/builders.ts';

test.each([
  [aFollow({ countries: ['RU'] }), 'every appeal about Russia'],
  [aFollow({ countries: ['RU', 'BY'], themes: ['torture'] }), 'torture and ill-treatment in Russia or Belarus'],
  [aFollow({ themes: ['lawyers'] }), 'lawyers'],
  [aFollow({ regions: ['151'] }), 'every appeal about Eastern Europe'],
  [aFollow({ countries: ['US', 'GB', 'MX'] }), 'every appeal about the United States, the United Kingdom or Mexico'],
  [aFollow({ regions: ['029'], themes: ['lawyers'] }), 'lawyers in the Caribbean'],
  [aFollowOfEverything(), 'every appeal'],
])('a follow is said back in words', (follow, words) => {
  expect(describeFollow(follow, 'en')).toBe(words);
});

test.each([
  ['en', 'every appeal about Belarus, China, Germany or Mexico'],
  ['es', 'todos los llamamientos (Alemania, Bielorrusia, China o México)'],
] as const)(
  'more places than are read at a glance stand in the order of the alphabet, by their names in %s',
  (language, words) => {
    expect(describeFollow(aFollow({ countries: ['DE', 'MX', 'CN', 'BY'] }), language)).toBe(words);
  },
);

test('a label that begins with an acronym keeps its capitals inside a sentence', () => {
  expect(describeFollow(aFollow({ themes: ['lgbti'] }), 'en')).toMatch(/^LGBTI/);
});

const version = anAppealVersion({
  kind: 'update',
  caseReference: 'RUS-0147',
  edition: anEdition('en', 'A lawyer is held'),
  translations: [anEdition('ar', 'محامٍ محتجز')],
});
const follow = aFollowOfCase(version.appealId);

test('a case is named by the title of its newest version, in the language of the sentence where there is one, and its reference', () => {
  const cases = caseNamesOf([version]);
  expect(describeFollow(follow, 'en', cases)).toBe('the case of ‘A lawyer is held’ (RUS-0147)');
  expect(describeFollow(follow, 'fr', cases)).toBe('le cas “A lawyer is held” (RUS-0147)');
  expect(describeFollow(follow, 'ar', cases)).toContain('“محامٍ محتجز”');
});

test('a title that is written the other way is kept apart from the sentence around it', () => {
  const [arabic] = version.translations ?? [];
  const cases = caseNamesOf([{ ...version, edition: arabic ?? version.edition, translations: [] }]);
  expect(describeFollow(follow, 'en', cases)).toContain('‘\u2068محامٍ محتجز\u2069’');
});

test.each<[string, Partial<AppealVersion>]>([
  ['was withdrawn', { kind: 'retraction' }],
  ['has a title with a name that may not be given', { people: [{ name: 'A Lawyer', mayBeNamed: false }] }],
])('a case that %s is one that its reader chose', (_, given) => {
  expect(describeFollow(follow, 'en', caseNamesOf([{ ...version, ...given }]))).toBe('a case you chose');
  expect(describeFollow(follow, 'en')).toBe('a case you chose');
});

test('what is more than is read at a glance is listed too, in the order of the alphabet; what a sentence says is not', () => {
  const four = aFollow({ countries: ['DE', 'BY'], regions: ['151', '013'], themes: ['torture'] });
  const places = ['Belarus', 'Central America', 'Eastern Europe', 'Germany'];
  expect(listsOfFollow(four, 'en')).toEqual({ places, themes: ['Torture and ill-treatment'] });
  const themes = ['lawyers', 'torture', 'lgbti', 'journalists'] as const;
  expect(listsOfFollow(aFollow({ countries: ['DE'], themes }), 'en')?.places).toEqual(['Germany']);
  expect(listsOfFollow(aFollow({ countries: ['DE', 'BY', 'CN'] }), 'en')).toBeUndefined();
  expect(listsOfFollow(aFollowOfEverything(), 'en')).toBeUndefined();
});

test('the names of cases are looked up once for all follows, and not where none is of a case', async () => {
  const asked: (readonly string[])[] = [];
  const names = caseNamesOf([version]);
  const naming = {
    namesOfCases: async (ids: readonly string[]) => {
      asked.push(ids);
      return names;
    },
  };
  const { appealId } = version;
  expect(await namesFor([aFollow(), aFollowOfCase(appealId), aFollowOfEverything()], naming)).toBe(names);
  expect((await namesFor([aFollow(), aFollowOfEverything()], naming)).size).toBe(0);
  expect(asked).toEqual([[appealId]]);
});

test('a title that is written the other way is kept apart from the sentence, and one that is not is left as it is', () => {
  const name = { titles: [{ language: 'ar', title: 'محامٍ محتجز' }] } as const;
  expect([titleIn(name, 'ar'), titleIn(name, 'en')]).toEqual(['محامٍ محتجز', '\u2068محامٍ محتجز\u2069']);
  expect(titleIn({ titles: [] }, 'en')).toBe('');
});

test('one who says many follows says each of them for itself', () => {
  const say = makeDescriber('en', caseNamesOf([version]));
  const follows = [aFollow({ countries: ['RU'] }), aFollowOfEverything(), aFollowOfCase(version.appealId)];
  const once = follows.map(say);
  expect(new Set(once).size).toBe(3);
  expect(follows.map(say)).toEqual(once);
});
