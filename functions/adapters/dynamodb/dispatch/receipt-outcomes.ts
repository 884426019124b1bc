import { receiptKey } from '../../../contract/table-keys.ts';
import type { EntryOutcome } from '../../../domain/dispatch/dispatch.ts';
import type { StoredItem } from '../../table/table.ts';

// What a receipt says in the open. Who reads no more than this needs no key.

/** A receipt says what none can say. */
export class ReceiptDamagedError extends Error {
  constructor(callId: string, what: string, cause?: unknown) {
    super(`The receipt of call ${callId} is damaged: ${what}`, { cause });
    this.name = 'ReceiptDamagedError';
  }
}

const CALL_PREFIX = receiptKey('', '', '').sk;

/** The call of a receipt's key; empty when it says none. */
export const callIdOfReceipt = ({ sk }: StoredItem): string =>
  typeof sk === 'string' ? sk.slice(CALL_PREFIX.length) : '';

/** One for all when all are the same, which is usual: a receipt of fifty people has to stay within the kilobyte that DynamoDB bills by. */
export const shorten = (words: readonly string[]): readonly string[] =>
  words.length > 1 && words.every((word) => word === words[0]) ? words.slice(0, 1) : words;

/** What {@link shorten} was given. */
export const lengthen = <T>(words: readonly T[], people: number): readonly T[] =>
  words.length === 1 && people > 1 ? Array.from({ length: people }, () => words[0] as T) : words; // there is one

/** A letter for each outcome: a receipt of fifty people has to stay within the kilobyte that DynamoDB bills by. */
const LETTER_OF_OUTCOME: Readonly<Record<EntryOutcome, string>> = {
  accepted: 'a',
  failed: 'f',
  refused: 'r',
  throttled: 't',
  'over-quota': 'q',
  paused: 'p',
  misconfigured: 'm',
  'refused-unproven': 'R',
  'not-sent': 'n',
  uncertain: 'u',
  freed: 'A',
};
const OUTCOME_OF_LETTER = new Map(
  Object.entries(LETTER_OF_OUTCOME).map(([outcome, letter]) => [letter, outcome as EntryOutcome]), // its keys are outcomes
);

/** Outcomes as they are stored. */
export const outcomeLetters = (outcomes: readonly EntryOutcome[]): string =>
  shorten(outcomes.map((outcome) => LETTER_OF_OUTCOME[outcome])).join('');

/** Outcomes from the letters that are stored. @throws {ReceiptDamagedError} */
export const outcomesOfLetters = (letters: string, callId: string): EntryOutcome[] =>
  [...letters].map((letter) => {
    const outcome = OUTCOME_OF_LETTER.get(letter);
    if (outcome === undefined) throw new ReceiptDamagedError(callId, `nothing is called ${letter}`);
    return outcome;
  });
