/** What can be wrong with a field, in our own words in each language. */
export const PROBLEMS = [
  'half-day',
  'no-day',
  'too-long',
  'too-many',
  'one-line',
  'no-email',
  'no-web-address',
  'no-phone',
  'no-zone',
  'no-country',
  'no-case-reference',
  'no-language-code',
  'no-name',
  'no-office',
  'not-said-whether-named',
  'no-title',
  'no-text',
  'several-appeals',
  'no-kind',
  'no-image-alt',
  'no-image-credit',
  'no-image-consent',
  'no-image-consent-note',
  'no-consent',
  'consent-withdrawn',
  'names-unnamed',
  'name-unspelled',
  'kept-unspelled',
  'no-such-addressee',
  'addressee-lacks',
  'user-name',
  'address-in-office',
  'consent-and-reason',
  'two-answers',
  'named-nowhere',
  'without-day',
  'no-alt',
  'day-past',
  'day-future',
  'no-letters',
  'not-in-book',
  'too-intricate',
  'same-language',
  'image-too-large',
  'image-kind',
  'image-damaged',
  'image-moves',
  'image-unclean',
  'image-with-retraction',
  'encoded-word',
  'names-minor',
  'repeats-text',
  'joined-withdrawn',
  'addresses-too-long',
  'empty',
  'unknown-code',
  'no-date',
  'overtaken',
  'other',
] as const;

/** Something that a member has to put right in a field before the draft can be published. What they typed is kept. */
export interface Problem {
  /** Name of the field. */
  readonly field: string;
  readonly what: (typeof PROBLEMS)[number];
  /** Of `too-long` and `too-many`; of `overtaken`, the newest version. */
  readonly limit?: number;
  /** Of `other`: what publishing says, in English. */
  readonly words?: string;
}
