export interface Letter {
  readonly letterId: string;
  /** Names this holding of it, to give it back or to drop it. */
  readonly receiptHandle: string;
  readonly body: string;
  /** When it was sent; of one that SQS moved here itself, to its first queue. */
  readonly sentAtMs: number;
  /** Why EventBridge or its scheduler could not deliver it, where they say so. */
  readonly errorCode?: string;
}

export interface LetterCounts {
  /** About as many can be received. */
  readonly waiting: number;
  /** About as many are held: by another look at them, or by a redrive. */
  readonly held: number;
  readonly keptForMs: number;
}
