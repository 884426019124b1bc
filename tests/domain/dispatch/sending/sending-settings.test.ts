import { expect, test } from 'vitest';
import { sendingSettings } from '../../../../functions/domain/dispatch/sending/sending-settings.ts';

test('what a stage says in seconds is used in milliseconds', () => {
  const times = {
    leaseSeconds: 300,
    callTimeoutMs: 10_000,
    retryEntryAfterSeconds: 30,
    resolveUncertainAfterSeconds: 600,
    postponeUncertainForSeconds: 21_600,
    recheckPausedAfterSeconds: 120,
  };
  expect(sendingSettings(times)).toMatchObject({
    leaseMs: 300_000,
    callTimeoutMs: 10_000,
    postponeUncertainForMs: 21_600_000,
    retry: { firstWaitMs: 30_000, longestWaitMs: 900_000, giveUpAfterMs: 3_600_000 },
    resolveUncertainAfterMs: 600_000,
    recheckPausedAfterMs: 120_000,
  });
});
