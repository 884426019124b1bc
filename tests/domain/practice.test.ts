import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPractice, practiceId } from '../../functions/domain/appeal/practice.ts';
import { APPEAL_KINDS } from '../../functions/domain/appeal/versions.ts';
import { cardOf } from '../../functions/domain/archive/card.ts';
import { shelvesOf } from '../../functions/domain/archive/shelves.ts';
import { contentOfDigest } from '../../functions/domain/digests/appeals-for-digest.ts';
import { planAlert } from '../../functions/domain/dispatch/planning/plan-alert.ts';
import { subjectOf } from '../../functions/domain/dispatch/planning/subject-of.ts';
import { NOTHING_SUPERSEDED } from '../../functions/domain/dispatch/superseding/supersede.ts';
import type { Follow } from '../../functions/domain/subscriber/follows/follow.ts';
import { matches } from '../../functions/domain/subscriber/follows/match.ts';
import { topicsOfFollow, topicsOfSubject } from '../../functions/domain/subscriber/follows/topics.ts';
import { COUNTRY_CODES, REGION_CODES, THEME_SLUGS } from '../../functions/domain/vocabulary/vocabulary.ts';
import { anAppealVersion } from '../support/sending/builders.ts';

const randomId = fc.uuid({ version: 4 });

const aPractice = fc
  .record({
    appealId: randomId,
    publisherId: randomId.map(practiceId),
    kind: fc.constantFrom(...APPEAL_KINDS),
    isUrgent: fc.boolean(),
    subject: fc.record({ countries: fc.subarray([...COUNTRY_CODES]), themes: fc.subarray([...THEME_SLUGS]) }),
    publishedAtMs: fc.nat(),
  })
  .map(anAppealVersion);

/** Whatever a person may follow, the case of the appeal itself included. */
const aFollowBeside = (appealId: string): fc.Arbitrary<Follow> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('narrow' as const),
      followId: fc.string(),
      countries: fc.subarray([...COUNTRY_CODES]),
      regions: fc.subarray([...REGION_CODES]),
      themes: fc.subarray([...THEME_SLUGS]),
    }),
    fc.record({ kind: fc.constant('everything' as const), followId: fc.string() }),
    fc.record({
      kind: fc.constant('case' as const),
      followId: fc.string(),
      appealId: fc.oneof(fc.constant(appealId), randomId),
    }),
  );

const getVersion = async () => anAppealVersion();

test('no random id is one of practice', () => {
  fc.assert(
    fc.property(randomId, (id) => {
      expect([isPractice(id), isPractice(practiceId(id))]).toEqual([false, true]);
    }),
  );
});

test('a practice appeal is for its own reader, and for no one else: not by a topic, and not when they are judged', async () => {
  const both = aPractice.chain((version) => fc.tuple(fc.constant(version), aFollowBeside(version.appealId)));
  await fc.assert(
    fc.asyncProperty(both, randomId.map(practiceId), async ([version, follow], otherPractice) => {
      const subject = await subjectOf(version, { getVersion });
      const topics = topicsOfSubject(subject);
      const readers: Follow[] = [version.publisherId, otherPractice].map((appealId) => ({
        kind: 'case',
        followId: 'f',
        appealId,
      }));
      const isFor = [follow, ...readers].map((one) => [
        matches(one, subject),
        topicsOfFollow(one).some((topic) => topics.includes(topic)),
      ]);
      expect(isFor).toEqual([
        [false, false],
        [true, true],
        [false, false],
      ]);
    }),
  );
});

test('a practice appeal stands on no shelf, so in no list and no feed, and a digest brings none', () => {
  fc.assert(
    fc.property(aPractice, (version) => {
      const alert = {
        ...planAlert(version, version.appealId, NOTHING_SUPERSEDED),
        finishedAtMs: version.publishedAtMs + 1,
      };
      const window = { fromMs: version.publishedAtMs, toMs: version.publishedAtMs + 2 };
      expect(shelvesOf(cardOf(version, version.publishedAtMs), [])).toEqual([]);
      expect(contentOfDigest([alert], window).appeals).toEqual([]);
    }),
  );
});
