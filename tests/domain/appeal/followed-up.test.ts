import { describe, expect, test } from 'vitest';
import type { AppealKind, AppealVersion } from '../../../functions/domain/appeal/appeal.ts';
import { followedUp } from '../../../functions/domain/appeal/followed-up.ts';
import { anAppealVersion } from '../../support/sending/builders.ts';

const versionsOf = (...kinds: AppealKind[]): AppealVersion[] =>
  kinds.map((kind, index) => anAppealVersion({ version: index + 1, kind }));
const followedUpByLast = (versions: readonly AppealVersion[]) => {
  const last = versions.at(-1);
  return last && followedUp(last, versions)?.version;
};

describe('the version under whose title readers know a case', () => {
  test.each<[AppealKind[], number | undefined]>([
    [['new'], undefined],
    [['new', 'update'], 1],
    [['new', 'update', 'update', 'outcome'], 1],
    [['new', 'correction', 'update'], 2],
    [['new', 'correction'], 1],
    [['new', 'retraction'], undefined],
    [['new', 'retraction', 'correction'], undefined],
  ])('of %j is %s', (kinds, version) => {
    expect(followedUpByLast(versionsOf(...kinds))).toBe(version);
  });

  test('is not looked for among later ones', () => {
    const [first, second, third] = versionsOf('new', 'update', 'correction');
    expect(first && second && third && followedUp(second, [first, second, third])).toBe(first);
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
    expect(followedUp(third, [named, second, third])).toBe(named);
    expect(followedUp(third, [named, hidden, third])).toBeUndefined();
    expect(followedUp(hidden, [translated, hidden])).toBeUndefined();
  });
});
