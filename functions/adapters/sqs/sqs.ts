export { type DeadLetters, makeDeadLetters } from './dead-letters.ts';
export { makeLetterCounts } from './letter-counts.ts';
export { makeQueue } from './queue.ts';
export { makeLaneWakes, makeSliceWakes } from './slice-wakes.ts';
