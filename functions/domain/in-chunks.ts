/** The items in their order, `size` at a time; the last chunk may be shorter, and nothing makes no chunk. */
export const inChunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
