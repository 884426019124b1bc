import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANDS, bandOf, LOWEST_BAND } from '../../functions/contract/bands.ts';

/** Where a band begins, told by its own words. */
const EDGES = BANDS.map((band) => (band === LOWEST_BAND ? 0 : Number(band.split(' ')[0]?.replaceAll(',', ''))));
const counts = fc.nat({ max: 1_000_000 });

test('each band begins where it says, and ends before the next', () => {
  expect(EDGES.map((edge) => bandOf(edge))).toEqual(BANDS);
  expect(EDGES.slice(1).map((edge) => bandOf(edge - 1))).toEqual(BANDS.slice(0, -1));
});

describe('counts by difference', () => {
  test('two audiences that differ by one follower are told alike, unless at the edge of a band', () => {
    fc.assert(
      fc.property(counts, (people) => {
        const isAtEdge = EDGES.includes(people + 1);
        expect(bandOf(people + 1) === bandOf(people)).toBe(!isAtEdge);
      }),
    );
  });

  test('all answers together are those of a world in which one person follows something else', () => {
    const topics = 6;
    const person = fc.uniqueArray(fc.nat({ max: topics - 1 }), { maxLength: topics });
    const others = fc.array(fc.nat({ max: 5_000 }), { minLength: topics, maxLength: topics });
    const answers = (followers: readonly number[], follows: readonly number[]) =>
      followers.map((people, topic) => bandOf(people + (follows.includes(topic) ? 1 : 0)));
    fc.assert(
      fc.property(others, person, person, (followers, follows, otherwise) => {
        // At an edge one more person shows: the threat model says so.
        fc.pre(followers.every((people) => !EDGES.includes(people + 1)));
        expect(answers(followers, follows)).toEqual(answers(followers, otherwise));
      }),
    );
  });
});
