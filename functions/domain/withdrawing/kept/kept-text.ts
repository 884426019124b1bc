import type { KeptShelf, LookedThrough } from '../../../contract/kept-texts.ts';
import type { Language } from '../../../contract/languages.ts';
import type { KeptValues } from './case-texts.ts';

/** One text that an office keeps, beside its drafts. */
export interface KeptText<Kind extends LookedThrough = LookedThrough> {
  readonly kind: Kind;
  readonly value: KeptValues[Kind];
  /** Of the fixed words that stand in place of a name. */
  readonly language: Language;
  readonly writtenAtMs: number;
  /**
   * Puts another value in its place, while it is as it was read.
   * @param value - left out, the text goes: what waits to be published is cancelled.
   * @returns false when it was changed meanwhile, or can't be changed at this moment.
   */
  keep(value?: KeptValues[Kind]): Promise<boolean>;
}

/** The shelves that hold no drafts of the desk. */
export type TextShelf = Exclude<KeptShelf, 'drafts'>;

/** What an office keeps, for what takes a name out of all of it. */
export interface KeptTexts {
  /** Texts of a shelf, in an order that stays, read consistently, from behind a place on. @param after - the place that the page before gave. */
  page(
    shelf: TextShelf,
    publisherId: string,
    after?: string,
  ): Promise<{ readonly shown: readonly KeptText[]; readonly next?: string }>;
}
