/** A part of a text, from `start` to before `end`, and what comes in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** @param edits - in the order of the text, none over another. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let copied = 0;
  for (const { start, end, by } of edits) {
    edited += text.slice(copied, start) + by;
    copied = end;
  }
  return edited + text.slice(copied);
}
