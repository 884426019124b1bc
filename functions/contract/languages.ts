/** Each language that appeals are read in and that pages and mails are written in (ISO 639-1): its own name, and its writing direction. */
export const LANGUAGE_FACTS = {
  en: { name: 'English', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>;

export type Language = keyof typeof LANGUAGE_FACTS;
// The keys of a constant are its own.
export const LANGUAGES = Object.keys(LANGUAGE_FACTS) as [Language, ...Language[]];
