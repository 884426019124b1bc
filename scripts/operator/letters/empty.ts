import { lettersIn } from './go-through.ts';
import type { Letter } from './letter.ts';
import type { LetterBox } from './letter-box.ts';

export interface Emptying {
  /** Which letters are meant; the others stay. */
  readonly means: (letter: Letter) => boolean;
  /** What is done with one before it is dropped. */
  readonly deal: (letter: Letter) => Promise<void>;
  readonly most: number;
}

export interface Emptied {
  readonly done: number;
  /** Letters that were looked at and not meant. */
  readonly left: number;
  /** What ended it before its time; the letters that it met are still there. */
  readonly stoppedBy?: unknown;
}

/** Longer than ten letters take; those of a command that is broken off are free again after this. */
const HOLD_SECONDS = 120;

/**
 * Deals with letters and drops each only afterwards: one that this is broken off at is dealt with again, and none is lost. Never more than
 * `most`, so that a letter which comes straight back does not go round for ever.
 */
export async function emptyBox(box: LetterBox, { means, deal, most }: Emptying): Promise<Emptied> {
  const kept: Letter[] = [];
  let done = 0;
  let left = 0;

  async function take(letter: Letter): Promise<void> {
    try {
      await deal(letter);
      await box.drop(letter);
      done += 1;
    } catch (error) {
      kept.push(letter);
      throw error;
    }
  }

  try {
    for await (const letters of lettersIn(box, HOLD_SECONDS)) {
      const meant = letters.filter(means);
      const taken = meant.slice(0, most - done);
      left += letters.length - meant.length;
      kept.push(...letters.filter((letter) => !taken.includes(letter)));
      const ends = await Promise.allSettled(taken.map(take));
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed) return { done, left, stoppedBy: failed.reason };
      if (done >= most) break;
    }
  } finally {
    await box.giveBack(kept);
  }
  return { done, left };
}
