import type { Letter } from './letter.ts';
import type { LetterBox } from './letter-box.ts';

/** Letters in tens, each once, held for so long; it ends when none comes that was not there before. */
export async function* lettersIn(box: LetterBox, holdSeconds: number): AsyncGenerator<Letter[]> {
  const seen = new Set<string>();
  for (;;) {
    const fresh = (await box.receive(holdSeconds)).filter(({ letterId }) => !seen.has(letterId));
    if (fresh.length === 0) return;
    for (const { letterId } of fresh) seen.add(letterId);
    yield fresh;
  }
}
