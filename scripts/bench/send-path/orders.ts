export interface SenderOrder {
  /**
   * `dispatch`: send slices as a worker does. `one-by-one`: the same people by `SendEmail`. `parts`: the work that no program that
   * uses the clients can leave out. `json`: the same for a program without the clients. `kept`: send slices, and keep each request.
   * `plain`: send what was kept last once more, byte for byte, with nothing but Node's own clients.
   */
  readonly kind: 'dispatch' | 'one-by-one' | 'parts' | 'json' | 'kept' | 'plain';
  readonly tableName: string;
  readonly dispatchId: string;
  readonly slices: readonly string[];
  /** People in a call; as many as SES takes, unless it is said. */
  readonly entriesPerCall?: number;
}

export interface SenderAnswer {
  readonly people: number;
  /** Processor time of the process, in microseconds. */
  readonly cpuMicroseconds: number;
  /** The most that the process held since it began. */
  readonly peakResidentBytes: number;
}
