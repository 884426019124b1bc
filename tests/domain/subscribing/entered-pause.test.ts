import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfPause, lastPauseDay, readPause } from '../../../functions/domain/subscribing/entered-pause.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

test('a day begins where somebody lives', () => {
  expect(readPause('2024-04-01', 'UTC', NOW_MS)).toEqual({ kind: 'until', untilMs: Date.UTC(2024, 3, 1) });
  expect(readPause('2024-04-01', 'Asia/Tokyo', NOW_MS)).toEqual({
    kind: 'until',
    untilMs: Date.UTC(2024, 2, 31, 15),
  });
});

test.each(['2024/4/1', '2024.04.01', ' 2024-04-01 ', '٢٠٢٤-٠٤-٠١', '۲۰۲۴/۴/۱'])(
  '%s is the first of April',
  (written) => {
    expect(readPause(written, 'UTC', NOW_MS)).toEqual({ kind: 'until', untilMs: Date.UTC(2024, 3, 1) });
  },
);

test.each([
  ['', 'empty'],
  ['01/04/2024', 'malformed'],
  ['2024-02-30', 'malformed'],
  ['tomorrow', 'malformed'],
  ['2024-03-15', 'past'],
  ['1999-01-01', 'past'],
  ['2025-03-16', 'too-far'],
] as const)('%j is refused as %s', (written, reason) => {
  expect(readPause(written, 'UTC', NOW_MS)).toEqual({ kind: 'refused', reason });
});

test('the last day that the form offers is taken', () => {
  expect(readPause(lastPauseDay(NOW_MS, 'UTC'), 'UTC', NOW_MS).kind).toBe('until');
});

test('any day that is taken is said back as the same day', () => {
  const zone = fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Lima', 'Africa/Cairo', 'America/Santiago');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 360 }), zone, (days, timeZone) => {
      const day = dayOfPause(NOW_MS + days * 86_400_000, timeZone);
      const reading = readPause(day, timeZone, NOW_MS);
      expect(reading.kind === 'until' && dayOfPause(reading.untilMs, timeZone)).toBe(day);
    }),
  );
});
