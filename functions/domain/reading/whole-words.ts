/**
 * A pattern of words that no letter or digit goes on, in any script: `\\b` knows the letters of English alone, and finds no word in "États-Unis".
 * @param alternatives - the source of a pattern, divided by `|`.
 */
export const wholeWords = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
