import { expect, test } from 'vitest';
import { releaseTimeOf } from '../../../scripts/appeal/release-time.ts';

test.each([
  ['2026-12-01 09:00 Europe/Paris', '2026-12-01T09:00+01:00'],
  ['2026-07-01T9:30[Europe/Paris]', '2026-07-01T09:30+02:00'],
  ['2026-12-01 09:00 Asia/Kathmandu', '2026-12-01T09:00+05:45'],
  ['2026-12-01 09:00 UTC', '2026-12-01T09:00+00:00'],
])('%s is %s', (local, moment) => {
  expect(releaseTimeOf(local)).toBe(moment);
});

test.each(['2026-12-01T09:00+01:00', '2026-12-01T09:00Z', '2026-12-01T09:00+25:00'])(
  '%s is left to the API',
  (text) => {
    expect(releaseTimeOf(text)).toBe(text);
  },
);

test.each([
  ['2026-10-25 02:30 Europe/Paris', '--at 2026-10-25T02:30+02:00 or --at 2026-10-25T02:30+01:00'],
  ['2026-03-29 02:30 Europe/Paris', '--at 2026-03-29T01:30+01:00 or --at 2026-03-29T03:30+02:00'],
  ['2026-12-01 09:00 Europe/Pari', 'Europe/Paris, or an offset'],
  ['2026-02-30 09:00 Europe/Paris', '"2026-12-01 09:00 Europe/Paris"'],
  ['2026-12-01 25:00 Europe/Paris', '"2026-12-01 09:00 Europe/Paris"'],
  ['2026-12-01 09:00', '--at "2026-12-01 09:00 '],
  ['tomorrow', ' 09:00 '],
  ['tomorrow at 9', '--at "2'],
  ['2026-12-01', '--at "2'],
])('%s is refused, with what to write', (text, hint) => {
  expect(() => releaseTimeOf(text)).toThrow(expect.objectContaining({ hint: expect.stringContaining(hint) }));
});
