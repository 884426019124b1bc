/** A word without case and accents. */
export const folded = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** @example wordsOf('Ana-María Example') // ['ana', 'maria', 'example'] */
export const wordsOf = (name: string): string[] =>
  folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
