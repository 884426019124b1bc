import { describe } from 'vitest';
import { checkFeedbackContract } from './feedback-contract.ts';
import { MemoryFeedback } from './memory-feedback.ts';

describe('feedback in memory', () => {
  const feedback = new MemoryFeedback();
  checkFeedbackContract(() => ({
    ledger: feedback.ledger,
    bounces: feedback.bounces,
    sesEvents: feedback.sesEvents,
    newLastEvent: () => feedback.lastEvent,
    countsOf: async (dispatchId) => feedback.countsOf(dispatchId),
    holdsCall: async (call, people) => feedback.holdsCall(call, people),
  }));
});
