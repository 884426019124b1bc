import { expect, test } from 'vitest';
import { sendingSettings } from '../../../functions/domain/dispatch/sending-settings.ts';

test.each([
  { sendsPerSecond: 1, maxEntriesPerCall: 1 },
  { sendsPerSecond: 14, maxEntriesPerCall: 14 },
  { sendsPerSecond: 200, maxEntriesPerCall: 50 },
])(
  'at $sendsPerSecond mails a second a call holds $maxEntriesPerCall people',
  ({ sendsPerSecond, maxEntriesPerCall }) => {
    const times = { leaseSeconds: 300, callTimeoutMs: 10_000, retryEntryAfterSeconds: 30 };
    expect(sendingSettings({ ...times, sendsPerSecond }).maxEntriesPerCall).toBe(maxEntriesPerCall);
  },
);
