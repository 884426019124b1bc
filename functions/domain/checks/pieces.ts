/** A pattern looks at so many characters at once: what it costs for a text that is made to cost much stays in proportion to its length. */
const PIECE_CHARACTERS = 1_500;
/** What is looked for is shorter than what two pieces share. */
const SHARED_CHARACTERS = 250;

/** A text line by line, and long lines in pieces that overlap. */
export const piecesOf = (text: string): string[] => text.split(/[\n\r]+/).flatMap(overlapping);

function overlapping(line: string): string[] {
  const step = PIECE_CHARACTERS - SHARED_CHARACTERS;
  const count = Math.max(1, Math.ceil((line.length - SHARED_CHARACTERS) / step));
  return Array.from({ length: count }, (_, index) => line.slice(index * step, index * step + PIECE_CHARACTERS));
}
