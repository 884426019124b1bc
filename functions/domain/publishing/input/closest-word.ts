/**
 * The candidate that someone most likely meant, or undefined when none is near: at most one edit for every three characters or part of three.
 * Case and accents do not count.
 */
export function closestWord(word: string, candidates: readonly string[]): string | undefined {
  const wanted = foldWord(word);
  const mostEdits = Math.ceil(wanted.length / 3);
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const folded = foldWord(candidate);
    if (Math.abs(folded.length - wanted.length) > mostEdits) continue;
    const edits = editsBetween(wanted, folded);
    if (edits <= mostEdits && (!best || edits < best.edits)) best = { candidate, edits };
  }
  return best?.candidate;
}

/** Without case, accents, and all that is neither a letter nor a digit. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Levenshtein's distance, one row at a time. */
export function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...a].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
