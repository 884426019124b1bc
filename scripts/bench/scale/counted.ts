/**
 * Units of the table that sending and recording take, as counted on a table in process: `npm run bench -- --scale` counts them again. Every
 * item that is written is below a kilobyte, so that a write is one unit, and two in a transaction.
 */
export const COUNTED = {
  /** Of a call: its receipt with the intent, and its result. */
  receiptWritesOfCall: 3,
  /** Of a call: its intent checks the slice's lease. It lies in the dispatch's partition. */
  leaseChecksOfCall: 2,
  rateWritesOfCall: 1,
  /** Of a slice: planned, leased, its counts, and closed with its dispatch. They lie in the dispatch's partition. */
  sliceWrites: 7,
  /** Their own item, and a part of the topics' rows. */
  readsOfPerson: 1.04,
  /** The dispatch, before each call. */
  readsOfCall: 1,
  /** Of each call of which a batch of events tells. */
  eventWritesOfCall: 2,
  eventReadsOfCall: 2,
  /** Of each slice of which a batch of events tells: its deliveries, in the dispatch's partition. */
  eventWritesOfSlice: 2,
} as const;

/** Seconds in which a page is answered warm. docs/performance.md has what it takes on one machine. */
export const WARM_PAGE_SECONDS = 0.06;
