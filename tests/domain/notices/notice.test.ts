import { expect, test } from 'vitest';
import { isToUnproven } from '../../../functions/domain/notices/notice.ts';

test('what is mailed before its address is proven counts for the breaker', () => {
  expect(['confirm', 'reminder', 'verify-address'].map(isToUnproven)).toEqual([true, true, true]);
});

test('what is mailed to a proven address does not', () => {
  const kinds = ['already-subscribed', 'sign-in', 'welcome', 'address-changed', 'unsubscribed', 'stopped'];
  expect(kinds.filter(isToUnproven)).toEqual([]);
});

test('a kind that is unknown or misspelt counts as unproven', () => {
  expect(['confrim', 'a-new-notice', 'constructor', ''].map(isToUnproven)).toEqual([true, true, true, true]);
});
