import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { latestOccurrenceMs, UnknownSlotError } from '../../../../functions/domain/subscriber/cadence/occurrences.ts';
import { slotOf, topicsOfSubscriber } from '../../../../functions/domain/subscriber/cadence/slot.ts';
import { aFollow, aSubscriber } from '../../../support/builders.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const at = (text: string) => Date.parse(text);
const latest = (slot: string, moment: string) => new Date(latestOccurrenceMs(slot, at(moment))).toISOString();

describe('the slot of a reader', () => {
  const digestTime = { timeZone: 'Asia/Kolkata', hour: 7, weekday: 5 };

  test('is frequency, weekday when weekly, hour and zone; a subscriber who hears of each appeal at once has none', () => {
    expect([
      slotOf({ frequency: 'daily', digestTime }),
      slotOf({ frequency: 'weekly', digestTime }),
      slotOf({ frequency: 'immediate', digestTime }),
    ]).toEqual(['daily@07@Asia/Kolkata', 'weekly5@07@Asia/Kolkata', undefined]);
  });

  test('without a time of their own they still have one', () => {
    expect(slotOf({ frequency: 'weekly' })).toBe('weekly1@08@UTC');
  });

  test('is a topic beside those of their follows', () => {
    const reader = aSubscriber({ follows: [aFollow({ countries: ['RU'] })], frequency: 'daily', digestTime });
    expect(topicsOfSubscriber(reader)).toEqual(['country:RU', 'digest:daily@07@Asia/Kolkata']);
    expect(topicsOfSubscriber({ ...reader, frequency: 'immediate' })).toEqual(['country:RU']);
  });
});

