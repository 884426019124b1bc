/**
 * What a block of a text is. `numbered` is an item of a list that counts: its mark stands before its words, as the page has it. `row` is a row of a table, its
 * cells parted by {@link BETWEEN_CELLS}.
 */
export const BLOCK_KINDS = ['heading', 'paragraph', 'quote', 'item', 'numbered', 'row'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const BETWEEN_CELLS = ' | ';
/** Wider tables are no tables of facts, and no mail has room for them. */
export const MOST_CELLS = 8;
