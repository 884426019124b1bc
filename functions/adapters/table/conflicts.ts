import { setTimeout as wait } from 'node:timers/promises';
import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';

const MAX_TRIES = 8;
const FIRST_WAIT_MS = 15;

/**
 * Whether two writers met on one item and neither is to blame. The SDK does not try these again.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export function isConflict(error: unknown): boolean {
  if (error instanceof TransactionConflictException) return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
  return codes.includes('TransactionConflict') && !codes.includes('ConditionalCheckFailed');
}

/** Tries a write again while it meets others on the same item, after random and growing waits. */
export async function retryConflicts<T>(write: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (error) {
      if (tries === MAX_TRIES || !isConflict(error)) throw error;
      await wait(Math.random() * FIRST_WAIT_MS * 2 ** tries);
    }
  }
}

/** Which of a transaction's writes had conditions that did not hold; undefined when the error is another one. */
export function refusedWrites(error: unknown): number[] | undefined {
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const refused = (error.CancellationReasons ?? []).flatMap(({ Code }, index) =>
    Code === 'ConditionalCheckFailed' ? [index] : [],
  );
  return refused.length > 0 ? refused : undefined;
}
