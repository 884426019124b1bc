import { expect, test } from 'vitest';
import { MAX_FOLLOWS_PER_SUBSCRIBER, MAX_TOPICS_PER_SUBSCRIBER } from '../../../../functions/contract/limits.ts';
import { addFollows } from '../../../../functions/domain/subscriber/follows/add-follows.ts';
import { withoutCovered } from '../../../../functions/domain/subscriber/follows/covered-places.ts';
import { describeFollow } from '../../../../functions/domain/subscriber/follows/describe-follow.ts';
import { makeDescriber } from '../../../../functions/domain/subscriber/follows/describer.ts';
import { refusalOf } from '../../../../functions/domain/subscriber/follows/follow-limits.ts';
import { aFollow, aFollowOfEverything } from '../../../support/builders.ts';

const RUSSIA = aFollow({ followId: 'russia', countries: ['RU'] });
const TORTURE = aFollow({ followId: 'torture', themes: ['torture'] });
const BELARUS = aFollow({ followId: 'belarus', countries: ['BY'] });

/** As many follows, of one topic each. */
const follows = (howMany: number) =>
  Array.from({ length: howMany }, (_, n) => aFollow({ followId: `f${n}`, countries: [`C${n}`] }));
/** One follow of as many topics. */
const followOf = (topics: number) => aFollow({ countries: Array.from({ length: topics }, (_, n) => `C${n}`) });

test('follows that ask for what is asked for already are left out, and the others come last', () => {
  const russiaAgain = { ...RUSSIA, followId: 'again' };
  expect(addFollows([RUSSIA], [russiaAgain, TORTURE, { ...TORTURE, followId: 'twice' }])).toEqual({
    kind: 'added',
    follows: [RUSSIA, TORTURE],
  });
  expect(addFollows([RUSSIA], [russiaAgain])).toEqual({ kind: 'same' });
  expect(addFollows([RUSSIA], [aFollowOfEverything()])).toEqual({ kind: 'everything-beside-others' });
});

test('two orders of the same places and themes are one and the same wish', () => {
  const one = aFollow({ countries: ['RU', 'BY'], themes: ['torture'] });
  expect(addFollows([one], [{ ...one, countries: ['BY', 'RU'] }])).toEqual({ kind: 'same' });
});

test.each([
  ['everything alone', [aFollowOfEverything()], undefined],
  ['everything beside another', [RUSSIA, aFollowOfEverything()], { kind: 'everything-beside-others' }],
  ['two follows', [RUSSIA, TORTURE], undefined],
  ['as many follows as there may be', follows(MAX_FOLLOWS_PER_SUBSCRIBER), undefined],
  ['one more', follows(MAX_FOLLOWS_PER_SUBSCRIBER + 1), { kind: 'too-many-follows' }],
  ['as many topics as there may be', [followOf(MAX_TOPICS_PER_SUBSCRIBER)], undefined],
  [
    'one topic more',
    [followOf(MAX_TOPICS_PER_SUBSCRIBER + 1)],
    { kind: 'too-many-topics', count: MAX_TOPICS_PER_SUBSCRIBER + 1 },
  ],
])('together, %s: %o', (_, some, refusal) => {
  expect(refusalOf(some)).toEqual(refusal);
});

test('what lies inside a chosen region goes, and the region itself stays', () => {
  expect(withoutCovered({ countries: ['RU', 'MX'], regions: ['150', '151', '202'] })).toEqual({
    countries: ['MX'],
    regions: ['150', '202'],
  });
});

test('many follows are said in words as each alone is', () => {
  const describe = makeDescriber('en');
  const some = [RUSSIA, BELARUS, TORTURE, aFollow({ regions: ['151'] }), aFollowOfEverything(), RUSSIA];
  expect(some.map(describe)).toEqual(some.map((follow) => describeFollow(follow, 'en')));
});
