import { describe } from 'vitest';
import type { Schedule } from '../../../functions/domain/rate/ports.ts';
import { MemorySchedules } from './memory-schedules.ts';
import { holdScheduleToItsRules } from './schedule-rules.ts';

describe('the schedule in memory', () => {
  holdScheduleToItsRules(() => {
    const schedules = new MemorySchedules();
    return {
      schedules,
      async put(values) {
        const numbers = Object.entries(values).filter(([, value]) => Number.isSafeInteger(value));
        const schedule: Schedule = Object.fromEntries(numbers);
        schedules.schedule = schedule;
      },
    };
  });
});
