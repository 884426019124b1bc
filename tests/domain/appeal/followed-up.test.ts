import { describe, expect, test } from 'vitest';
import type { Language } from '../../../functions/contract/languages.ts';
import { findFollowed, followedUp } from '../../../functions/domain/appeal/followed-up.ts';
import type { AppealKind, AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { anEdition } from '../../support/editions.ts';
import { anAppealVersion } from '../../support/sending/builders.ts';

const versionsOf = (...kinds: AppealKind[]): AppealVersion[] =>
  kinds.map((kind, index) => anAppealVersion({ version: index + 1, kind }));
const followedUpByLast = (versions: readonly AppealVersion[]) => {
  const last = versions.at(-1);
  return last && followedUp(last, versions).map(({ version }) => version);
};

describe('the versions under whose titles readers know a case', () => {
  test.each<[AppealKind[], number[]]>([
    [['new'], []],
    [['new', 'update'], [1]],
    [['new', 'update', 'update', 'outcome'], [1]],
    [['outcome', 'update'], [1]],
    [
      ['new', 'correction', 'update'],
      [2, 1],
    ],
    [['new', 'correction'], [1]],
    [['new', 'retraction'], []],
    [['new', 'retraction', 'correction'], []],
    [['new', 'retraction', 'correction', 'update'], [3]],
  ])('of %j are %j', (kinds, version) => {
    expect(followedUpByLast(versionsOf(...kinds))).toEqual(version);
  });

  test('is not looked for among later ones', () => {
    const [first, second, third] = versionsOf('new', 'update', 'correction');
    expect(first && second && third && followedUp(second, [first, second, third])).toEqual([first]);
  });

  test('is none once a person whom its title names may no longer be named, in any version since and in any language', () => {
    const titled = (title: string) => ({ ...anAppealVersion().edition, title });
    const people = (mayBeNamed: boolean) => [{ name: 'Ivan Example', mayBeNamed }];
    const [first, second, third] = versionsOf('new', 'update', 'outcome') as [
      AppealVersion,
      AppealVersion,
      AppealVersion,
    ];
    const named = { ...first, edition: titled('Ivan Example beaten'), people: people(true) };
    const translated = { ...first, translations: [{ ...titled('IVAN EXAMPLE'), language: 'fr' as const }] };
    const hidden = { ...second, people: people(false) };
    expect(followedUp(third, [named, second, third])).toEqual([named]);
    expect(followedUp(third, [named, hidden, third])).toEqual([]);
    expect(followedUp(hidden, [translated, hidden])).toEqual([]);
  });

  test('is none whose title mail programs would decode to other words, or that names a person whom one with a name alike does not free', () => {
    const [first, second, third] = versionsOf('new', 'update', 'outcome') as [
      AppealVersion,
      AppealVersion,
      AppealVersion,
    ];
    const titled = (title: string) => ({ ...first, edition: { ...first.edition, title } });
    expect(followedUp(second, [titled('=?utf-8?Q?=49van?= beaten'), second])).toEqual([]);
    const hers = { ...second, people: [{ name: 'Jo Anna Exampleson', mayBeNamed: false }] };
    const another = { ...third, people: [{ name: 'Joanna Exampleson', mayBeNamed: true }] };
    const naming = titled('Jo Anna Exampleson beaten');
    expect(followedUp(another, [naming, hers, another])).toEqual([]);
  });
});

test('a mail follows up the newest version in the language of its reader, else in that of its edition, else the newest original', () => {
  const [original, corrected] = [
    anAppealVersion({ version: 1, translations: [anEdition('fr')] }),
    anAppealVersion({ version: 2, kind: 'correction' }),
  ];
  const titleIn = (...languages: Language[]) => {
    const { version, edition } = findFollowed([corrected, original], languages) ?? {};
    return [version?.version, edition?.title];
  };
  expect(titleIn('fr', 'en')).toEqual([1, anEdition('fr').title]);
  expect(titleIn('en')).toEqual([2, corrected.edition.title]);
  expect(titleIn('ar')).toEqual([2, corrected.edition.title]);
  expect(findFollowed([], ['en'])).toBeUndefined();
});
