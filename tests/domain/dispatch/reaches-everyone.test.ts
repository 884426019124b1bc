import { expect, test } from 'vitest';
import { type AlertDispatch, reachesEveryone } from '../../../functions/domain/dispatch/dispatches.ts';
import { aDispatch } from '../../support/sending/builders.ts';

test.each<[string, Partial<AlertDispatch>, boolean]>([
  ['an alert waits for their digest', { reach: 'matching' }, false],
  ['an urgent one is mailed to them at once', { reach: 'matching', isUrgent: true }, true],
  ['a correction is, as they may hold what it puts right', { reach: 'matching-and-reached' }, true],
  ['a retraction is, as they may hold what it takes back', { reach: 'reached' }, true],
  ['a late edition waits for their digest', { reach: 'waiting', addedLanguages: ['fr'] }, false],
])('readers of digests: %s', (_, given, isForThem) => {
  expect(reachesEveryone(aDispatch({ isUrgent: false, ...given }))).toBe(isForThem);
});
