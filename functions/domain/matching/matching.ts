export { ESTIMATE_ROWS_PER_TOPIC, estimatePeople, type TopicSample } from './estimate.ts';
export { allSlices, type IdRange, MAX_SLICE_BITS, rangeOf, sliceOf, slicesOverlapping } from './id-range.ts';
export { type IdPages, mergeIds } from './merge.ts';
export { countMatching, matchingAppeals, type RecentAppeals } from './recent-appeals.ts';
