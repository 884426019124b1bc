import { describe } from 'vitest';
import { MemoryWelcome } from './memory-welcome.ts';
import { checkWelcomesContract } from './welcome-contract.ts';

describe('the table in memory', () => {
  checkWelcomesContract(() => {
    const memory = new MemoryWelcome();
    return Object.assign(memory, {
      addVersion: async (version: Parameters<typeof memory.publishes>[0]) => void memory.publishes(version),
    });
  });
});
