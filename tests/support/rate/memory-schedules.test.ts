import { describe } from 'vitest';
import type { Schedule } from '../../../functions/domain/rate/ports.ts';
import { MemorySchedules } from './memory-schedules.ts';
import { checkScheduleContract } from './schedule-contract.ts';

describe('the schedule in memory', () => {
  checkScheduleContract(() => {
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
