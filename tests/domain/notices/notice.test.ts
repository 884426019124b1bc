import { expect, test } from 'vitest';
import { isHeldAgainstAsker } from '../../../functions/domain/notices/notice.ts';

test('what comes back of a mail that a stranger can have sent is held against them, whether its mailbox is subscribed or not', () => {
  const kinds = ['confirm', 'reminder', 'verify-address', 'already-subscribed'];
  expect(kinds.filter((kind) => !isHeldAgainstAsker(kind))).toEqual([]);
});

test('what comes back of other mail to a proven address is not', () => {
  const kinds = ['sign-in', 'welcome', 'address-changed', 'unsubscribed', 'stopped'];
  expect(kinds.filter(isHeldAgainstAsker)).toEqual([]);
});

test('a kind that is unknown or misspelt counts as unproven', () => {
  expect(['confrim', 'a-new-notice', 'constructor', ''].map(isHeldAgainstAsker)).toEqual([true, true, true, true]);
});
