import { setTimeout as wait } from 'node:timers/promises';
import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';

const MAX_TRIES = 8;
const FIRST_WAIT_MS = 15;

const CONFLICT = ['TransactionConflict'];
const NO_CAPACITY = ['ProvisionedThroughputExceeded', 'ThrottlingError'];

/** Whether one of some reasons cancelled a transaction, and no condition of it did not hold. */
function isCancelledFor(codes: readonly string[], error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  const given = (error.CancellationReasons ?? []).map(({ Code = '' }) => Code);
  return given.some((code) => codes.includes(code)) && !given.includes('ConditionalCheckFailed');
}

/**
 * Whether two writers met on one item and neither is to blame. The SDK does not try these again.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export const isConflict = (error: unknown): boolean =>
  error instanceof TransactionConflictException || isCancelledFor(CONFLICT, error);

/**
 * Tries a write again while it meets others on the same item, or is throttled as part of a transaction, after random and growing waits. The SDK tries a
 * write again that is throttled alone, and no transaction that was cancelled.
 */
export async function retryWhileBusy<T>(write: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (error) {
      const isBusy = isConflict(error) || isCancelledFor(NO_CAPACITY, error);
      if (tries === MAX_TRIES || !isBusy) throw error;
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
