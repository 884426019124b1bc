import { describe } from 'vitest';
import { holdFeedbackToItsRules } from './feedback-rules.ts';
import { MemoryFeedback } from './memory-feedback.ts';

describe('feedback in memory', () => {
  const feedback = new MemoryFeedback();
  holdFeedbackToItsRules(() => ({
    ledger: feedback.ledger,
    bounces: feedback.bounces,
    evidence: feedback.evidence,
    newLastEvent: () => feedback.lastEvent,
    countsOf: async (dispatchId) => feedback.countsOf(dispatchId),
    holdsCall: async (call, people) => feedback.holdsCall(call, people),
  }));
});
