import { lettersIn } from './go-through.ts';
import type { KindOf } from './kinds.ts';
import type { Letter } from './letter.ts';
import type { LetterBox } from './letter-box.ts';

export interface Look {
  /** From what they are to how many of them, the most first. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly looked: number;
  /** Of these, how many this version can't read. */
  readonly unreadable: number;
  readonly oldestSentAtMs: number | undefined;
}

/** A person reads counts: more than this tells them nothing more, and takes longer. */
const MOST_LOOKED_AT = 100;
/** Letters of a look that is broken off are free again after this. */
const HOLD_SECONDS = 30;

const UNREADABLE = 'not to be read by this version';

/** Reads some letters and gives them back: no worker misses one, and a dead letter's count of receives decides nothing. */
export async function lookAt(box: LetterBox, kindOf: KindOf): Promise<Look> {
  const held: Letter[] = [];
  try {
    for await (const letters of lettersIn(box, HOLD_SECONDS)) {
      held.push(...letters);
      if (held.length >= MOST_LOOKED_AT) break;
    }
  } finally {
    await box.giveBack(held);
  }
  const kinds = Map.groupBy(held, (letter) => kindInWords(letter, kindOf));
  return {
    kinds: new Map([...kinds].map(([kind, { length }]) => [kind, length] as const).toSorted(([, a], [, b]) => b - a)),
    looked: held.length,
    unreadable: held.filter(({ body }) => kindOf(body) === undefined).length,
    oldestSentAtMs: held.length === 0 ? undefined : Math.min(...held.map(({ sentAtMs }) => sentAtMs)),
  };
}

function kindInWords({ body, errorCode }: Letter, kindOf: KindOf): string {
  const kind = kindOf(body) ?? UNREADABLE;
  return errorCode === undefined ? kind : `${kind} (${errorCode})`;
}
