import type { en } from './en.ts';

/** A language's words: each key's message is in ICU MessageFormat. English is the complete set that others are held to. */
export type Catalogue = Readonly<Record<keyof typeof en, string>>;
