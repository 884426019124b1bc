import type { KeptTexts } from '../../../domain/withdrawing/kept/kept-text.ts';

/** A page of one shelf. */
export type ReadShelf = (publisherId: string, after?: string) => ReturnType<KeptTexts['page']>;
