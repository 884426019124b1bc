import { describe, expect, test } from 'vitest';
import type { DigestAppeal } from '../../../../functions/domain/dispatch/dispatches.ts';
import { dueAppeals } from '../../../../functions/domain/dispatch/mailings/digest-due.ts';
import { placeSubject } from '../../../../functions/domain/subscriber/follows/topics.ts';
import type { Subscriber } from '../../../../functions/domain/subscriber/subscribers.ts';
import { aSubscriber } from '../../../support/builders.ts';
import { aDigest, aDigestAppeal, anAppealVersion } from '../../../support/sending/builders.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FROM_MS = Date.UTC(2026, 0, 10, 8);
const SLOT = 'daily@08@UTC';
const digest = aDigest({ slot: SLOT, fromMs: FROM_MS, toMs: FROM_MS + DAY_MS });

/** A reader of the slot for a month, unless something else is said. */
const aReader = (given: Partial<Subscriber> = {}): Subscriber =>
  aSubscriber({
    frequency: 'daily',
    digestTime: { timeZone: 'UTC', hour: 8, weekday: 1 },
    confirmedAtMs: FROM_MS - 30 * DAY_MS,
    ...given,
  });

/** `due` or `not due`, or `ask` where receipts have to be asked first. */
function found(given: Partial<DigestAppeal>, reader: Subscriber): string {
  const appeal = anAppealVersion();
  const inWindow = { publishedAtMs: FROM_MS + 2 * HOUR_MS, finishedAtMs: FROM_MS + 3 * HOUR_MS };
  const planned = aDigestAppeal({ ...inWindow, ...given });
  const [due] = dueAppeals(reader, digest, [{ planned, place: 0, appeal, subject: placeSubject(appeal.subject) }]);
  if (!due) return 'not due';
  return due.mayHaveIt ? 'ask' : 'due';
}

describe('the span of a digest', () => {
  test('holds what ended after its beginning, and not at it', () => {
    expect(found({ finishedAtMs: FROM_MS + 1 }, aReader())).toBe('due');
    expect(found({ finishedAtMs: FROM_MS }, aReader())).toBe('not due');
  });

  test('is for who came to the slot by its end, and not later', () => {
    const cameAt = (cadenceSinceMs: number) => found({}, aReader({ cadenceSinceMs }));
    expect([cameAt(digest.toMs), cameAt(digest.toMs + 1)]).toEqual(['ask', 'not due']);
  });

  test('brings nothing that was published before they confirmed, be it a moment', () => {
    const confirmedAt = (confirmedAtMs: number) => found({}, aReader({ confirmedAtMs }));
    const publishedAtMs = FROM_MS + 2 * HOUR_MS;
    expect([confirmedAt(publishedAtMs), confirmedAt(publishedAtMs + 1)]).toEqual(['ask', 'not due']);
  });

  test('asks receipts of what was published less than an hour after they came: clocks of workers differ', () => {
    const publishedAfter = (ms: number) => found({ publishedAtMs: FROM_MS + ms }, aReader({ cadenceSinceMs: FROM_MS }));
    expect([publishedAfter(HOUR_MS - 1), publishedAfter(HOUR_MS)]).toEqual(['ask', 'due']);
  });
});

describe('what ended before the span', () => {
  const earlier = { publishedAtMs: FROM_MS - 3 * DAY_MS, finishedAtMs: FROM_MS - 2 * DAY_MS };

  test('is for who is new to the slot, once receipts are asked', () => {
    expect(found(earlier, aReader({ cadenceSinceMs: FROM_MS }))).toBe('ask');
    expect(found(earlier, aReader())).toBe('not due');
  });

  test('is for them only if it ended later than what they have had', () => {
    const waitsSince = (waitsSinceMs: number) => found(earlier, aReader({ cadenceSinceMs: FROM_MS, waitsSinceMs }));
    expect([waitsSince(earlier.finishedAtMs - 1), waitsSince(earlier.finishedAtMs)]).toEqual(['ask', 'not due']);
  });
});

test('who went over to hearing at once gets what was published until then, once receipts are asked', () => {
  const left = (cadenceSinceMs: number) =>
    found({}, aReader({ frequency: 'immediate', cadenceSinceMs, lastDigests: { slot: SLOT, sinceMs: 0 } }));
  const publishedAtMs = FROM_MS + 2 * HOUR_MS;
  expect([left(publishedAtMs), left(publishedAtMs - 1)]).toEqual(['ask', 'not due']);
});

describe('an edition that its reader waited for', () => {
  const original = anAppealVersion();
  const late = { ...original.edition, language: 'ar' as const };
  const appeal = { ...original, translations: [late], lateLanguages: ['ar' as const] };
  const waits = aReader({ language: 'ar', otherLanguages: [], waitsForEdition: true });

  /** @param finishedAtMs - the end of the appeal's own dispatch. @param editionAtMs - the end of the edition's. */
  function foundLate(finishedAtMs: number, editionAtMs?: number): string {
    const ends = { finishedAtMs, ...(editionAtMs !== undefined && { lateEditions: { ar: editionAtMs } }) };
    const planned = aDigestAppeal({ publishedAtMs: FROM_MS - 5 * DAY_MS, ...ends });
    const [due] = dueAppeals(waits, digest, [{ planned, place: 0, appeal, subject: placeSubject(appeal.subject) }]);
    if (!due) return 'not due';
    return due.mayHaveIt ? 'ask' : 'due';
  }

  test('comes with the digest after its own dispatch has ended, once receipts are asked', () => {
    const longBefore = FROM_MS - 4 * DAY_MS;
    const found = [undefined, longBefore + 1, FROM_MS, FROM_MS + 1].map((endedAtMs) =>
      foundLate(longBefore, endedAtMs),
    );
    expect(found).toEqual(['not due', 'not due', 'not due', 'ask']);
  });

  test('comes with it too where the appeal’s own dispatch did not bring it in', () => {
    expect(foundLate(0, FROM_MS + 1)).toBe('ask');
  });

  test('waits for the end of the appeal’s own dispatch where that ends later', () => {
    expect(foundLate(FROM_MS + 2, FROM_MS - 1)).not.toBe('not due');
  });
});
