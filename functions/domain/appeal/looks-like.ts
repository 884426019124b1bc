import { foldedText } from './folded-text.ts';

/** Whether readers take two names for the same: without case, accents and all that is no letter or digit, and with letters that look alike. */
export const looksLike = (name: string, other: string): boolean => withoutSigns(name) === withoutSigns(other);

const withoutSigns = (name: string) => foldedText(name).replace(/[^\p{L}\p{N}]+/gu, '');
