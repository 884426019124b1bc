/** An image without what its file says beside its pixels, or why it cannot be taken. */
export type Cleaned =
  | {
      readonly kind: 'clean';
      readonly bytes: Buffer;
      /** It is shown turned by a quarter: its width is the height of what is stored. */
      readonly isOnItsSide?: boolean;
    }
  | { readonly kind: 'refused'; readonly why: string };

export const refused = (why: string): Extract<Cleaned, { kind: 'refused' }> => ({ kind: 'refused', why });

export const DAMAGED = refused('is damaged, or not whole: save it once more');
export const TURNED = refused('is turned by a note in its metadata, which is left out: save it upright');
export const MOVING = refused('moves: send one still picture of it');