describe('the latest time of a slot', () => {
  test('is today’s from its very moment on, and the day before’s until then', () => {
    expect(latest('daily@08@Europe/Berlin', '2026-07-01T06:00:00.000Z')).toBe('2026-07-01T06:00:00.000Z');
    expect(latest('daily@08@Europe/Berlin', '2026-07-01T05:59:59.999Z')).toBe('2026-06-30T06:00:00.000Z');
  });

  test('goes by the local calendar where it is tomorrow already', () => {
    expect(latest('daily@00@Pacific/Auckland', '2026-07-01T13:00:00Z')).toBe('2026-07-01T12:00:00.000Z');
    expect(latest('weekly4@06@Pacific/Auckland', '2026-07-01T18:00:00Z')).toBe('2026-07-01T18:00:00.000Z');
  });

  test('a weekly one comes on its day only', () => {
    expect(latest('weekly1@08@UTC', '2026-11-24T12:00:00Z')).toBe('2026-11-23T08:00:00.000Z');
    expect(latest('weekly2@08@UTC', '2026-11-24T07:59:00Z')).toBe('2026-11-17T08:00:00.000Z');
  });

  test('zones of half and three quarters of an hour keep their minutes', () => {
    expect(latest('daily@08@Asia/Kolkata', '2026-11-24T12:00:00Z')).toBe('2026-11-24T02:30:00.000Z');
    expect(latest('daily@08@Asia/Kathmandu', '2026-11-24T12:00:00Z')).toBe('2026-11-24T02:15:00.000Z');
    expect(latest('daily@08@Australia/Lord_Howe', '2026-11-24T12:00:00Z')).toBe('2026-11-23T21:00:00.000Z');
  });

  test('follows daylight saving: the same hour on the clock, another in UTC', () => {
    expect(latest('daily@08@Europe/Berlin', '2026-03-28T12:00:00Z')).toBe('2026-03-28T07:00:00.000Z');
    expect(latest('daily@08@Europe/Berlin', '2026-03-29T12:00:00Z')).toBe('2026-03-29T06:00:00.000Z');
  });

  test('an hour that is left out comes at the moment of the change', () => {
    expect(latest('daily@02@Europe/Berlin', '2026-03-29T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
    // Half an hour is left out here, from two o'clock on.
    expect(latest('daily@02@Australia/Lord_Howe', '2026-10-03T20:00:00Z')).toBe('2026-10-03T15:30:00.000Z');
    // A whole day is left out here.
    expect(latest('daily@08@Pacific/Apia', '2011-12-30T12:00:00Z')).toBe('2011-12-30T10:00:00.000Z');
  });

  test('an hour that comes twice counts the first time', () => {
    expect(latest('daily@02@Europe/Berlin', '2026-10-25T00:00:00Z')).toBe('2026-10-25T00:00:00.000Z');
    expect(latest('daily@02@Europe/Berlin', '2026-10-25T01:00:00Z')).toBe('2026-10-25T00:00:00.000Z');
  });

  test.each([
    ...['', 'daily@8@UTC', 'daily@24@UTC', 'weekly@08@UTC', 'weekly8@08@UTC', 'hourly@08@UTC', 'daily@08@+05:30'],
    ...['bidaily@08@UTC', 'daily@08@UTC!'],
  ])('"%s" is refused as no slot', (slot) => {
    expect(() => latestOccurrenceMs(slot, 0)).toThrow(
      new UnknownSlotError(slot, 'it must look like "daily@08@Europe/Berlin" or "weekly1@08@Asia/Kolkata"'),
    );
  });

  test('a time zone that does not exist is named', () => {
    expect(() => latestOccurrenceMs('daily@08@Mars/Base', 0)).toThrow(
      new UnknownSlotError('daily@08@Mars/Base', 'there is no time zone Mars/Base'),
    );
  });

  const zones = fc.constantFrom(
    'Europe/Berlin',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Chatham',
    'America/Asuncion',
    'Africa/Casablanca',
    'Asia/Tehran',
    'Pacific/Apia',
    'UTC',
  );
  const hours = fc.integer({ min: 0, max: 23 });
  const moments = fc.integer({ min: at('2005-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z') });
  const wordOf = (every: string, hour: number, zone: string) => `${every}@${String(hour).padStart(2, '0')}@${zone}`;

  test('for any zone, hour and moment, the clock there has just come to the hour, and the time before lies before it', () => {
    fc.assert(
      fc.property(zones, hours, moments, (zone, hour, moment) => {
        const slot = wordOf('daily', hour, zone);
        const found = latestOccurrenceMs(slot, moment);
        expect(found).toBeLessThanOrEqual(moment);
        const clock = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
        const shown = clock(found);
        const isChange = clock(found - 1).offsetNanoseconds !== shown.offsetNanoseconds;
        if (!isChange) expect([shown.hour, shown.minute, shown.second]).toEqual([hour, 0, 0]);
        expect(latestOccurrenceMs(slot, found)).toBe(found);
        expect(latestOccurrenceMs(slot, found - 1)).toBeLessThan(found);
      }),
      { numRuns: 200 },
    );
  });

  test('for any zone and hour, each day of the calendar there has one time, and the times ascend', () => {
    fc.assert(
      fc.property(zones, hours, moments, (zone, hour, moment) => {
        const slot = wordOf('daily', hour, zone);
        const until = moment + 400 * DAY_MS;
        const times: number[] = [];
        for (let time = latestOccurrenceMs(slot, until); time > moment; time = latestOccurrenceMs(slot, time - 1))
          times.push(time);
        const dayOf = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();
        expect(Math.abs(times.length - dayOf(moment).until(dayOf(until)).days)).toBeLessThanOrEqual(1);
        const gaps = times.slice(1).map((time, index) => (times[index] ?? 0) - time);
        // Samoa left a day out: its digest came at midnight, and the next one that same morning.
        const shortest = zone === 'Pacific/Apia' ? 0 : 22 * HOUR_MS;
        expect(gaps.every((gap) => gap >= shortest && gap <= 26 * HOUR_MS)).toBe(true);
      }),
      { numRuns: 5 },
    );
  });
});
