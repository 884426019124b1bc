/** What a text is looked through for before anyone is asked whether it may be sent. */
export const CHECKS = [
  'unchecked',
  'unnamed-person',
  'unspelled-person',
  'name-part',
  'minor',
  'minor-age',
  'identity-number',
  'phone',
  'handle',
  'email',
  'street-address',
  'birth-date',
  'image-metadata',
  'unlisted-name',
  'no-way-to-act',
] as const;
export type Check = (typeof CHECKS)[number];
