import type { KeptTexts } from '../../../domain/withdrawing/withdrawing.ts';

/** A page of one shelf. */
export type ReadShelf = (publisherId: string, after?: string) => ReturnType<KeptTexts['page']>;
