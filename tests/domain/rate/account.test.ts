import { expect, test } from 'vitest';
import {
  entriesPerCall,
  isQuotaNearEnd,
  type SeenAccount,
  whyStopped,
} from '../../../functions/domain/rate/account.ts';

const NOW_MS = Date.UTC(2026, 10, 24);
const MINUTE_MS = 60_000;

const anAccount = (overrides: Partial<SeenAccount> = {}): SeenAccount => ({
  maxSendRate: 14,
  dailyQuota: 50_000,
  sentLast24Hours: 0,
  standing: 'healthy',
  seenAtMs: NOW_MS,
  ...overrides,
});

test.each([
  [1, 1],
  [2, 1],
  [14, 7],
  [50, 25],
  [500, 50],
])(
  'at %i mails a second a call holds %i: half a second’s worth, at least one, at most what SES takes',
  (maxSendRate, entries) => {
    expect(entriesPerCall(anAccount({ maxSendRate }))).toBe(entries);
  },
);

test.each([
  ['bulk', 47_500],
  ['urgent', 49_500],
  ['notices', 50_000],
] as const)('of a daily quota of 50,000 mails %s may send up to the %ith', (channel, last) => {
  const withOneLess = anAccount({ sentLast24Hours: last - 1 });
  expect(whyStopped(withOneLess, channel, 1, NOW_MS)).toBeUndefined();
  expect(whyStopped(withOneLess, channel, 2, NOW_MS)).toEqual({
    kind: 'wait',
    untilMs: NOW_MS + 15 * MINUTE_MS,
    because: 'daily-quota',
  });
});

test('what all workers may have sent since the account was seen counts as sent', () => {
  const seen = anAccount({ sentLast24Hours: 47_500 - 127 });
  expect(whyStopped(seen, 'bulk', 1, NOW_MS + 10_000)).toBeUndefined();
  expect(whyStopped(seen, 'bulk', 2, NOW_MS + 10_000)).toMatchObject({ because: 'daily-quota' });
});

test('an account without a daily quota is never near its end', () => {
  const { dailyQuota, ...unlimited } = anAccount({ sentLast24Hours: 10_000_000 });
  expect(whyStopped(unlimited, 'bulk', 50, NOW_MS)).toBeUndefined();
  expect(isQuotaNearEnd(unlimited)).toBe(false);
});

test('an account that SES has stopped sends nothing, and is looked at again in a minute', () => {
  const stopped = anAccount({ standing: 'stopped' });
  for (const channel of ['bulk', 'urgent', 'notices'] as const)
    expect(whyStopped(stopped, channel, 1, NOW_MS)).toEqual({
      kind: 'wait',
      untilMs: NOW_MS + MINUTE_MS,
      because: 'account',
    });
});

test('an account on probation sends on', () => {
  expect(whyStopped(anAccount({ standing: 'probation' }), 'bulk', 50, NOW_MS)).toBeUndefined();
});
