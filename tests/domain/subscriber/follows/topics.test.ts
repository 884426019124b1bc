import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matches, matchingFollows } from '../../../../functions/domain/subscriber/follows/match.ts';
import {
  everyTopic,
  placeSubject,
  topicsOfFollow,
  topicsOfFollows,
  topicsOfSubject,
} from '../../../../functions/domain/subscriber/follows/topics.ts';
import { aFollow, aFollowOfCase, aFollowOfEverything } from '../../../support/builders.ts';

const torturedInRussia = placeSubject({ countries: ['RU'], themes: ['torture', 'lawyers'] });

describe('topics of an appeal', () => {
  test('hold its countries, their regions, its themes, every place with every theme, and *', () => {
    expect(topicsOfSubject(placeSubject({ countries: ['RU'], themes: ['torture'] }))).toEqual([
      '*',
      'country:RU',
      'region:150',
      'region:151',
      'theme:torture',
      'country:RU+theme:torture',
      'region:150+theme:torture',
      'region:151+theme:torture',
    ]);
  });

  test('without a country are its themes and *', () => {
    expect(topicsOfSubject(placeSubject({ countries: [], themes: ['torture'] }))).toEqual(['*', 'theme:torture']);
  });
});

describe('topics of a follow', () => {
  test('by place and theme are pairs alone', () => {
    expect(topicsOfFollow(aFollow({ countries: ['RU', 'BY'], themes: ['torture'] }))).toEqual([
      'country:RU+theme:torture',
      'country:BY+theme:torture',
    ]);
  });

  test('are all among those that a follow can ask for', () => {
    const follow = aFollow({ countries: ['RU'], regions: ['150'], themes: ['torture'] });
    const every = new Set(everyTopic());
    for (const topic of ['*', 'country:RU', 'region:150', 'theme:torture', ...topicsOfFollow(follow)])
      expect(every).toContain(topic);
  });

  test('by nothing are none', () => {
    expect(topicsOfFollow(aFollow())).toEqual([]);
  });

  test('of one person repeat no topic', () => {
    const follows = [aFollow({ countries: ['RU'] }), aFollow({ followId: 'f2', countries: ['RU', 'BY'] })];
    expect(topicsOfFollows(follows)).toEqual(['country:BY', 'country:RU']);
  });
});

describe('a follow matches', () => {
  test('a place and a theme only together', () => {
    expect(matches(aFollow({ countries: ['RU'], themes: ['torture'] }), torturedInRussia)).toBe(true);
    expect(matches(aFollow({ countries: ['BY'], themes: ['torture'] }), torturedInRussia)).toBe(false);
    expect(matches(aFollow({ countries: ['RU'], themes: ['journalists'] }), torturedInRussia)).toBe(false);
  });

  test('nothing when it asks for nothing', () => {
    expect(matches(aFollow(), torturedInRussia)).toBe(false);
  });

  test('everything when it says so', () => {
    expect(matchingFollows([aFollow(), aFollowOfEverything()], torturedInRussia)).toEqual([aFollowOfEverything()]);
  });

  test('exactly when it shares a topic with the appeal', () => {
    const someOf = (...codes: string[]) => fc.subarray(codes);
    const follow = fc.oneof(
      fc.record({
        kind: fc.constant('narrow' as const),
        followId: fc.constant('f'),
        countries: someOf('RU', 'BY', 'ML'),
        regions: someOf('150', '151', '011'),
        themes: someOf('torture', 'lawyers', 'journalists'),
      }),
      fc.constant(aFollowOfEverything()),
    );
    const subject = fc
      .record({ countries: someOf('RU', 'BY', 'ML', 'MX'), themes: someOf('torture', 'lawyers') })
      .map(placeSubject);
    fc.assert(
      fc.property(follow, subject, (asked, placed) => {
        const appealTopics = new Set(topicsOfSubject(placed));
        expect(topicsOfFollow(asked).some((topic) => appealTopics.has(topic))).toBe(matches(asked, placed));
      }),
    );
  });
});

describe('a follow of a case', () => {
  const news = { ...torturedInRussia, caseId: 'a1' };

  test('is a topic of its own, which its news has beside the others', () => {
    expect(topicsOfFollow(aFollowOfCase('a1'))).toEqual(['case:a1']);
    expect(topicsOfSubject(news)).toEqual([...topicsOfSubject(torturedInRussia), 'case:a1']);
  });

  test('is a reason for its news, and for nothing else that its country or theme brings', () => {
    expect(matches(aFollowOfCase('a1'), news)).toBe(true);
    expect(matches(aFollowOfCase('a2'), news)).toBe(false);
    expect(matches(aFollowOfCase('a1'), torturedInRussia)).toBe(false);
  });
});
