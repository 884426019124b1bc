export interface SenderOrder {
  /**
   * `dispatch`: send slices as a worker does. `one-by-one`: the same people by `SendEmail`. `parts`: the work that no program that
   * uses the clients can leave out. `json`: the same for a program without the clients.
   */
  readonly kind: 'dispatch' | 'one-by-one' | 'parts' | 'json';
  readonly tableName: string;
  readonly dispatchId: string;
  readonly slices: readonly string[];
}

export interface SenderAnswer {
  readonly people: number;
  /** Processor time of the process, in microseconds. */
  readonly cpuMicroseconds: number;
  readonly wallMs: number;
  /** The most that the process held since it began. */
  readonly peakResidentBytes: number;
  /** The most that JavaScript and its buffers held, as sampled during the order. */
  readonly peakHeapBytes: number;
}
