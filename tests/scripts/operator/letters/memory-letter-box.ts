import type { Letter } from '../../../../scripts/operator/letters/letter.ts';
import type { LetterBox } from '../../../../scripts/operator/letters/letter-box.ts';

export const aLetter = (given: Partial<Letter> = {}): Letter => ({
  letterId: 'l1',
  receiptHandle: given.letterId ?? 'l1',
  body: '{}',
  sentAtMs: 0,
  ...given,
});

/** A dead-letter queue in memory, as SQS behaves: what is received is held until it is given back or dropped. */
export class MemoryLetterBox implements LetterBox {
  readonly letters: Letter[];
  private readonly held = new Set<string>();

  constructor(letters: readonly Letter[]) {
    this.letters = [...letters];
  }

  async count() {
    return { waiting: this.free().length, held: this.held.size, keptForMs: 14 * 24 * 60 * 60 * 1_000 };
  }

  async receive() {
    const some = this.free().slice(0, 10);
    for (const { letterId } of some) this.held.add(letterId);
    return some;
  }

  async giveBack(letters: readonly Letter[]) {
    for (const { letterId } of letters) this.held.delete(letterId);
  }

  async drop({ letterId }: Letter) {
    const index = this.letters.findIndex((letter) => letter.letterId === letterId);
    this.letters.splice(index, 1);
    this.held.delete(letterId);
  }

  free(): Letter[] {
    return this.letters.filter(({ letterId }) => !this.held.has(letterId));
  }
}
